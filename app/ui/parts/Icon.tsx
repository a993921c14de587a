import { names } from '../class-names';
import { useSymbols } from './Sprite';
import type { IconName } from './symbols';

/** Always beside a word, so always hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  const use = useSymbols();
  return (
    <svg className={names('i', className)} aria-hidden="true">
      <use href={use(`i-${name}`)} />
    </svg>
  );
}
