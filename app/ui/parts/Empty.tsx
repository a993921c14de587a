import type { ReactNode } from 'react';
import type { Dye } from '../states';
import { Band } from './Band';
import { Heading, type Level } from './Heading';

/** A list with nothing in it yet: the band, one sentence, one thing to do. */
export function Empty({
  dye,
  title,
  text,
  level = 2,
  children,
}: {
  dye: Dye;
  title: ReactNode;
  text?: ReactNode;
  level?: Level;
  children?: ReactNode;
}) {
  return (
    <div className={`empty ${dye}`}>
      <Band dye={dye} />
      <Heading level={level} className={level === 2 ? 'h3' : undefined}>
        {title}
      </Heading>
      {text && <p className="cl">{text}</p>}
      {children}
    </div>
  );
}
