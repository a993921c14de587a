import { refuse } from '~/kernel/refusal';

const pairsAtMost = 200;

/** Of the form itself, not of what she writes. */
const ofTheForm = new Set([
  'key',
  'intent',
  'draft',
  'back',
  'later',
  'acknowledged',
  'next',
  'carried',
  'carried-draft',
  'passphrase',
]);

/** What is chosen, not written: it would mean nothing to her without its list. */
const chosen = new Set(['lang', 'to', 'kind', 'choice']);

const idPattern = /^[0-9a-z]{26}$/;

/** The fields of one POST. Reading one that is not there gives an empty text; nothing here throws on odd content. */
export class Form {
  static readonly empty = new Form(new URLSearchParams());

  private constructor(private readonly given: URLSearchParams) {}

  /** @throws Refusal web.bad-form 415 for anything but an ordinary form: there is no upload (R8). */
  static async of(request: Request): Promise<Form> {
    const type = request.headers.get('content-type') ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) refuse('web.bad-form', 415);
    const given = new URLSearchParams(await request.text());
    if (given.size > pairsAtMost) refuse('web.bad-form', 413);
    return new Form(given);
  }

  text(name: string): string {
    return this.given.get(name) ?? '';
  }

  all(name: string): string[] {
    return this.given.getAll(name);
  }

  get intent(): string {
    return this.text('intent');
  }

  /** What makes a second sending of the same form the same sending. Our own keys are ids; anything else counts as none. */
  get key(): string | undefined {
    const key = this.text('key');
    return idPattern.test(key) ? key : undefined;
  }

  /** "Send anyway", after the nudge. */
  get acknowledged(): boolean {
    return this.text('acknowledged') === 'yes';
  }

  /** Under which her draft of this form is kept. */
  get draft(): string | undefined {
    const draft = this.text('draft');
    return /^[\w:.-]{1,80}$/.test(draft) ? draft : undefined;
  }

  /** What she wrote, to give back; several values of one name are joined by a space, as checkboxes are ids. */
  values(): Record<string, string> {
    const values: Record<string, string> = {};
    for (const name of new Set(this.given.keys())) values[name] = this.given.getAll(name).join(' ');
    return values;
  }

  /** What she wrote or chose, without what the form carries for itself. */
  written(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.values()).filter(([name]) => !ofTheForm.has(name)));
  }

  /** Her words alone, one text under the other, for where the form itself cannot be shown to her. */
  words(): string {
    return Object.entries(this.written())
      .filter(([name, value]) => !chosen.has(name) && !idPattern.test(value) && value.trim() !== '')
      .map(([, value]) => value)
      .join('\n\n');
  }

  /** A text that was being sent when the session ended, travelling through the sign-in form. */
  carried(): { draft: string; fields: Record<string, string> } | undefined {
    const [draft, json] = [this.text('carried-draft'), this.text('carried')];
    if (!/^[\w:.-]{1,80}$/.test(draft) || !json) return undefined;
    try {
      const fields: unknown = JSON.parse(json);
      if (typeof fields !== 'object' || fields === null) return undefined;
      return {
        draft,
        fields: Object.fromEntries(
          Object.entries(fields).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
        ),
      };
    } catch {
      return undefined;
    }
  }
}
