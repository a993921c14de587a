import { useWords } from '../../words';
import { Note } from '../Note';
import { fieldId } from './Field';

/** One entry a field: `label` as the field says it, `text` the same sentence that stands beside the field. */
export type FormError = { name: string; id?: string; label: string; text: string };

/** On top of a form that was refused. Takes the focus, so that it is read first; each line leads to its field. */
export function FormErrors({ errors, focus = true }: { errors: readonly FormError[]; focus?: boolean }) {
  const { t } = useWords();
  if (errors.length === 0) return null;
  return (
    <Note tone="bad" title={t('ui.errors.title', { count: errors.length })} focus={focus}>
      <ul>
        {errors.map(error => (
          <li key={error.name}>
            <a href={`#${error.id ?? fieldId(error.name)}`}>
              {error.label}: {error.text}
            </a>
          </li>
        ))}
      </ul>
    </Note>
  );
}
