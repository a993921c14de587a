import type { FieldSpec } from '~/gate/words';

export const proposalFields = [
  {
    name: 'title',
    label: 'proposals.field.title',
    hint: 'proposals.field.title-hint',
    min: 10,
    max: 120,
    lines: 'one',
    exported: true,
    title: true,
  },
  {
    name: 'problem',
    label: 'proposals.field.problem',
    hint: 'proposals.field.problem-hint',
    min: 30,
    max: 1_500,
    lines: 'many',
    exported: true,
  },
  {
    name: 'ask',
    label: 'proposals.field.ask',
    hint: 'proposals.field.ask-hint',
    min: 20,
    max: 1_500,
    lines: 'many',
    exported: true,
  },
  {
    name: 'measure',
    label: 'proposals.field.measure',
    hint: 'proposals.field.measure-hint',
    min: 20,
    max: 1_000,
    lines: 'many',
    exported: true,
  },
] as const satisfies readonly FieldSpec[];

export type ProposalFields = Record<(typeof proposalFields)[number]['name'], string>;

export const reasonFields = [
  {
    name: 'reason',
    label: 'proposals.field.reason',
    hint: 'proposals.field.reason-hint',
    min: 5,
    max: 500,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];
