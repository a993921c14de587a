// By name: the server closes and the bundle of the pages opens, and each holds its own copy of this file.
const show = Symbol.for('youth-for-action/show');

type Unsent = { [show](): void };

/**
 * What a loader answers, closed until the page is rendered. Before it lets a page be rendered, Remix writes all that loaders
 * answered for React in the browser, whether the page has it or not (serving.md 6): closed, there is nothing to write, and
 * nothing to leave. Properties keep their names and may be spread; opened once, they stay so.
 */
export function unsent<T>(answer: T): T {
  if (typeof answer !== 'object' || answer === null || Object.getPrototypeOf(answer) !== Object.prototype)
    return answer;
  let open = false;
  const closed = {};
  for (const [name, value] of Object.entries(answer))
    Object.defineProperty(closed, name, { enumerable: true, get: () => (open ? value : undefined) });
  Object.defineProperty(closed, show, {
    value: () => {
      open = true;
    },
  });
  return closed as T;
}

/** Opens what the loaders of a page answered, for the one who renders it. */
export function openAll(answers: Readonly<Record<string, unknown>>): void {
  for (const answer of Object.values(answers))
    if (typeof answer === 'object' && answer !== null && show in answer) (answer as Unsent)[show]();
}
