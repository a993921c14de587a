export type Choice = { iso3: string; name: string };

export interface CountryPickerProps {
  /** The page that answers, with `?area=` added by the browser. */
  action: string;
  label: string;
  button: string;
  /** ISO 3166-1 alpha-3 and the name, already in the reader's order. */
  countries: readonly Choice[];
  /** Countries that have nothing to show: that too is an answer. Named apart from the others. */
  without?: { label: string; with: string; countries: readonly Choice[] };
  /** What the empty choice is called, where the page can speak of all at once. */
  all?: string;
  selected: string | null;
  /** Unique on the page. */
  id?: string;
}

const Options = ({ countries }: { countries: readonly Choice[] }) =>
  countries.map(({ iso3, name }) => (
    <option key={iso3} value={iso3}>
      {name}
    </option>
  ));

/** Another country, as a plain GET form: the address it leads to can be shared. */
export function CountryPicker({
  action,
  label,
  button,
  countries,
  without,
  all,
  selected,
  id = 'area',
}: CountryPickerProps) {
  return (
    <form className="line" method="get" action={action}>
      <label className="label sm" htmlFor={id}>
        {label}
      </label>
      <select className="input" id={id} name="area" defaultValue={selected ?? (all ? '' : undefined)}>
        {all && <option value="">{all}</option>}
        {without?.countries.length ? (
          <>
            <optgroup label={without.with}>
              <Options countries={countries} />
            </optgroup>
            <optgroup label={without.label}>
              <Options countries={without.countries} />
            </optgroup>
          </>
        ) : (
          <Options countries={countries} />
        )}
      </select>
      <button className="btn two" type="submit">
        {button}
      </button>
    </form>
  );
}
