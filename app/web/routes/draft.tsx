import type { ActionFunctionArgs } from '@remix-run/node';
import { keepDraft } from '~/gate/index.server';
import { isRefusal } from '~/kernel/refusal';
import { askedOf, to } from '../ask.server';
import { safeBack } from '../back';
import { Form } from '../form.server';

/** Keeps a draft: by script every few seconds (204), without script by "Save for later" (303 to her texts). */
export const action = async (args: ActionFunctionArgs) => {
  const { ctx, edge, limits, lang } = askedOf(args);
  if (ctx.actor.kind !== 'person') return new Response(null, { status: 401 });
  try {
    const form = await Form.of(args.request);
    const tooMany = await limits.take('draft', { account: ctx.actor.id, address: edge.address });
    if (tooMany) throw tooMany;
    if (!form.draft) return new Response(null, { status: 422 });
    await keepDraft(
      ctx,
      form.draft,
      { ...form.written(), back: safeBack(form.text('back'), `/${lang}`) },
      form.key,
    );
    return form.text('later') ? to(`/${lang}/me/texts`) : new Response(null, { status: 204 });
  } catch (thrown) {
    if (isRefusal(thrown)) return new Response(null, { status: thrown.status });
    throw thrown;
  }
};
