import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Icon } from './Icon';
import type { IconName } from './symbols';

/** filled: one per view. two: outline. three: text. stop: takes something away. */
export type ButtonKind = 'filled' | 'two' | 'three' | 'stop';

type Look = { kind?: ButtonKind; icon?: IconName; children: ReactNode };
/** A disabled button always says why, in a sentence beside it; `id` ties the two. */
type Closed = { disabled?: false } | { disabled: true; reason: string; id: string };
export type ButtonProps = Look &
  Closed & { id?: string; name?: string; value?: string; formAction?: string; busy?: boolean };

const look = (kind: ButtonKind = 'filled', busy?: boolean) =>
  names('btn', kind !== 'filled' && kind, busy && 'busy');

export function Button(props: ButtonProps) {
  const { kind, icon, children, busy, id, name, value, formAction } = props;
  const why = props.disabled ? `${props.id}-why` : undefined;
  return (
    <>
      <button
        type="submit"
        className={look(kind, busy)}
        aria-busy={busy || undefined}
        disabled={props.disabled}
        aria-describedby={why}
        {...{ id, name, value, formAction }}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
      {props.disabled && (
        <span className="hint" id={why}>
          {props.reason}
        </span>
      )}
    </>
  );
}

export function LinkButton({
  kind,
  icon,
  href,
  children,
  ...rest
}: Look & { href: string; download?: boolean; hrefLang?: string }) {
  return (
    <a className={look(kind)} href={href} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
