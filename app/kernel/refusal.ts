export type RefusalDetails = Record<string, string | number>;

/**
 * A "no" that belongs to the product: a code, an HTTP status and a sentence in four languages (`<domain>.refusal.<code>`).
 * Anything else that is thrown is a bug, and shows nothing of itself to anyone.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(code: string, status: number, details: RefusalDetails = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

export function refuse(code: string, status: number, details?: RefusalDetails): never {
  throw new Refusal(code, status, details);
}

// By name, not instanceof: the production bundle and a test may each hold their own copy of this class.
export const isRefusal = (thrown: unknown): thrown is Refusal =>
  thrown instanceof Error && thrown.name === 'Refusal' && 'code' in thrown && 'status' in thrown;
