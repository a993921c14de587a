/** PostgreSQL's own words for "your transaction and another's cannot both be true; try again" (SQLSTATE class 40). */
const again = new Set(['40001', '40P01']);

const stateOf = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) if ('code' in at) return String(at.code);
  return undefined;
};

/** Milliseconds that a transaction goes on losing races before it gives up. Somebody is waiting for the answer. */
const patience = 10_000;

/**
 * Runs a serializable transaction anew while it loses a race, with a growing random pause so that rivals part ways. One of
 * them always wins, so what counts is not how often it lost but how long somebody waits: after `patience` milliseconds the
 * database's own error stands.
 */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!again.has(stateOf(error) ?? '') || performance.now() - began > patience) throw error;
      await new Promise(done => setTimeout(done, Math.random() * Math.min(2 ** attempt * 4, 250)));
    }
  }
}
