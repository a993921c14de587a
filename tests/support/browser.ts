import { strict as assert } from 'node:assert';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../app/cli/chromium.mjs';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type Device = { width: number; script: boolean; scheme?: 'light' | 'dark' };

/** One person's phone or computer. It notices whatever a page does that none of ours may do. */
export class Visit {
  /** Requests to anybody else, errors of scripts, what the browser's policy blocked. */
  readonly wrong: string[] = [];

  private constructor(
    readonly origin: string,
    readonly device: Device,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async open(browser: Browser, origin: string, device: Device): Promise<Visit> {
    const context = await browser.newContext({
      viewport: { width: device.width, height: 760 },
      javaScriptEnabled: device.script,
      colorScheme: device.scheme ?? 'light',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const visit = new Visit(origin, device, context, page);
    context.on('request', request => {
      if (!request.url().startsWith(`${origin}/`)) visit.wrong.push(`asked ${request.url()}`);
    });
    page.on('pageerror', error => visit.wrong.push(`error ${error.message}`));
    page.on('console', message => {
      const text = message.text();
      // A page that was refused says so with its status: that is the answer, not a fault.
      if (message.type() === 'error' && !/status of (4\d\d|503)/.test(text))
        visit.wrong.push(`console ${text}`);
    });
    page.on('response', response => {
      if (response.status() >= 500 && response.status() !== 503)
        visit.wrong.push(`${response.status()} ${response.url()}`);
    });
    return visit;
  }

  async go(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Becomes a person of the story, as the demo's page of people does. */
  async become(person: { id: string }): Promise<void> {
    const answer = await this.context.request.post(`${this.origin}/es/people`, {
      form: { person: person.id },
      headers: { origin: this.origin, 'sec-fetch-site': 'same-origin' },
      maxRedirects: 0,
    });
    assert.equal(answer.status(), 303);
  }

  /** The page as everybody needs it: no sideways scroll, one heading of the first level. */
  async sound(): Promise<void> {
    const { page } = this;
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    assert.equal(wide, 0, `${this.path} scrolls sideways`);
    assert.equal(await page.locator('h1').count(), 1, `${this.path} has one title`);
    assert.deepEqual(this.wrong, []);
  }

  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, without what is hidden
    return this.page.locator('main').innerText();
  }

  async sees(words: string | RegExp): Promise<void> {
    const text = await this.text();
    const there = typeof words === 'string' ? text.includes(words) : words.test(text);
    assert.ok(there, `${this.path} does not say ${words}:\n${text}`);
  }

  async seesNot(words: string): Promise<void> {
    assert.ok(!(await this.page.content()).includes(words), `${this.path} says ${words}`);
  }

  link(name: string | RegExp) {
    return this.page.getByRole('link', { name }).first();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name }).first();
  }

  /** Follows a link or presses a button by its words, and waits for the page that answers. */
  async follow(name: string | RegExp): Promise<void> {
    await this.link(name).click();
    await this.page.waitForLoadState();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
    await this.page.waitForLoadState();
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text);
  }

  async close(): Promise<void> {
    assert.deepEqual(this.wrong, []);
    await this.context.close();
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, one line each. @param rules these alone, instead of all */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // Our pages have no frames: without legacy mode each look opens a page more, to put frames together.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? builder.withRules(rules) : builder.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
}
