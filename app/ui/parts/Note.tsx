import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Heading, type Level } from './Heading';
import { Icon } from './Icon';
import type { IconName } from './symbols';

export type Tone = 'plain' | 'wait' | 'ok' | 'bad';
const iconOf: Record<Tone, IconName> = { plain: 'info', wait: 'clock', ok: 'check', bad: 'warn' };

/** A rule, an icon, a tint. At most one a view, never for marketing. `focus`: after a refused form, read first. */
export function Note({
  tone = 'plain',
  title,
  level = 2,
  icon = iconOf[tone],
  focus,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  level?: Level;
  icon?: IconName;
  focus?: boolean;
  children?: ReactNode;
}) {
  return (
    <div
      className={names('note', tone !== 'plain' && tone)}
      {...(focus && { tabIndex: -1, autoFocus: true, 'data-focus': '' })}
    >
      <Icon name={icon} />
      <div>
        {title && <Heading level={level}>{title}</Heading>}
        {children}
      </div>
    </div>
  );
}
