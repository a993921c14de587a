import type { ReactNode } from 'react';
import { names } from '../../class-names';
import { FieldError, type FieldProps, Hint, LabelText, wired } from './Field';

export type Pick = { value: string; label: ReactNode; lang?: string; text?: ReactNode };

/** Boxes to choose any number from. `more` are folded away, unless one of them is ticked. */
export function Picks({
  values,
  choices,
  more,
  moreLabel,
  ...of
}: Omit<FieldProps, 'limit'> & {
  values: readonly string[];
  choices: readonly Pick[];
  more?: readonly Pick[];
  moreLabel?: string;
}) {
  const { id, 'aria-describedby': described } = wired(of);
  const box = (choice: Pick, first: boolean) => (
    <label className="pick" key={choice.value}>
      <input
        type="checkbox"
        id={first ? id : `${id}-${choice.value}`}
        name={of.name}
        value={choice.value}
        defaultChecked={values.includes(choice.value)}
      />
      <span lang={choice.lang}>
        {choice.label}
        {choice.text}
      </span>
    </label>
  );
  return (
    <fieldset className={names('field', of.error && 'bad')} aria-describedby={described}>
      <legend>
        <LabelText of={of} />
      </legend>
      <Hint of={of} />
      {choices.map((choice, place) => box(choice, place === 0))}
      {more && more.length > 0 && (
        <details className="fold" open={more.some(choice => values.includes(choice.value)) || undefined}>
          <summary>{moreLabel}</summary>
          {more.map(choice => box(choice, false))}
        </details>
      )}
      <FieldError of={of} />
    </fieldset>
  );
}
