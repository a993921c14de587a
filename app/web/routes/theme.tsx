import type { ActionFunctionArgs } from '@remix-run/node';
import { askedOf, to } from '../ask.server';
import { safeBack } from '../back';
import { cookies } from '../cookie-names';
import { forgetCookie, setCookie } from '../cookies';
import { Form } from '../form.server';

const year = 365 * 86_400;

/** Light or dark, kept in a cookie of its own that says nothing of who she is; as on her phone, and the cookie is forgotten. */
export const action = async (args: ActionFunctionArgs) => {
  const { edge, lang } = askedOf(args);
  const form = await Form.of(args.request).catch(() => Form.empty);
  const theme = (['light', 'dark'] as const).find(look => look === form.text('theme'));
  return to(safeBack(form.text('back'), `/${lang}`), {
    'Set-Cookie': theme
      ? setCookie(cookies.theme, theme, { secure: edge.secure, maxAge: year })
      : forgetCookie(cookies.theme, edge.secure),
  });
};

export const loader = (args: ActionFunctionArgs) => to(`/${askedOf(args).lang}`);
