import type { ReactNode } from 'react';
import { names } from '../../class-names';
import { FieldError, type FieldProps, Hint, LabelText, wired } from './Field';

export type Choice = { value: string; label: ReactNode; text?: ReactNode; disabled?: boolean };

/** Boxes to choose one from. The first carries the field's id, so that a line of FormErrors lands on a control. `heading` shows the legend as the heading of its section. */
export function Radios({
  value,
  choices,
  heading,
  ...of
}: FieldProps & { value?: string; choices: readonly Choice[]; heading?: boolean }) {
  const { id, name, 'aria-describedby': described } = wired(of);
  return (
    <fieldset className={names('field', of.error && 'bad')} aria-describedby={described}>
      <legend>
        {heading ? (
          <h2>
            <LabelText of={of} />
          </h2>
        ) : (
          <LabelText of={of} />
        )}
      </legend>
      <Hint of={of} />
      {choices.map((choice, i) => (
        <label className="pick box" key={choice.value}>
          <input
            type="radio"
            id={i === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === value}
            disabled={choice.disabled}
          />
          <span>
            {choice.text ? <b>{choice.label}</b> : choice.label}
            {choice.text}
          </span>
        </label>
      ))}
      <FieldError of={of} />
    </fieldset>
  );
}
