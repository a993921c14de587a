import type { InputHTMLAttributes } from 'react';
import { Field, type FieldProps, wired } from './Field';

export type TextFieldProps = FieldProps & {
  value?: string;
  type?: 'text' | 'password' | 'search' | 'date' | 'datetime-local' | 'number' | 'url';
  /** BCP 47, when the text is not in the language of the page. */
  lang?: string;
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'inputMode'
  > & {
    min?: string;
    max?: string;
  };

/** One line. A date is `type="date"`, its value YYYY-MM-DD; a value that is no date is not shown by browsers: say it in `error`. */
export function TextField({
  value,
  type,
  lang,
  autoComplete = 'off',
  autoCapitalize,
  spellCheck,
  inputMode,
  min,
  max,
  ...of
}: TextFieldProps) {
  return (
    <Field {...of}>
      <input
        className="input"
        {...{ type, lang, autoComplete, autoCapitalize, spellCheck, inputMode, min, max }}
        {...wired(of)}
        defaultValue={value}
      />
    </Field>
  );
}
