import { isLang, type Lang } from '~/i18n/languages';
import { negotiate } from '~/i18n/negotiate';
import { personById, type Session, spanOf } from '~/identity/index.server';
import { type Actor, isStaff, visitor } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import { unseenCount } from '~/notices/index.server';
import { isOver } from '~/processes/rules';
import type { Process } from '~/processes/words';
import { missingPieces } from '~/safeguarding/index.server';
import type { Protection } from '~/safeguarding/words';
import type { System } from '~/system.server';
import type { Theme } from '~/ui/shells';
import type { Edge } from './edge';
import type { Limits } from './limits';
import type { Log } from './log';

/** Everything a route may ask about the request it answers. Made once for each; no loader of the root is needed. */
export type Asked = {
  readonly ctx: Context;
  readonly system: System;
  readonly edge: Edge;
  readonly limits: Limits;
  readonly demo: boolean;
  readonly lang: Lang;
  readonly path: string;
  readonly theme: Theme;
  readonly session: Session | null;
  /** Name of the session cookie, without the prefix that HTTPS gives it. */
  readonly sessionCookie: string;
  readonly unseen: number;
  /** For those who host: what keeps young people from writing (R73). Empty for everybody else, and in the demo. */
  readonly missing: readonly Protection[];
  /** The process that the menu leads to: the newest that is not over, or the newest. */
  readonly process: Process | null;
  /** Set when a form arrived after its session had ended: what she wrote, to go on with after signing in. */
  ended?: Ended;
  /** The words of a form that was refused: where its page cannot be shown either, they are. */
  words?: string;
  /** Tells the log of something that is no refusal: its class and place, never its message. */
  fault(thrown: unknown): void;
};

/** `fields` goes on with her through the sign-in form; `words` is what she reads of it. */
export type Ended = { next: string; draft: string; fields: Record<string, string>; words: string };

export type House = {
  system: System;
  limits: Limits;
  demo: boolean;
  log: Log;
  sessionCookie: string;
  /** Every process with a public name, newest first, as a visitor reads it. */
  processes(lang: Lang): Promise<readonly Process[]>;
};

async function whoAsks(
  system: System,
  edge: Edge,
  name: string,
): Promise<{ actor: Actor; session: Session | null }> {
  const token = edge.cookies.get(name);
  if (!token) return { actor: visitor, session: null };
  let actor: Actor = visitor;
  const session = await system.sessions.validate(
    token,
    async found => {
      const person = await personById(system.store.read, found.person);
      if (!person) return null;
      actor = person;
      return spanOf(person.band, isStaff(person), found.shared);
    },
    system.now(),
  );
  return session ? { actor, session } : { actor: visitor, session: null };
}

const themes: readonly Theme[] = ['light', 'dark'];

export async function askedOf(
  house: House,
  request: Request,
  edge: Edge,
  cookieNames: { session: string; theme: string },
): Promise<Asked> {
  const { pathname } = new URL(request.url);
  const { actor, session } = await whoAsks(house.system, edge, cookieNames.session);
  const first = pathname.split('/')[1];
  const lang = isLang(first)
    ? first
    : negotiate({
        pathname,
        cookie: request.headers.get('cookie') ?? undefined,
        acceptLanguage: request.headers.get('accept-language') ?? undefined,
      });
  const ctx = house.system.contextFor(actor);
  const all = await house.processes(lang);
  const theme = edge.cookies.get(cookieNames.theme);
  return {
    ctx,
    system: house.system,
    edge,
    limits: house.limits,
    demo: house.demo,
    lang,
    path: pathname,
    theme: themes.find(one => one === theme) ?? 'system',
    session,
    sessionCookie: house.sessionCookie,
    unseen: await unseenCount(ctx),
    missing: isStaff(actor) && !house.demo ? await missingPieces(ctx.read, ctx.now) : [],
    fault: thrown => house.log.fault(edge.id, thrown),
    process: all.find(one => !isOver(one.phases, ctx.now)) ?? all[0] ?? null,
  };
}
