import { type Answer, locationOf } from './client';
import { discover, type Found, Search, signedIn } from './discover';
import type { Control, SeenForm, Submit } from './forms';
import { pathOf, routes } from './routes';
import type { Tokens } from './tokens';
import type { Walker, World } from './world';

export type Sent = {
  signature: string;
  /** "as meant", or the control that was forged. */
  variant: string;
  role: string;
  by: string;
  status: number;
  location: string | null;
  /** What stood in its text fields. */
  texts: string[];
  /** Whether its author found it among her texts right afterwards; null where nothing was taken. */
  kept: boolean | null;
};

/** What a form does by design and would spoil the others' evidence: it is sent with forged values only. */
export const byDesign: readonly [RegExp, string][] = [
  [/ \[intent=approve\]$/, 'the desk publishes: that is what the audience crawl looks at'],
  [/^POST \/sign-out/, 'ends the session that types'],
  [/^POST \/exit/, 'ends the session that types'],
  [/^POST \/:lang\/people/, 'makes somebody else of who types'],
];

/** Fields that are text to the browser and something narrower to us. */
const narrow: Record<string, string> = { due: '2027-06' };

const valueFor = ({ type, name }: Control, token: () => string): string => {
  if (name in narrow) return narrow[name] ?? '';
  if (type === 'month') return '2027-06';
  if (type === 'date') return '2027-06-15';
  if (type === 'number') return '3';
  return type === 'textarea'
    ? `${token()} es lo que quiero decir sobre mi barrio y lo que podemos cambiar este año.`
    : `${token()} en nuestro barrio`;
};

export function fill(
  form: SeenForm,
  at: string,
  submit: Submit | undefined,
  token: (control: string) => string,
  forged: string | null,
): { pairs: [string, string][]; action: string } {
  const pairs: [string, string][] = [];
  for (const control of form.controls) {
    const { name, kind } = control;
    if (name === forged) pairs.push([name, token(name)]);
    else if (kind === 'text') pairs.push([name, valueFor(control, () => token(name))]);
    else if (kind === 'hidden') pairs.push([name, control.value]);
    else if (kind === 'choice') {
      const value = control.value || control.options.find(option => option !== '') || '';
      if (value) pairs.push([name, value]);
    } else if (control.checked) pairs.push([name, control.options[0] ?? 'yes']);
  }
  if (submit?.name) pairs.push([submit.name, submit.name === forged ? token(submit.name) : submit.value]);
  return { pairs, action: submit?.action || form.action || at };
}

export type FormPlanting = {
  sent: Sent[];
  /** Forms that were there and into which nobody could type, not once. */
  missed: string[];
  /** Forged controls for which no such form was left: what they do is done once. */
  usedUp: string[];
  /** Every address that a writer was shown. */
  known: string[];
  forms: string[];
  fileFields: string[];
};

/** Types into forms, each time as another person and where the form still stands. */
class Typist extends Search {
  readonly sent: Sent[] = [];

  constructor(
    world: World,
    private readonly tokens: Tokens,
  ) {
    super(world);
  }

  private async keptBy({ client }: Walker, texts: readonly string[]): Promise<boolean> {
    const { body } = await client.get('/es/me/texts');
    return this.tokens.in(body).some(one => texts.includes(one.token));
  }

  /** @returns whether there was still such a form to type into */
  async type(one: Found, submit: Submit | undefined, forged: string | null): Promise<boolean> {
    const standing = await this.find(one);
    if (!standing) return false;
    const { walker, at, form } = standing;
    const signature = wholeOf(one, submit);
    const by = walker.person?.id ?? 'visitor';
    const texts: string[] = [];
    const token = (control: string) => {
      const where = `${signature} · ${control}${forged === control ? ' (forged)' : ''}`;
      const planted = this.tokens.plant(by, where);
      if (forged !== control) texts.push(planted);
      return planted;
    };
    const { pairs, action } = fill(form, at, submit, token, forged);
    const send = (): Promise<Answer> =>
      form.method === 'get'
        ? walker.client.get(`${action.split('?')[0]}?${new URLSearchParams(pairs)}`)
        : walker.client.post(action, pairs);
    let answer = await send();
    // Few people see this form, and they typed more often than anybody may (R66): as if ten minutes had passed.
    if (answer.status === 429) {
      await this.world.restart();
      answer = await send();
    }
    const { role } = walker;
    const { status } = answer;
    const location = locationOf(answer);
    const variant = forged ?? 'as meant';
    const taken = status === 303 && texts.length > 0 && !forged && walker.person !== null;
    const kept = taken ? await this.keptBy(walker, texts) : null;
    this.sent.push({ signature, variant, role, by, status, location, texts, kept });
    return true;
  }
}

export const wholeOf = ({ signature }: Found, submit: Submit | undefined): string =>
  `${signature}${submit?.name ? ` [${submit.name}=${submit.value}]` : ''}`;

/** A form without where it stands: its controls, its intent and its buttons. */
const likeOf = (signature: string): string => signature.slice(signature.indexOf('('));

/** What takes something away goes last. */
export const taking = ({ signature }: Found): boolean =>
  /take-back|withdraw|discard|annul|untie/.test(signature);

/**
 * Types a token of its own into every control of every form that a writer sees: each form as it is meant, once for each of its
 * buttons, then with each control but its texts forged in turn.
 */
export async function plantByForms(
  world: World,
  tokens: Tokens,
  exists: ReadonlyMap<string, readonly string[]>,
  perRoute: number,
): Promise<FormPlanting> {
  const missed: string[] = [];
  const usedUp: string[] = [];
  const { found, known, fileFields } = await discover(world, exists, perRoute);

  const typist = new Typist(world, tokens);
  const all = [...found.values()].sort((a, b) => Number(taking(a)) - Number(taking(b)));
  for (const one of all) {
    const form = (await typist.find(one))?.form;
    if (!form) {
      missed.push(one.signature);
      continue;
    }
    const submits: (Submit | undefined)[] = form.submits.length > 0 ? form.submits : [undefined];
    const designed = (submit: Submit | undefined) =>
      byDesign.some(([pattern]) => pattern.test(wholeOf(one, submit)));
    let typed = 0;
    for (const submit of submits)
      if (!designed(submit)) typed += Number(await typist.type(one, submit, null));

    const chosen = new Set([
      ...form.controls.filter(({ kind, name }) => kind !== 'text' || name in narrow).map(({ name }) => name),
      ...form.submits.flatMap(submit => (submit.name ? [submit.name] : [])),
    ]);
    const harmless = submits.find(submit => !designed(submit)) ?? submits[0];
    // A button with an address of its own sends the same controls elsewhere.
    const ways = [
      harmless,
      ...submits.filter(submit => submit?.action && submit !== harmless && !designed(submit)),
    ];
    for (const name of chosen)
      for (const way of ways) {
        const submit = submits.find(one => one?.name === name) ?? way;
        if (await typist.type(one, submit, name)) typed += 1;
        else usedUp.push(`${one.signature} · ${name}`);
      }
    if (typed === 0 && (chosen.size > 0 || submits.some(submit => !designed(submit))))
      missed.push(one.signature);
  }
  return {
    sent: typist.sent,
    // The same form on another page is the same form: a link taken back there is gone here too.
    missed: missed.filter(one => !typist.sent.some(({ signature }) => signature.includes(likeOf(one)))),
    usedUp,
    known,
    forms: all.map(one => one.signature),
    fileFields,
  };
}

/** Tokens where nobody thinks of them: query parameters, headers and addresses of people who came before. */
export async function plantByAddresses(world: World, tokens: Tokens): Promise<void> {
  const one = world.writers.filter(
    ({ role }, place, all) => all.findIndex(other => other.role === role) === place,
  );
  for (const walker of one) {
    const { role, client, person } = walker;
    await signedIn(walker);
    const by = person?.id ?? 'visitor';
    for (const route of routes) {
      if (!route.params.every(name => name === 'lang') || route.pattern === '*') continue;
      const path = pathOf(route, { lang: 'es' });
      const token = (what: string) => tokens.plant(by, `${role} GET ${path} ${what}`);
      const queries = [...new Set([...route.queries, 'q', 'page', 'next', 'back', 'x'])];
      const query = new URLSearchParams(queries.map(name => [name, token(`?${name}`)]));
      const headers = [
        'User-Agent',
        'Accept-Language',
        'X-Forwarded-For',
        'X-Forwarded-Host',
        'X-Request-Id',
      ];
      await client.get(`${path}?${query}`, {
        ...Object.fromEntries(headers.map(name => [name, token(name)])),
        Referer: `${client.origin}/es/${token('Referer')}`,
      });
    }
    await client.get(`/es/${tokens.plant(by, `${role} GET an address that is not there`)}`);
    await client.post('/csp-report', { report: tokens.plant(by, `${role} POST /csp-report`) });
  }
}
