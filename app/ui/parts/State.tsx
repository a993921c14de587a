import type { ReactNode } from 'react';
import { names } from '../class-names';
import type { StopState } from '../states';
import { Icon } from './Icon';
import { Knot } from './Knot';
import type { IconName } from './symbols';

const toneOf: Record<StopState, string | null> = {
  done: 'ok',
  here: null,
  wait: 'wait',
  cut: 'cut',
  none: 'none',
};

/** Shape, then word, then colour. `icon` in place of the knot for what is no step of a chain. */
export function State({
  state,
  icon,
  as: Tag = 'span',
  plain,
  children,
}: {
  state: StopState;
  icon?: IconName;
  as?: 'span' | 'p' | 'li';
  /** The knot without its colour: a partial measure is no wait. */
  plain?: boolean;
  children: ReactNode;
}) {
  return (
    <Tag className={names('st', !plain && toneOf[state])}>
      {icon ? <Icon name={icon} /> : <Knot state={state} />}
      {children}
    </Tag>
  );
}
