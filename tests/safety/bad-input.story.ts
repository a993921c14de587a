import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '~/kernel/ids';
import { stopServers } from '../support/server';
import { type Answer, Client, locationOf } from './crawl/client';
import { stateOf } from './crawl/database';
import { discover, type Found, Search, type Standing } from './crawl/discover';
import { existing } from './crawl/fixtures';
import type { SeenForm } from './crawl/forms';
import { byDesign, fill, taking } from './crawl/plant';
import { openWorld, type World } from './crawl/world';

const words = 'Lo que quiero decir sobre mi barrio y lo que podemos cambiar este año, con más gente.';
const id = /^[0-9a-hjkmnp-tv-z]{26}$/;

type Pairs = [string, string][];
type Variant = {
  name: string;
  /** What is sent instead of what is meant. */
  spoil(pairs: Pairs, form: SeenForm): Pairs | string;
  /** May it be taken all the same? It is odd, not wrong. */
  odd?: true;
  /** Only where somebody writes a text. */
  texts?: true;
};

const isText = (form: SeenForm, name: string): boolean =>
  form.controls.some(
    control => control.name === name && control.kind === 'text' && /^text(area)?$/.test(control.type),
  );
const isChoice = (form: SeenForm, name: string): boolean =>
  form.controls.some(
    control => control.name === name && (control.kind === 'choice' || control.kind === 'tick'),
  );
const inTexts =
  (text: string) =>
  (pairs: Pairs, form: SeenForm): Pairs =>
    pairs.map(([name, value]) => [name, isText(form, name) ? text : value]);

const variants: readonly Variant[] = [
  { name: 'nothing at all', spoil: () => [] },
  {
    name: 'only its hidden fields',
    spoil: (pairs, form) => pairs.filter(([name]) => !isText(form, name) && !isChoice(form, name)),
  },
  { name: 'empty texts', spoil: inTexts('') },
  {
    name: 'texts of nothing that can be seen',
    texts: true,
    spoil: inTexts('\u200b\u2060\ufeff\u00ad\u3164 \u2003'),
  },
  {
    name: 'texts that are too long',
    texts: true,
    spoil: (pairs, form) => {
      const most = Math.floor(25_000 / Math.max(1, pairs.filter(([name]) => isText(form, name)).length));
      return inTexts(`${words} `.repeat(Math.ceil(most / words.length)))(pairs, form);
    },
  },
  {
    name: 'emoji, right to left, and what is in between',
    odd: true,
    texts: true,
    spoil: inTexts(
      '👩🏽‍🚀🇨🇴 مرحبا بالعالم \u202eabc\u202c e\u0301\u0327 \u0000\u200d نهاية, y lo que pedimos a las escuelas de aquí.',
    ),
  },
  {
    name: 'markup',
    odd: true,
    texts: true,
    spoil: inTexts(
      '<script>alert(1)</script> "><img src=x onerror=alert(1)> {{7*7}} %s \' or 1=1 -- y más palabras.',
    ),
  },
  {
    name: 'half a character',
    odd: true,
    texts: true,
    spoil: (pairs, form) =>
      encode(pairs.map(([name, value]) => [name, isText(form, name) ? '\ufffd' : value])).replaceAll(
        '%EF%BF%BD',
        '%ED%A0%BD%FF',
      ),
  },
  {
    name: 'choices that nobody offers',
    spoil: (pairs, form) =>
      pairs.map(([name, value]) => [name, isChoice(form, name) ? 'nobody-offers-this' : value]),
  },
  {
    name: 'ids of nothing',
    spoil: pairs => pairs.map(([name, value]) => [name, name !== 'key' && id.test(value) ? newId() : value]),
  },
  { name: 'everything twice', odd: true, spoil: pairs => [...pairs, ...pairs] },
  {
    name: 'an intent that is none',
    spoil: pairs => pairs.map(([name, value]) => [name, name === 'intent' ? 'nonsense' : value]),
  },
  {
    name: 'names that are no fields',
    odd: true,
    spoil: pairs => [...pairs, ['__proto__', 'x'], ['constructor', 'x'], ['', 'x'], ['a[b]', 'x']],
  },
  {
    name: 'more fields than a form has',
    spoil: pairs => [...pairs, ...Array.from({ length: 300 }, (_, n): [string, string] => [`f${n}`, 'x'])],
  },
  { name: 'a megabyte', spoil: pairs => [...pairs, ['body', 'x'.repeat(1 << 20)]] },
];

const encode = (pairs: Pairs): string => new URLSearchParams(pairs).toString();

/** A plain page or the form again, in her language, with a sentence, and nothing of the inside of the house. */
function faultsOf(answer: Answer): string[] {
  const { status, body, headers } = answer;
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const faults: string[] = [];
  if (status >= 500 && status !== 503) faults.push(`${status}`);
  if (status < 400) return faults;
  if (!type.startsWith('text/html')) faults.push(`${status} is no page: ${type}`);
  if (!/<html lang="es"/.test(body)) faults.push(`${status} is not in her language`);
  const said = body.replace(/<(script|style|svg|head)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  if (said.replace(/\s+/g, ' ').length < 60) faults.push(`${status} says nothing`);
  const inside =
    /\[object |\bundefined\b|\bNaN\b|TypeError|node_modules|\b(?:gate|web|access|moderation|proposals|declarations)\.(?:refusal\.)?[a-z-]+\b(?!@)|SQLITE|drizzle/.exec(
      said,
    );
  if (inside) faults.push(`${status} shows ${inside[0]}`);
  return faults;
}

/** Tables that count and watch: what was refused may stand in them. */
const notWritten = ['sessions', 'jobs', 'claims'];
/** Figures and titles that no form can reach, left out because they are many. */
const reference = [
  'observations',
  'series',
  'indicators',
  'targets',
  'areas',
  'recommendations',
  'agencies',
  'editions',
  'imports',
];

class Tester extends Search {
  readonly told: string[] = [];
  sent = 0;
  taken = 0;
  refused = 0;
  kept = 0;

  private note(one: Found, what: string, faults: readonly string[]): void {
    for (const fault of faults) this.told.push(`${one.signature} · ${what}: ${fault}`);
  }

  private state = () => stateOf(this.world.system.store, [...notWritten, ...reference]);

  private meant({ form, at }: Standing): { pairs: Pairs; action: string } {
    const submit = form.submits.find(
      one => !byDesign.some(([pattern]) => pattern.test(` [${one.name}=${one.value}]`)),
    );
    const { pairs, action } = fill(form, at, submit, () => '', null);
    return { pairs: inTexts(words)(pairs, form), action };
  }

  private async post(client: Client, action: string, given: Pairs | string): Promise<Answer> {
    const send = () => client.body(action, typeof given === 'string' ? given : encode(given));
    const answer = await send();
    if (answer.status !== 429) return answer;
    await this.world.restart();
    return send();
  }

  async spoil(one: Found, variant: Variant): Promise<void> {
    const standing = await this.find(one);
    if (!standing) return;
    const { walker, form } = standing;
    const { pairs, action } = this.meant(standing);
    const texts = pairs.filter(([name]) => isText(form, name));
    if (variant.texts && texts.length === 0) return;
    const before = await this.state();
    const answer = await this.post(walker.client, action, variant.spoil(pairs, form));
    this.sent += 1;
    const faults = faultsOf(answer);
    if (answer.status < 400) this.taken += 1;
    else {
      this.refused += 1;
      const after = await this.state();
      // The page of a case, shown again, is one more reading of it.
      const read = (table: string) => table === 'audit' && one.signature.includes('/care/:case');
      const changed = Object.keys(after).filter(table => after[table] !== before[table] && !read(table));
      if (changed.length > 0) faults.push(`${answer.status} and yet wrote ${changed.join(', ')}`);
    }
    this.note(one, variant.name, faults);
  }

  /** The same form twice at once, as a phone with a bad connection sends it: it acts once. */
  async twice(one: Found): Promise<void> {
    const standing = await this.find(one);
    if (!standing?.form.controls.some(({ name }) => name === 'key')) return;
    const { pairs, action } = this.meant(standing);
    const count = async () => {
      const rows = await this.world.system.store.raw('select count(*) as n from versions');
      return Number(rows[0]?.n);
    };
    const before = await count();
    const { client } = standing.walker;
    const answers = await Promise.all([this.post(client, action, pairs), this.post(client, action, pairs)]);
    this.sent += 2;
    const faults = answers.flatMap(faultsOf);
    const [first, second] = answers.map(answer => `${answer.status} ${locationOf(answer) ?? ''}`);
    if (first !== second) faults.push(`answers ${first}, then ${second}`);
    if ((await count()) - before > 1) faults.push('was kept twice');
    this.note(one, 'twice at once', faults);
  }

  /** Her session has ended meanwhile: nothing is done, and what she wrote stands on the page that asks her in. */
  async ended(one: Found): Promise<void> {
    const standing = await this.find(one);
    if (!standing?.walker.person) return;
    const { pairs, action } = this.meant(standing);
    const before = await this.state();
    const answer = await this.post(new Client(this.world.origin), action, pairs);
    this.sent += 1;
    const faults = faultsOf(answer);
    const after = await this.state();
    const changed = Object.keys(after).filter(table => after[table] !== before[table]);
    if (changed.length > 0) faults.push(`wrote ${changed.join(', ')} for nobody`);
    // A code that is copied is no text: what is voted goes nowhere but into the box.
    const wrote = pairs.some(([name]) => isText(standing.form, name) && !/^(word|code)$/.test(name));
    const lost = wrote && !answer.body.includes(words.slice(0, 40));
    if (answer.status === 401 && lost) faults.push('lost what she wrote');
    if (answer.status === 401 && !lost) this.kept += 1;
    this.note(one, 'after her session ended', faults);
  }
}

/** Every form with everything that can be wrong in it. `share`: of this many sendings only one is tried, another each time. */
export function badInputStory(share: number, patience: number): void {
  describe('every form, given what it should not be given', () => {
    let world: World;
    let tester: Tester;
    let forms: Found[];

    beforeAll(async () => {
      world = await openWorld(false);
      const { addresses } = await existing(world.system.store, world.writers.length);
      const { found } = await discover(world, addresses, 2);
      tester = new Tester(world);
      forms = [...found.values()]
        .filter(
          ({ signature }) =>
            signature.startsWith('POST') && !/^POST \/(sign-out|exit|theme)|people/.test(signature),
        )
        .sort((a, b) => Number(taking(a)) - Number(taking(b)));
      let turn = 0;
      for (const one of forms) {
        for (const variant of variants) if (turn++ % share === 0) await tester.spoil(one, variant);
        if (turn++ % share === 0) await tester.ended(one);
        if (turn++ % share === 0) await tester.twice(one);
      }
      console.log(
        `Bad input: ${forms.length} forms x ${variants.length + 2} ways, ${tester.sent} sendings: ${tester.refused} refused, ${tester.taken} taken as odd but sound`,
      );
    }, patience);
    afterAll(async () => {
      await world?.close();
      await stopServers();
    });

    it('answers each with a sentence in her language or takes it, never with a fault, and writes nothing by half', () => {
      expect(tester.told).toEqual([]);
    });

    it('was given enough for that to mean something', () => {
      expect(forms.length).toBeGreaterThan(25);
      expect(tester.sent).toBeGreaterThan((forms.length * variants.length) / share / 2);
      expect(tester.refused).toBeGreaterThan(tester.sent / 4);
      expect(tester.kept).toBeGreaterThan(0);
      expect(
        world
          .logged()
          .split('\n')
          .filter(line => line.includes('"fault"')),
      ).toEqual([]);
    });

    it('would have seen a fault, a bare answer and an inside shown', () => {
      const page = (status: number, body: string, type = 'text/html') =>
        faultsOf({ url: '/', status, headers: [['content-type', type]], body });
      expect(page(500, '')).toContain('500');
      expect(page(422, 'no', 'text/plain')).toEqual(expect.arrayContaining(['422 is no page: text/plain']));
      expect(page(422, `<html lang="es"><p>${'palabras '.repeat(10)} gate.stale`)).toEqual([
        '422 shows gate.stale',
      ]);
      expect(page(422, `<html lang="es"><p>${'palabras '.repeat(10)}`)).toEqual([]);
    });
  });
}
