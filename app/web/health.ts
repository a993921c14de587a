export type Checks = Readonly<Record<string, () => unknown | Promise<unknown>>>;

export type Health = { readonly status: 200 | 503; readonly body: string };

const within = (ms: number, work: Promise<unknown>) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('too slow')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The process answers. That is all it says. */
export const alive: Health = { status: 200, body: '{"ok":true}' };

/**
 * Whether the process should be sent people. Runs every check; one that throws, rejects or takes longer than `patience`
 * milliseconds fails. The answer names the failing checks and tells nothing else of them.
 */
export async function ready(checks: Checks, patience = 2000): Promise<Health> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await within(patience, Promise.resolve().then(check));
        return undefined;
      } catch {
        return name;
      }
    }),
  );
  const failing = results.filter(name => name !== undefined);
  return failing.length ? { status: 503, body: JSON.stringify({ ok: false, failing }) } : alive;
}
