import type { FieldSpec } from '~/gate/words';

export const whyFields = [
  {
    name: 'why',
    label: 'chain.field.why',
    hint: 'chain.field.why-hint',
    min: 10,
    max: 600,
    lines: 'many',
    exported: true,
    title: true,
  },
] as const satisfies readonly FieldSpec[];
