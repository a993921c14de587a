import { describe, expect, it } from 'vitest';
import {
  Button,
  Clause,
  Clock,
  DiffText,
  ErrorPage,
  LinkButton,
  Mark,
  Note,
  Pages,
  Post,
  PostGone,
  Progress,
  ResultBars,
  Row,
  Skeleton,
  State,
  Steps,
  Table,
  Tabs,
  Thread,
  Toast,
} from '~/ui/parts';
import { pageNumbers } from '~/ui/parts/Pages';
import { Raw } from '~/ui/raw-html';
import { html, references, text } from './support';

describe('a button', () => {
  it('that is closed says why, tied to it', () => {
    const markup = html(
      <Button disabled id="vote" reason="La votación cerró el viernes.">
        Votar
      </Button>,
    );
    expect(markup).toMatch(/<button[^>]* disabled=""/);
    expect(markup).toContain('aria-describedby="vote-why"');
    expect(markup).toContain('<span class="hint" id="vote-why">La votación cerró el viernes.</span>');
  });

  it('that is sending keeps its words and says so', () => {
    const markup = html(<Button busy>Enviar</Button>);
    expect(markup).toContain('aria-busy="true"');
    expect(text(markup)).toBe('Enviar');
  });

  it('that leads elsewhere is a link', () => {
    expect(html(<LinkButton href="/es/help">Ayuda</LinkButton>)).toBe(
      '<a class="btn" href="/es/help">Ayuda</a>',
    );
  });
});

describe('what is drawn', () => {
  it('is hidden from screen readers, and words stand beside it', () => {
    const mark = html(<Mark seed="P-29" states={['done', 'here', 'cut']} />);
    expect(mark).toMatch(/^<svg class="mark" viewBox="0 0 36 36" aria-hidden="true">/);
    expect(text(html(<Progress states={['done', 'here', 'cut']} />))).toBe('2 de 9 pasos');
    expect(text(html(<State state="cut">74 días de silencio</State>))).toBe('74 días de silencio');
  });

  it('does not draw a value that is missing, nor one of zero', () => {
    const bar = { key: 'a', label: 'Perú', figure: 'sin dato', share: null };
    expect(html(<ResultBars bars={[bar]} />)).not.toContain('<svg');
    expect(html(<ResultBars bars={[{ ...bar, share: 0 }]} />)).not.toContain('class="w1"');
  });

  it('puts a full bar and a goal of all on one point', () => {
    const markup = html(<ResultBars bars={[{ key: 'a', label: 'Sí', figure: '9', share: 1, goal: 1 }]} />);
    expect(markup).toContain('d="M4 4H594M4 12H594M4 20H594"');
    expect(markup).toContain('d="M594 0V24"');
  });
});

describe('a change in a text', () => {
  it('is heard: what comes in, goes out and moves, and from where', () => {
    const markup = html(
      <DiffText
        pieces={[
          { kind: 'same', text: 'Los Estados exigen ' },
          { kind: 'out', text: 'a los hoteles' },
          { kind: 'in', text: 'a todo hospedaje' },
          { kind: 'moved', text: 'siempre', from: 'el final' },
          { kind: 'moved', text: 'hoy' },
        ]}
      />,
    );
    expect(markup).toContain('<del><span class="vh">[sale] </span>a los hoteles</del>');
    expect(markup).toContain('<ins><span class="vh">[entra] </span>a todo hospedaje</ins>');
    expect(markup).toContain('<span class="vh">[movida desde el final] </span>siempre');
    expect(markup).toContain('<span class="vh">[cambia de lugar] </span>hoy');
  });
});

describe('a list', () => {
  it('of pages shows the ends and the neighbours, and says which one is open', () => {
    expect(pageNumbers(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
    expect(pageNumbers(2, 3)).toEqual([1, 2, 3]);
    const markup = html(<Pages page={2} last={3} href={n => `?page=${n}`} />);
    expect(markup).toContain('<a href="?page=2" aria-current="page"><span class="vh">Página </span>2</a>');
    expect(markup).toMatch(/<a href="\?page=1" rel="prev">/);
    expect(html(<Pages page={1} last={1} href={String} />)).toBe('');
  });

  it('of tabs is links in a named region', () => {
    const markup = html(
      <Tabs
        label="Partes"
        items={[
          { href: '#a', label: 'Hilos', count: 28, current: true },
          { href: '#b', label: 'B' },
        ]}
      />,
    );
    expect(markup).toContain('<nav class="tabs" aria-label="Partes">');
    expect(markup.match(/aria-current="page"/g)).toHaveLength(1);
    expect(text(markup)).toBe('Hilos 28 B');
  });

  it('of rows has one link a row, in its heading', () => {
    const markup = html(
      <Row lead={null} title="El hilo" href="/es/t/1" lang="es" meta={['hoy', null, false, '9']} />,
    );
    expect(markup.match(/<a /g)).toHaveLength(1);
    expect(markup).toContain('<h3 lang="es"><a href="/es/t/1">El hilo</a></h3>');
    expect(markup).toContain('<p class="meta"><span>hoy</span><span>9</span></p>');
  });

  it('of steps says where she is', () => {
    const markup = html(
      <Steps
        label="Pasos"
        steps={[
          { key: 'a', name: 'Problema', state: 'done', href: '#a' },
          { key: 'b', name: 'Pedido', state: 'here' },
        ]}
      />,
    );
    expect(markup).toContain('<ol class="steps" aria-label="Pasos">');
    expect(markup).toMatch(/<li aria-current="step">.*Pedido<\/li>/);
    expect(markup).toContain('<a href="#a">Problema</a>');
  });
});

it('a table has a caption, headers on both sides, and a region that the keyboard can scroll', () => {
  const markup = html(
    <Table
      caption="Víctimas detectadas"
      columns={[{ label: 'Año' }, { label: 'Víctimas', right: true }]}
      rows={[{ key: '2017', cells: ['2017', '445'] }]}
    />,
  );
  expect(markup).toContain('tabindex="0" aria-label="Víctimas detectadas"');
  expect(markup).toContain('<caption>Víctimas detectadas</caption>');
  expect(markup).toContain('<th scope="col" class="r">Víctimas</th>');
  expect(markup).toContain('<th scope="row">2017</th><td class="r">445</td>');
});

describe('a voice on the thread', () => {
  const time = { iso: '2026-05-03', text: '3 de mayo' };

  it('says who, what they are, when, and in which language it speaks', () => {
    const markup = html(
      <Thread>
        <Post
          id="p1"
          state="published"
          author="Marta"
          label="Facilitadora, persona adulta"
          time={time}
          lang="pt"
        >
          <p>Olá</p>
        </Post>
      </Thread>,
    );
    expect(markup).toContain('<article class="post" id="p1">');
    expect(markup).toContain('<span class="tag fill">Facilitadora, persona adulta</span>');
    expect(markup).toContain('<time dateTime="2026-05-03">3 de mayo</time>');
    expect(markup).toContain('<div class="body" lang="pt"><p>Olá</p></div>');
    expect(markup).toContain('#k-done');
  });

  it('that is still being read wears the thin knot and the dashed box', () => {
    const markup = html(
      <Post
        id="p2"
        state="held"
        mine
        author="tucán"
        time={time}
        note={<Note tone="wait">La lee una moderadora.</Note>}
      >
        <p>Hola</p>
      </Post>,
    );
    expect(markup).toContain('class="post mine held"');
    expect(markup).toContain('#k-wait');
    expect(markup.indexOf('moderadora')).toBeLessThan(markup.indexOf('Hola'));
  });

  it('that was hidden leaves its place and one sentence', () => {
    expect(text(html(<PostGone id="p3">Aquí había un aporte.</PostGone>))).toBe('Aquí había un aporte.');
  });
});

it('a clause is a section named by its heading, its number heard once', () => {
  const markup = html(
    <Clause id="c7" number={7} title="Un canal" body={<p>Los Estados</p>} dye="t2" lang="es">
      <Clock left="Faltan 2 días" iso="2026-10-16T20:00:00-05:00">
        Cierra el viernes
      </Clock>
    </Clause>,
  );
  expect(markup).toContain('<section class="clause t2" id="c7" aria-labelledby="c7-title">');
  expect(markup).toContain('<p class="no" aria-hidden="true">7</p>');
  expect(markup).toContain('<span class="vh">Cláusula 7: </span><span lang="es">Un canal</span>');
  expect(references(markup).lost).toEqual([]);
});

describe('an error page', () => {
  it('says what happened, a code for the team and a way back', () => {
    const markup = html(<ErrorPage status={500} code="7F3K-20" home="/es" />);
    expect(text(markup)).toContain('No pudimos abrir esta página');
    expect(text(markup)).toContain('Código para el equipo: 7F3K-20.');
    expect(markup).toContain('href="/es"');
  });

  it('speaks of the forbidden as of the missing', () => {
    const body = (status: number) => html(<ErrorPage status={status} home="/es" />);
    expect(body(403)).toBe(body(404));
    expect(body(401)).toBe(body(404));
    const others = [404, 410, 413, 429, 500].map(body);
    expect(new Set(others).size).toBe(5);
  });
});

it('what just happened and what is coming are told politely', () => {
  expect(html(<Toast>Guardado.</Toast>)).toContain('role="status"');
  expect(text(html(<Skeleton lines={2} />, 'fr'))).toBe('Chargement');
});

it('raw HTML keeps the markup that our own renderer made', () => {
  expect(html(<Raw html="<p>Uno</p>" className="say" />)).toBe('<div class="say"><p>Uno</p></div>');
});
