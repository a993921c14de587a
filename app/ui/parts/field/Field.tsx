import type { ReactNode } from 'react';
import { names } from '../../class-names';
import { useWords } from '../../words';
import { Icon } from '../Icon';

/** What every kind of field takes. `value` is shown as given, whatever the error: what she wrote stays. */
export type FieldProps = {
  name: string;
  /** Defaults to fieldId(name): set it when one page has the same name twice. */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A whole sentence, ready to read. */
  error?: string;
  optional?: boolean;
  /** What stands in it is there to be read and copied, not to be sent. */
  readOnly?: boolean;
  /** Said in words below the control. Not a maxlength: a browser would cut what she pastes without a word. */
  limit?: number;
};

/** The id a field's control has, and where FormErrors points. */
export const fieldId = (name: string) => `f-${name}`;

const ids = ({ id, name }: FieldProps) => {
  const own = id ?? fieldId(name);
  return { own, hint: `${own}-hint`, error: `${own}-error`, limit: `${own}-limit` };
};

/** Attributes that tie a control to its hint, its limit and its error. */
export function wired(props: FieldProps) {
  const { own, hint, error, limit } = ids(props);
  return {
    id: own,
    name: props.name,
    'aria-invalid': props.error ? true : undefined,
    readOnly: props.readOnly,
    'aria-required': props.optional || props.readOnly ? undefined : true,
    'aria-describedby': names(props.error && error, !!props.hint && hint, !!props.limit && limit),
  };
}

export function Hint({ of }: { of: FieldProps }) {
  return of.hint ? (
    <span className="hint" id={ids(of).hint}>
      {of.hint}
    </span>
  ) : null;
}

export function FieldError({ of }: { of: FieldProps }) {
  return of.error ? (
    <p className="err" id={ids(of).error}>
      <Icon name="warn" />
      {of.error}
    </p>
  ) : null;
}

export function LabelText({ of }: { of: FieldProps }) {
  const { t } = useWords();
  return (
    <>
      {of.label}
      {of.optional && <span className="cl"> {t('ui.field.optional')}</span>}
    </>
  );
}

/** Label, hint, control, limit, error, in that order. For controls of a domain's own; the usual kinds stand beside it. */
export function Field({ children, ...of }: FieldProps & { children: ReactNode }) {
  const { t } = useWords();
  const { own, limit } = ids(of);
  return (
    <div className={names('field', of.error && 'bad')}>
      <label htmlFor={own}>
        <LabelText of={of} />
      </label>
      <Hint of={of} />
      {children}
      {of.limit && (
        <span className="hint" id={limit}>
          {t('ui.field.limit', { limit: of.limit })}
        </span>
      )}
      <FieldError of={of} />
    </div>
  );
}
