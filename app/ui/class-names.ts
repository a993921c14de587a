/** Joins the class names that are there: `names('btn', busy && 'busy')`. Undefined when none is, so no empty attribute. */
export const names = (...parts: (string | false | null | undefined)[]) =>
  parts.filter(Boolean).join(' ') || undefined;
