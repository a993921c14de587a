import { Field, type FieldProps, wired } from './Field';

export type Option = { value: string; label: string; lang?: string };

/** A value that is not among the options is kept as an option of its own, so that a refused form shows what was sent. */
export function Select({
  value,
  options,
  blank,
  ...of
}: FieldProps & { value?: string; options: readonly Option[]; blank?: string }) {
  const unknown = value && !options.some(option => option.value === value);
  return (
    <Field {...of}>
      <select className="input" {...wired(of)} defaultValue={value ?? ''}>
        {blank !== undefined && <option value="">{blank}</option>}
        {unknown && <option value={value}>{value}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
