import { describe, expect, it } from 'vitest';
import { Pieces } from '~/ui/design/Pieces';
import { Icon, Mark, SpriteBox, Toast, Uses } from '~/ui/parts';
import { Raw } from '~/ui/raw-html';
import { documentAttributes, PageHead, Shell, type ShellProps } from '~/ui/shells';
import { html, references, text } from './support';

const languages = (['es', 'pt', 'en', 'fr'] as const).map(lang => ({
  lang,
  name: lang,
  href: `/${lang}/t/1`,
  current: lang === 'es',
}));
const nav = [
  { href: '/es/t', label: 'Temas', current: true },
  { href: '/es/proposals', label: 'Propuestas' },
];
const page = (props: Partial<ShellProps> = {}, lang: 'es' | 'pt' | 'en' | 'fr' = 'es') =>
  html(
    <Shell kind="public" nav={nav} languages={languages} {...props}>
      {props.children ?? <h1>Hilos</h1>}
    </Shell>,
    lang,
  );

describe('every shell', () => {
  it.each(['public', 'member', 'desk', 'office'] as const)(
    '%s begins with help and exit, as a form that needs no script',
    kind => {
      const markup = page({ kind });
      expect(markup).toContain('<a href="/es/help">');
      expect(markup).toMatch(
        /<form method="post" action="\/exit" data-exit="">\s*<button type="submit" class="exit" id="exit"/,
      );
      expect(markup.indexOf('class="care"')).toBeLessThan(markup.indexOf('class="top"'));
      expect(references(markup).lost).toEqual([]);
      expect(references(markup).twice).toEqual([]);
    },
  );

  it('offers two ways past its head: to the content, and out', () => {
    const [first = '', second = ''] = page().match(/<a class="skip".*?<\/a>/g) ?? [];
    expect(first).toContain('href="#main"');
    expect(second).toContain('href="#exit" data-exit-now=""');
    expect(page()).toContain('<main id="main">');
  });

  it('names each language in that language and marks the one in use', () => {
    const markup = page();
    expect(markup).toContain('<a href="/pt/t/1" hrefLang="pt" lang="pt" aria-label="pt">pt</a>');
    expect(markup.match(/aria-current="true"/g)).toHaveLength(1);
    expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
  });

  it('says that it is a demo, and what exit does not do, only when told to', () => {
    expect(text(page())).not.toContain('inventados');
    expect(text(page({ demo: true }))).toContain(
      'Esto es una demostración: las personas y los textos son inventados.',
    );
    expect(text(page())).not.toContain('No borra el historial');
    expect(text(page({ explainExit: true }))).toContain('No borra el historial del teléfono.');
  });

  it.each(['es', 'pt', 'en', 'fr'] as const)('speaks %s without a word left over', lang => {
    const markup = page({ demo: true, explainExit: true, flash: <Toast>OK</Toast> }, lang);
    expect(markup).toContain(`href="/${lang}/help"`);
    expect(markup).not.toMatch(/ui\.|undefined|\{|\}/);
  });
});

describe('what a session shows', () => {
  it('is not kept by the browser: all but the public shell ask for it', () => {
    expect(page({ kind: 'public' })).not.toContain('data-private');
    for (const kind of ['member', 'desk', 'office'] as const)
      expect(page({ kind })).toContain('data-private=""');
  });

  it('at the desk wears no dye and no band', () => {
    const markup = page({ kind: 'desk', dye: 't2' });
    expect(markup).toMatch(/^<div class="y desk"/);
    expect(markup).not.toContain('class="band');
    expect(markup).not.toContain('<pattern');
  });
});

describe('the sprite', () => {
  it('carries what the page drew and nothing else', () => {
    const plain = references(page());
    expect(plain.symbols).toEqual(['i-exit', 'i-help', 'i-menu', 'w-y']);
    const rich = references(
      page({
        dye: 't2',
        children: <PageHead dye="t2" title="Hilo" mark={{ seed: 'a', states: ['done'] }} />,
      }),
    );
    expect(rich.symbols).toEqual(['i-exit', 'i-help', 'i-menu', 'w-t2']);
    expect(rich.drawn).toEqual(rich.symbols);
  });

  it('learns from Uses what kept markup needs', () => {
    const kept = <Raw html='<svg><use href="#i-flag"></use></svg>' />;
    expect(references(page({ children: kept })).symbols).not.toContain('i-flag');
    const told = (
      <>
        {kept}
        <Uses symbols={['i-flag']} />
      </>
    );
    expect(references(page({ children: told })).symbols).toContain('i-flag');
  });

  it('is made anew for each page', () => {
    html(
      <SpriteBox>
        <Icon name="flag" />
      </SpriteBox>,
    );
    expect(references(page()).symbols).not.toContain('i-flag');
  });
});

describe('the page of all pieces', () => {
  const markup = page({ children: <Pieces />, kind: 'member', dye: 't5', demo: true });

  it('holds no style attribute, no script and no handler: the policy of the site forbids them', () => {
    expect(markup).not.toMatch(/\sstyle=|<script|<style|\son[a-z]+=/i);
  });

  it('loses no reference and uses no id twice', () => {
    expect(references(markup).lost).toEqual([]);
    expect(references(markup).twice).toEqual([]);
    expect(references(markup).drawn).toEqual(references(markup).symbols);
  });

  it('hides every drawing, and titles in order: one first heading, no level skipped', () => {
    expect(markup.match(/<svg(?![^>]*aria-hidden="true")/g)).toBeNull();
    const levels = [...markup.matchAll(/<h(\d)/g)].map(match => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('closes every interactive thing with a name', () => {
    const nameless = [...markup.matchAll(/<(a|button)\b([^>]*)>(.*?)<\/\1>/g)].filter(
      ([, , attributes = '', inside = '']) => !/aria-label=/.test(attributes) && text(inside) === '',
    );
    expect(nameless).toEqual([]);
  });
});

describe('the head of a page', () => {
  it('shows its mark beside the words and the band under them', () => {
    const markup = html(
      <PageHead
        dye="t2"
        long
        title="Um hotel"
        lang="pt"
        crumbs={[{ label: 'Temas', href: '/es/t' }, { label: 'Empresas' }]}
        mark={{ seed: 'P-29', states: ['done'] }}
      />,
    );
    expect(markup).toMatch(/^<div class="head long has-mark"><div class="wrap"><div><nav aria-label="Ruta">/);
    expect(markup).toContain('<h1 lang="pt">Um hotel</h1>');
    expect(markup).toContain(html(<Mark seed="P-29" states={['done']} />));
    expect(markup).toMatch(/<\/div><svg class="band t2"/);
  });

  it('leaves light and dark to the system unless she chose', () => {
    expect(documentAttributes({ lang: 'fr', theme: 'system' })['data-theme']).toBeUndefined();
    expect(documentAttributes({ lang: 'fr', theme: 'dark' })).toEqual({ lang: 'fr', 'data-theme': 'dark' });
  });
});
