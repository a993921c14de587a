import type { FieldSpec } from '~/gate/words';

export const processFields = [
  {
    name: 'name',
    label: 'processes.field.name',
    min: 3,
    max: 120,
    lines: 'one',
    exported: true,
    title: true,
  },
  { name: 'purpose', label: 'processes.field.purpose', min: 10, max: 1_200, lines: 'many', exported: true },
] as const satisfies readonly FieldSpec[];

/** Why dates change, told to everybody. */
export const reasonFields = [
  {
    name: 'reason',
    label: 'processes.field.reason',
    hint: 'processes.field.reason-hint',
    min: 20,
    max: 1_200,
    lines: 'many',
    exported: true,
  },
] as const satisfies readonly FieldSpec[];
