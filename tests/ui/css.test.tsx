import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Pieces } from '~/ui/design/Pieces';
import { ErrorPage } from '~/ui/parts';
import { DeskBar, Hero, Shell } from '~/ui/shells';
import { html } from './support';
import { brotli, styles } from './support-build';

const ui = fileURLToPath(new URL('../../app/ui/', import.meta.url));

describe('the stylesheet', () => {
  let css = '';
  beforeAll(async () => {
    css = await styles();
  });

  it('weighs at most 9.2 kB as it travels', () => {
    expect(brotli(css)).toBeLessThanOrEqual(9200);
  });

  it('takes in every file of css/', () => {
    const entry = readFileSync(`${ui}app.css`, 'utf8');
    const files = readdirSync(`${ui}css`, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.css'),
    );
    expect(files.filter(file => !entry.includes(`"./css/${file}"`))).toEqual([]);
  });

  it('asks nobody else for anything', () => {
    expect(css).not.toMatch(/https?:|url\(\/\/|data:image/);
    expect(css.match(/url\([^)]*\)/g)?.filter(url => !url.includes('#'))).toEqual([
      expect.stringMatching(/hilo-800.*\.woff2/),
    ]);
  });

  it('keeps its layers in order and its transitions still for those who ask for less motion', () => {
    expect(css).toMatch(/^@layer tokens,base,layout,parts,shells,util,print;/);
    expect(css).toMatch(
      /@media ?\(prefers-reduced-motion: ?no-preference\)\{@view-transition\{navigation: ?auto\}\}/,
    );
  });

  it('says each colour of light and dark twice: by the wish of the system, and of the person', () => {
    const dark = [
      ...css.matchAll(/(:root:not\(\[data-theme=light\]\)|:root\[data-theme=dark\])\{([^}]*)\}/g),
    ];
    const said = (selector: string) => dark.filter(([, own]) => own === selector).map(([, , rules]) => rules);
    expect(said(':root[data-theme=dark]')).toHaveLength(2);
    expect(said(':root:not([data-theme=light])')).toEqual(said(':root[data-theme=dark]'));
  });

  it('knows every class that the parts write', () => {
    const pages = [
      <Shell key="a" kind="office" nav={[]} languages={[]} demo foot={[{ href: '/', label: 'A' }]}>
        <Pieces />
      </Shell>,
      <Shell key="b" kind="desk" nav={[]} languages={[]}>
        <DeskBar label="Mi turno" facts={['7']} />
        <Hero title="A" lead="B" />
        <ErrorPage status={404} home="/es" />
      </Shell>,
    ].map(page => html(page));
    const written = new Set(
      pages.flatMap(page =>
        [...page.matchAll(/ class="([^"]*)"/g)].flatMap(match => (match[1] ?? '').split(' ')),
      ),
    );
    // Colours that a part inherits and states that look like nothing in particular have a word and no rule.
    const silent = ['done', 'here', 'ko', 'd'];
    const unknown = [...written].filter(
      name => name && !silent.includes(name) && !new RegExp(`\\.${name}(?![\\w-])`).test(css),
    );
    expect(unknown).toEqual([]);
  });
});
