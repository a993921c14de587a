import type { FieldSpec } from '~/gate/words';

const body = {
  name: 'body',
  label: 'declarations.field.body',
  hint: 'declarations.field.body-hint',
  min: 20,
  max: 3_000,
  lines: 'many',
  exported: true,
  document: true,
} as const satisfies FieldSpec;

export const declarationFields = [
  {
    name: 'title',
    label: 'declarations.field.title',
    hint: 'declarations.field.title-hint',
    min: 5,
    max: 120,
    lines: 'one',
    exported: true,
    title: true,
  },
  {
    name: 'preamble',
    label: 'declarations.field.preamble',
    hint: 'declarations.field.preamble-hint',
    min: 20,
    max: 4_000,
    lines: 'many',
    exported: true,
    document: true,
  },
] as const satisfies readonly FieldSpec[];

export const clauseFields = [
  {
    name: 'title',
    label: 'declarations.field.clause-title',
    hint: 'declarations.field.clause-title-hint',
    min: 5,
    max: 100,
    lines: 'one',
    exported: true,
    title: true,
  },
  body,
] as const satisfies readonly FieldSpec[];

export const suggestionFields = [
  { ...body, label: 'declarations.field.new-body' },
  {
    name: 'why',
    label: 'declarations.field.why',
    hint: 'declarations.field.why-hint',
    min: 10,
    max: 600,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];

export const opinionFields = [
  {
    name: 'opinion',
    label: 'declarations.field.opinion',
    hint: 'declarations.field.opinion-hint',
    min: 5,
    max: 500,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];

/** Why a drafter does not take a change in. */
export const answerFields = [
  {
    name: 'answer',
    label: 'declarations.field.answer',
    hint: 'declarations.field.answer-hint',
    min: 10,
    max: 600,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];
