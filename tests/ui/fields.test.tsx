import { describe, expect, it } from 'vitest';
import { Check, DraftStatus, FormErrors, fieldId, Radios, Select, TextArea, TextField } from '~/ui/parts';
import { html, references, text } from './support';

const wrong = 'El seudónimo o la frase no coinciden.';

describe('a field', () => {
  it('stands in one order: label, hint, control, limit, error', () => {
    const markup = html(
      <TextArea name="post" label="¿Qué piensas?" hint="Sin nombres." limit={140} error={wrong} />,
    );
    const places = ['<label', 'Sin nombres.', '<textarea', 'Hasta 140 letras.', wrong].map(part =>
      markup.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('ties its control to the label and, error first, to everything that is said about it', () => {
    const markup = html(
      <TextField name="phrase" label="Frase" hint="Cuatro palabras." limit={64} error={wrong} />,
    );
    expect(markup).toContain('<label for="f-phrase">');
    expect(markup).toContain('id="f-phrase"');
    expect(markup).toContain('aria-describedby="f-phrase-error f-phrase-hint f-phrase-limit"');
    expect(markup).toContain('aria-invalid="true"');
    expect(references(markup).lost).toEqual([]);
  });

  it('says nothing about an error that is not there', () => {
    const markup = html(<TextField name="phrase" label="Frase" />);
    expect(markup).not.toContain('aria-invalid');
    expect(markup).not.toContain('aria-describedby');
    expect(markup).not.toContain('class="field bad"');
  });

  it('says what may be left out, to the eye and to the ear', () => {
    const asked = html(<TextField name="a" label="Título" />);
    const free = html(<TextField name="a" label="Título" optional />);
    expect(asked).toContain('aria-required="true"');
    expect(free).not.toContain('aria-required');
    expect(text(free)).toBe('Título (si quieres)');
  });

  it('keeps what she wrote, right or wrong, without running it', () => {
    const written = '</textarea><script>alert(1)</script> & "más"';
    expect(html(<TextArea name="a" label="A" value={written} error={wrong} />)).toContain(
      '&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;más&quot;</textarea>',
    );
    expect(html(<TextField name="a" label="A" value={'"><b>'} error={wrong} />)).toContain(
      'value="&quot;&gt;&lt;b&gt;"',
    );
    expect(html(<TextField name="a" type="date" label="A" value="2027-12-01" error={wrong} />)).toContain(
      'type="date"',
    );
    expect(html(<TextField name="a" type="date" label="A" value="2027-12-01" />)).toContain(
      'value="2027-12-01"',
    );
  });

  it('takes no maxlength: a browser would cut what she pastes without a word', () => {
    expect(html(<TextArea name="a" label="A" limit={10} />)).not.toMatch(/maxlength/i);
  });
});

describe('a choice', () => {
  const options = [
    { value: 'AR', label: 'Argentina' },
    { value: 'BR', label: 'Brasil' },
  ];

  it('shows the option that was sent, also when it is none of the list', () => {
    const known = html(<Select name="c" label="País" value="BR" options={options} />);
    expect(known).toContain('<option value="BR" selected="">Brasil</option>');
    const foreign = html(
      <Select name="c" label="País" value="XX" options={options} error="Elige un país." />,
    );
    expect(foreign).toContain('<option value="XX" selected="">XX</option>');
  });

  it('of boxes is a group with a name, and its first box is where an error leads', () => {
    const choices = [
      { value: 'yes', label: 'Sí', text: 'Que entre.' },
      { value: 'no', label: 'No' },
    ];
    const markup = html(
      <Radios name="vote" label="Tu voto" value="no" choices={choices} error="Elige una." />,
    );
    expect(markup).toMatch(/^<fieldset[^>]* aria-describedby="f-vote-error"><legend>Tu voto<\/legend>/);
    expect(markup).toContain(`<input type="radio" id="${fieldId('vote')}" name="vote" value="yes"/>`);
    expect(markup).toMatch(
      /<input type="radio" id="f-vote-no" name="vote" checked="" value="no"\/>|value="no" checked=""/,
    );
    expect(references(markup).lost).toEqual([]);
    expect(references(markup).twice).toEqual([]);
  });

  it('of one thing keeps its tick', () => {
    expect(html(<Check name="shared" label="Comparto este teléfono." checked />)).toContain('checked=""');
    expect(html(<Check name="shared" label="Comparto este teléfono." />)).not.toContain('checked');
  });
});

describe('a refused form', () => {
  const errors = [
    { name: 'title', label: 'Título', text: 'Escribe un título.' },
    { name: 'ask', label: 'Lo que pedimos', text: 'Falta decir quién actúa.' },
  ];

  it('lists its fields on top, each a link to its control, and takes the focus', () => {
    const markup = html(<FormErrors errors={errors} />);
    expect(text(markup)).toContain('Revisa 2 campos. Lo que escribiste sigue aquí.');
    expect(markup).toContain('<a href="#f-title">Título: Escribe un título.</a>');
    expect(markup).toContain('<a href="#f-ask">');
    expect(markup).toContain('tabindex="-1"');
    expect(markup).toContain('autofocus=""');
  });

  it('is silent when nothing was refused', () => {
    expect(html(<FormErrors errors={[]} />)).toBe('');
  });
});

it('a draft is told about in a place that screen readers follow, in the language of the page', () => {
  const markup = html(<DraftStatus />, 'pt');
  expect(markup).toContain('role="status"');
  expect(markup).toContain('data-saved="Salvo. Só você vê."');
});
