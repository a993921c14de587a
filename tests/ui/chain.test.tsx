import { describe, expect, it } from 'vitest';
import { chainAt } from '~/ui/design/samples';
import { ChainStrip, Mini, type Stop, Stops } from '~/ui/parts';
import drawn from './fixtures/strip.json';
import { html, text } from './support';

const items = (markup: string) => [...markup.matchAll(/<li.*?<\/li>/g)].map(match => match[0]);

describe('the chain strip', () => {
  const markup = html(
    <ChainStrip
      label="El hilo de la propuesta P-29"
      steps={chainAt(1)}
      from={{ href: '/es/t/1', text: '12 aportes en 3 hilos' }}
      next={{ href: '/es/clause/7', text: 'Cláusula 7' }}
    />,
  );

  it('is the strip that was drawn, to the letter', () => {
    expect(html(<Stops steps={chainAt(1)} />)).toBe(drawn.stops);
    expect(html(<Mini steps={chainAt(1)} />)).toBe(drawn.mini);
  });

  it('reads as a sentence a stop', () => {
    expect(text(items(markup)[5] ?? '')).toBe('Paso 6: Respuesta Sin respuesta 74 días de silencio');
    expect(text(items(markup)[0] ?? '')).toBe('Paso 1: Aportes 12 aportes en 3 hilos Hecho');
  });

  it('says where she is, once, and does not link there', () => {
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
    const here = items(markup)[1] ?? '';
    expect(here).toContain('aria-current="step"');
    expect(here).not.toContain('<a ');
    expect(text(markup)).toContain('El hilo, paso 2 de 9 Propuesta');
  });

  it('goes both ways also when it is closed', () => {
    const [, outside = ''] = markup.split('</details>');
    expect(text(outside)).toBe('De dónde viene 12 aportes en 3 hilos Qué pasó después Cláusula 7');
  });

  it('says in words what she may not open, without a link', () => {
    const closed: Stop = { stop: 'posts', state: 'done', name: 'Aportes', value: 'Lo conversan integrantes' };
    const [first = ''] = items(html(<Stops steps={[closed]} />));
    expect(first).not.toContain('<a ');
    expect(text(first)).toBe('Paso 1: Aportes Lo conversan integrantes Hecho');
  });

  it('draws the thread before a stop in the state of that stop', () => {
    const states = ['here', 'wait', 'cut', 'none'] as const;
    const steps = states.map(state => ({ stop: state, state, name: state, value: '' }));
    const classes = [...html(<Stops steps={steps} />).matchAll(/<li class="([^"]*)"/g)].map(
      match => match[1],
    );
    expect(classes).toEqual(['here to-wait', 'wait to-cut', 'cut to-none', 'none']);
  });
});
