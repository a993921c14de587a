export type Engine = 'sqlite' | 'postgres';

/** PostgreSQL when DATABASE_URL says so (or ENGINE, in tests); otherwise the embedded SQLite. One process speaks to one engine. */
export const engine: Engine =
  process.env.ENGINE === 'postgres' || /^postgres(ql)?:\/\//.test(process.env.DATABASE_URL ?? '')
    ? 'postgres'
    : 'sqlite';
