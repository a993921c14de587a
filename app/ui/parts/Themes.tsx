import type { ReactNode } from 'react';
import type { Dye } from '../states';
import { BandTile } from './Band';
import { Heading } from './Heading';

/** The themes, each behind a piece of its cloth. */
export function Themes({
  themes,
  level = 3,
}: {
  themes: readonly { dye: Dye; href: string; name: ReactNode; text: ReactNode }[];
  level?: 2 | 3;
}) {
  return (
    <ul className="themes">
      {themes.map(theme => (
        <li className={theme.dye} key={theme.href}>
          <a href={theme.href}>
            <BandTile dye={theme.dye} />
            <div>
              <Heading level={level} className={level === 2 ? 'h3' : undefined}>
                {theme.name}
              </Heading>
              <p className="sm cl">{theme.text}</p>
            </div>
          </a>
        </li>
      ))}
    </ul>
  );
}
