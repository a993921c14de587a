import type { ReactNode } from 'react';
import { names } from '../class-names';
import { Icon } from './Icon';
import type { IconName } from './symbols';

/** A capsule. Filled only for "persona adulta". */
export function Tag({ fill, icon, children }: { fill?: boolean; icon?: IconName; children: ReactNode }) {
  return (
    <span className={names('tag', fill && 'fill')}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
