import type { ReactNode } from 'react';
import { Band } from '../parts/Band';
import type { Dye } from '../states';
import { useWords } from '../words';

/** `dye` null at the desk: no band there. */
export function Foot({
  dye,
  links,
  children,
}: {
  dye: Dye | null;
  links: readonly { href: string; label: string }[];
  children?: ReactNode;
}) {
  const { t } = useWords();
  return (
    <footer className="foot">
      {dye && <Band dye={dye} />}
      <div className="wrap">
        <p className="measure">{t('ui.foot')}</p>
        {links.length > 0 && (
          <ul>
            {links.map(link => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </footer>
  );
}
