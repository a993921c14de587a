import { names } from '../../class-names';
import { FieldError, type FieldProps, Hint, LabelText, wired } from './Field';

/** One thing to say yes to. Sends `value` (default "yes") when ticked, nothing otherwise. */
export function Check({
  checked,
  value = 'yes',
  ...of
}: Omit<FieldProps, 'limit'> & { checked?: boolean; value?: string }) {
  return (
    <div className={names('field', of.error && 'bad')}>
      <label className="pick">
        <input type="checkbox" value={value} {...wired(of)} defaultChecked={checked} />
        <span>
          <LabelText of={of} />
        </span>
      </label>
      <Hint of={of} />
      <FieldError of={of} />
    </div>
  );
}
