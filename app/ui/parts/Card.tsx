import type { ReactNode } from 'react';
import { names } from '../class-names';

/** Only around something that can be acted on or cited. */
export function Card({ tint, children }: { tint?: boolean; children: ReactNode }) {
  return <div className={names('card flow', tint && 'tint')}>{children}</div>;
}
