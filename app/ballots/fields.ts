import type { FieldSpec } from '~/gate/words';

/** Why a ballot is annulled, told to everybody. */
export const noteFields = [
  {
    name: 'reason',
    label: 'ballots.field.reason',
    hint: 'ballots.field.reason-hint',
    min: 20,
    max: 1_200,
    lines: 'many',
    exported: true,
  },
] as const satisfies readonly FieldSpec[];
