/** A sentence for the person at the terminal: what to set, and how. Nothing else of the program is shown with it. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
}

// By name, not instanceof: the server and the bundle of the pages each hold their own copy of this class.
export const isMisconfigured = (thrown: unknown): thrown is Misconfigured =>
  thrown instanceof Error && thrown.name === 'Misconfigured';
