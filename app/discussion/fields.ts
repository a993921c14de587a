import type { FieldSpec } from '~/gate/words';

export const threadFields = [
  {
    name: 'title',
    label: 'discussion.field.title',
    hint: 'discussion.field.title-hint',
    min: 8,
    max: 120,
    lines: 'one',
    exported: false,
    title: true,
  },
  {
    name: 'opening',
    label: 'discussion.field.opening',
    hint: 'discussion.field.care-hint',
    min: 20,
    max: 1_200,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];

export const postFields = [
  {
    name: 'body',
    label: 'discussion.field.body',
    hint: 'discussion.field.care-hint',
    min: 2,
    max: 1_200,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];
