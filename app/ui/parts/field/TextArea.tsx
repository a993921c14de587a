import { Field, type FieldProps, wired } from './Field';

/** Several lines. `rows` only when the usual height is wrong. */
export function TextArea({
  value,
  rows,
  lang,
  ...of
}: FieldProps & { value?: string; rows?: number; lang?: string }) {
  return (
    <Field {...of}>
      <textarea className="input" rows={rows} lang={lang} {...wired(of)} defaultValue={value} />
    </Field>
  );
}
