import type { FieldSpec } from '~/gate/words';
import { noteMax } from './words';

/** Words a moderator adds to the message of a reason. Another person reads them before the author does. */
export const messageFields = [
  {
    name: 'note',
    label: 'moderation.field.note',
    hint: 'moderation.field.note-hint',
    min: 2,
    max: noteMax,
    lines: 'many',
    exported: false,
  },
] as const satisfies readonly FieldSpec[];
