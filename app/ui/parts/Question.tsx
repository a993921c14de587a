import type { ReactNode } from 'react';
import { Heading, type Level } from './Heading';

/** A dialog that is a page or a part of one: the title is a question, the buttons are verbs. */
export function Question({
  id,
  title,
  level = 2,
  children,
  actions,
}: {
  id: string;
  title: ReactNode;
  level?: Level;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would name a group of controls, this names a question
    <div className="dlg flow" role="group" aria-labelledby={id}>
      <Heading level={level} id={id} className={level === 2 ? 'h3' : undefined}>
        {title}
      </Heading>
      {children}
      <div className="line">{actions}</div>
    </div>
  );
}
