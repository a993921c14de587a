import type { ActionFunctionArgs } from '@remix-run/node';
import { askedOf, to } from '~/web/ask.server';
import { forgetCookie, signOutHeaders } from '~/web/index.server';

export const action = async (args: ActionFunctionArgs) => {
  const { session, system, edge, lang, sessionCookie } = askedOf(args);
  if (session) await system.sessions.revoke(session.id);
  return to(`/${lang}`, { ...signOutHeaders, 'Set-Cookie': forgetCookie(sessionCookie, edge.secure) });
};

export const loader = (args: ActionFunctionArgs) => to(`/${askedOf(args).lang}`);
