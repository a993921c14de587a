/** One answer, whole: what a browser, a search engine or somebody with curl would hold. */
export type Answer = {
  url: string;
  status: number;
  headers: [name: string, value: string][];
  body: string;
};

export type Ask = (url: string, init: RequestInit) => Promise<Answer>;

export const askServer: Ask = async (url, init) => {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const body = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return { url, status: response.status, headers: [...response.headers], body };
};

/** A browser without a screen: cookies, our own Origin on a form, no redirect followed by itself. */
export class Client {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    private readonly ask: Ask = askServer,
  ) {}

  private async send(path: string, init: RequestInit, headers: Record<string, string>): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.ask(this.origin + path, {
      ...init,
      headers: { ...(cookie ? { Cookie: cookie } : {}), ...headers },
    });
    for (const [name, value] of answer.headers) {
      if (name !== 'set-cookie') continue;
      const [pair = ''] = value.split(';');
      const at = pair.indexOf('=');
      const [key, given] = [pair.slice(0, at), pair.slice(at + 1)];
      if (given === '' || /max-age=0/i.test(value)) this.cookies.delete(key);
      else this.cookies.set(key, given);
    }
    return answer;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { method: 'GET' }, headers);
  }

  post(
    path: string,
    fields: Iterable<[string, string]> | Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const pairs = Symbol.iterator in fields ? [...fields] : Object.entries(fields);
    return this.body(path, new URLSearchParams(pairs as [string, string][]).toString(), headers);
  }

  /** A form whose bytes are as given. */
  body(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(
      path,
      { method: 'POST', body },
      { Origin: this.origin, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    );
  }

  /** Becomes a person of the story, as anybody may in the demo. */
  async become(person: string): Promise<void> {
    this.cookies.clear();
    const answer = await this.post('/es/people', { person });
    if (answer.status !== 303 || this.cookies.size === 0)
      throw new Error(`Nobody became ${person}: ${answer.status}`);
  }
}

export const locationOf = (answer: Answer): string | null =>
  answer.headers.find(([name]) => name === 'location')?.[1] ?? null;
