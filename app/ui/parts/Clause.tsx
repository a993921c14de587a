import type { ReactNode } from 'react';
import { names } from '../class-names';
import type { Dye } from '../states';
import { useWords } from '../words';

/** One clause of the Declaration. `children`: provenance, state, links. `body` is what the clause says. */
export function Clause({
  id,
  number,
  title,
  body,
  dye,
  lang,
  children,
}: {
  /** The anchor of the clause in its page. */
  id: string;
  number: number;
  title: ReactNode;
  body: ReactNode;
  dye?: Dye;
  lang?: string;
  children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <section className={names('clause', dye)} id={id} aria-labelledby={`${id}-title`}>
      <p className="no" aria-hidden="true">
        {number}
      </p>
      <h2 id={`${id}-title`}>
        <span className="vh">{t('ui.clause', { number })} </span>
        <span lang={lang}>{title}</span>
      </h2>
      <div className="say doc" lang={lang}>
        {body}
      </div>
      {children}
    </section>
  );
}
