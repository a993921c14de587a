import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, lte } from 'drizzle-orm';
import { type Adapter, Lucia } from 'lucia';
import type { Id } from '~/kernel/ids';
import type { Store } from '~db/store.server';
import { isOver, type Span } from './rules';
import { authUsers, sessions } from './tables.server';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionFacts>;
    DatabaseSessionAttributes: SessionFacts;
  }
}

type SessionFacts = { absoluteAt: Date; createdAt: Date; seenAt: Date; shared: boolean };
export type Session = SessionFacts & { id: string; person: Id };

/** The library sees a table with one column, and our own columns as attributes. Written by hand for both engines. */
const adapterOver = (store: Store): Adapter => {
  const toLucia = (row: typeof sessions.$inferSelect) => ({
    id: row.id,
    userId: row.person,
    expiresAt: row.expiresAt,
    attributes: {
      absoluteAt: row.absoluteAt,
      createdAt: row.createdAt,
      seenAt: row.seenAt,
      shared: row.shared,
    },
  });
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await store.read
        .select({ session: sessions, user: authUsers.id })
        .from(sessions)
        .innerJoin(authUsers, eq(authUsers.id, sessions.person))
        .where(eq(sessions.id, sessionId));
      return row ? [toLucia(row.session), { id: row.user, attributes: {} }] : [null, null];
    },
    async getUserSessions(userId) {
      const rows = await store.read
        .select()
        .from(sessions)
        .where(eq(sessions.person, userId))
        .orderBy(desc(sessions.seenAt));
      return rows.map(toLucia);
    },
    setSession: session =>
      store.write(async tx => {
        await tx.insert(sessions).values({
          id: session.id,
          person: session.userId,
          expiresAt: session.expiresAt,
          ...session.attributes,
        });
      }),
    updateSessionExpiration: (sessionId, expiresAt) =>
      store.write(async tx => {
        await tx.update(sessions).set({ expiresAt }).where(eq(sessions.id, sessionId));
      }),
    deleteSession: sessionId =>
      store.write(async tx => {
        await tx.delete(sessions).where(eq(sessions.id, sessionId));
      }),
    deleteUserSessions: userId =>
      store.write(async tx => {
        await tx.delete(sessions).where(eq(sessions.person, userId));
      }),
    deleteExpiredSessions: () =>
      store.write(async tx => {
        await tx.delete(sessions).where(lte(sessions.expiresAt, new Date()));
      }),
  };
};

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Our tokens are 32 bytes in base64url; anything else in the cookie is nobody's. */
const tokenPattern = /^[\w-]{43}$/;

/** What the rest of the house knows of sessions. Lucia stands behind it alone (safety.md 4.2). */
export type Sessions = ReturnType<typeof sessionsOver>;

export function sessionsOver(store: Store) {
  const lucia = new Lucia(adapterOver(store), {
    getSessionAttributes: facts => facts,
    getUserAttributes: () => ({}),
  });
  const found = (session: { id: string; userId: string } & SessionFacts): Session => ({
    id: session.id,
    person: session.userId,
    absoluteAt: session.absoluteAt,
    createdAt: session.createdAt,
    seenAt: session.seenAt,
    shared: session.shared,
  });

  return {
    /** A new session and the token for its cookie, which is not kept anywhere. */
    async create(
      person: Id,
      span: Span,
      shared: boolean,
      now: Date,
    ): Promise<{ token: string; session: Session }> {
      const token = randomBytes(32).toString('base64url');
      const absoluteAt = new Date(now.getTime() + span.absolute);
      const session = await lucia.createSession(
        person,
        { absoluteAt, createdAt: now, seenAt: now, shared },
        { sessionId: digest(token) },
      );
      return { token, session: found(session) };
    },
    /** The session that this token opens, if it is neither over nor revoked. Touches it at most once a minute. */
    async validate(
      token: string | undefined,
      spanFor: (session: Session) => Promise<Span | null>,
      now: Date,
    ): Promise<Session | null> {
      if (!token || !tokenPattern.test(token)) return null;
      const id = digest(token);
      const { session: valid } = await lucia.validateSession(id);
      if (!valid) return null;
      const session = found(valid);
      const span = await spanFor(session);
      if (!span || isOver(session, span, now)) {
        await lucia.invalidateSession(id);
        return null;
      }
      if (now.getTime() - session.seenAt.getTime() > 60_000)
        await store.write(async tx => {
          await tx.update(sessions).set({ seenAt: now }).where(eq(sessions.id, id));
        });
      return session;
    },
    /** Ends the session of this cookie, if there is one. */
    end: (token: string) => lucia.invalidateSession(digest(token)),
    revoke: (id: string) => lucia.invalidateSession(id),
    revokeAll: (person: Id) => lucia.invalidateUserSessions(person),
    /** One of her own, by the id shown to her. False when it is not hers. */
    async revokeOwn(person: Id, id: string): Promise<boolean> {
      const gone = await store.write(tx =>
        tx
          .delete(sessions)
          .where(and(eq(sessions.id, id), eq(sessions.person, person)))
          .returning({ id: sessions.id }),
      );
      return gone.length > 0;
    },
    async list(person: Id): Promise<Session[]> {
      return (await lucia.getUserSessions(person)).map(session => found(session));
    },
  };
}
