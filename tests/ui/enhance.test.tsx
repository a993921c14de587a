import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Button, DraftStatus, TextArea, TextField } from '~/ui/parts';
import { Shell, type ShellKind } from '~/ui/shells';
import { chromiumPath } from '../../app/cli/chromium.mjs';
import { html } from './support';
import { enhancement, styles } from './support-build';

const executablePath = chromiumPath();

const SECRET = 'lo que nadie más debe ver';
const site = 'http://enhance.test';

const form = (
  <form method="post" action="/send" data-draft="/draft">
    <TextArea name="post" label="¿Qué piensas?" />
    <TextField name="phrase" type="password" label="Frase" />
    <input type="hidden" name="key" value="k1" />
    <DraftStatus />
    <Button name="intent" value="send">
      Enviar
    </Button>
  </form>
);

const document_ = (
  kind: ShellKind,
) => `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Hilo</title>
<link rel="stylesheet" href="/app.css"><script src="/enhance.js" defer></script></head><body>${html(
  <Shell kind={kind} nav={[]} languages={[]}>
    <h1>{SECRET}</h1>
    {form}
  </Shell>,
)}</body></html>`;

it('weighs at most 5 kB before it is compressed', async () => {
  expect((await enhancement()).length).toBeLessThanOrEqual(5000);
});

it('keeps nothing in the device', async () => {
  expect(await enhancement()).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches/);
});

it('has a browser to be tried in where CI is set', () => {
  if (process.env.CI) expect(executablePath).toBeDefined();
});

describe.runIf(executablePath)('in a browser', { timeout: 30_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let sent: Request[];
  let css: string;
  let script: string;
  /** The status of the server's answers. */
  let answer: (path: string) => number;

  const to = (path: string) => sent.filter(request => new URL(request.url()).pathname === path);
  const fields = (request: Request | undefined) =>
    Object.fromEntries(new URLSearchParams(request?.postData() ?? ''));
  const press = async (times: number) => {
    for (let i = 0; i < times; i++) await page.keyboard.press('Shift');
  };

  beforeAll(async () => {
    [css, script] = await Promise.all([styles(), enhancement()]);
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext();
    page = await context.newPage();
    sent = [];
    answer = () => 200;
    await context.route(`${site}/**`, async route => {
      const request = route.request();
      const { pathname } = new URL(request.url());
      sent.push(request);
      if (pathname === '/app.css') return route.fulfill({ contentType: 'text/css', body: css });
      if (pathname === '/enhance.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      const kind = pathname === '/public' ? 'public' : 'member';
      const body = request.method() === 'POST' ? '<title>sent</title>' : document_(kind);
      const status = answer(pathname);
      return route.fulfill({
        status,
        contentType: 'text/html',
        headers: { 'cache-control': 'no-store' },
        body,
      });
    });
  });

  const blank = () =>
    page.evaluate(() => ({
      seen: document.body.getClientRects().length > 0,
      title: document.title,
    }));

  it('blanks the page in the moment of the third Shift, and tells the server', async () => {
    await page.goto(`${site}/t/1`);
    await press(2);
    expect(await blank()).toMatchObject({ seen: true, title: 'Hilo' });
    const told = page.waitForRequest(`${site}/exit`);
    const after = await page.evaluate(() => {
      for (const type of ['keydown', 'keyup'])
        document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
      return { seen: document.body.getClientRects().length > 0, title: document.title };
    });
    expect(after).toEqual({ seen: false, title: '…' });
    expect((await told).method()).toBe('POST');
    await page.waitForURL(`${site}/exit`);
  });

  it('counts aloud, in the words of the page', async () => {
    await page.goto(`${site}/t/1`);
    const said = page.locator('form[data-exit] [role=status]');
    await press(1);
    expect(await said.textContent()).toBe('Mayúsculas: dos veces más para salir.');
    await press(1);
    expect(await said.textContent()).toBe('Mayúsculas: una vez más para salir.');
  });

  it('writes capitals without leaving', async () => {
    await page.goto(`${site}/t/1`);
    await page.locator('textarea').pressSequentially('ABCDEF');
    expect(await page.locator('textarea').inputValue()).toBe('ABCDEF');
    expect(to('/exit')).toHaveLength(0);
  });

  it.each(['.exit', '[data-exit-now]'])(
    'leaves by %s too, and Back finds nothing of the page in memory',
    async control => {
      await page.goto(`${site}/t/1`);
      if (control === '.exit') await page.locator(control).click();
      else {
        await page.locator(control).focus();
        await page.keyboard.press('Enter');
      }
      await page.waitForURL(`${site}/exit`);
      expect(to('/exit')).toHaveLength(1);
      const before = to('/t/1').length;
      await page.goBack();
      expect(to('/t/1').length).toBe(before + 1);
    },
  );

  it('reads a page that needs a session anew when the browser brings it back from memory', async () => {
    await page.goto(`${site}/t/1`);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await blank()).toMatchObject({ seen: false });
    const again = page.waitForRequest(`${site}/t/1`);
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await again;
  });

  it('lets a public page come back as it was', async () => {
    await page.goto(`${site}/public`);
    await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    expect(await blank()).toMatchObject({ seen: true });
    expect(to('/public')).toHaveLength(1);
  });

  it('keeps a draft while she writes, and says so; never the passphrase', async () => {
    await page.goto(`${site}/t/1`);
    await page.locator('textarea').fill('Mi idea');
    await page.locator('input[type=password]').fill('cuatro palabras');
    await page.getByText('Guardado. Solo lo ves tú.').waitFor();
    expect(to('/draft')).toHaveLength(1);
    expect(fields(to('/draft')[0])).toEqual({ post: 'Mi idea', key: 'k1' });
  });

  it('says when a draft is not kept, and keeps the text in sight', async () => {
    answer = path => (path === '/draft' ? 401 : 200);
    await page.goto(`${site}/t/1`);
    await page.locator('textarea').fill('Mi idea');
    await page.getByText('No se guardó. Tu texto sigue aquí').waitFor();
    expect(await page.locator('textarea').inputValue()).toBe('Mi idea');
  });

  it('sends once, says that it is sending, and saves no draft of what was sent', async () => {
    await page.goto(`${site}/t/1`);
    await page.locator('textarea').fill('Mi idea');
    const during = await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('button[name=intent]');
      const width = button?.offsetWidth;
      const stopped: boolean[] = [];
      window.addEventListener('submit', event => stopped.push(event.defaultPrevented));
      button?.click();
      button?.click();
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
      return {
        stopped,
        busy: button?.getAttribute('aria-busy'),
        grew: (button?.offsetWidth ?? 0) - (width ?? 0),
      };
    });
    expect(during).toEqual({ stopped: [false, true], busy: 'true', grew: 0 });
    await page.waitForURL(`${site}/send`);
    expect(to('/send')).toHaveLength(1);
    expect(fields(to('/send')[0])).toMatchObject({ post: 'Mi idea', intent: 'send' });
    expect(to('/draft')).toHaveLength(0);
  });

  it('saves what is not saved yet when she goes to another window', async () => {
    await page.goto(`${site}/t/1`);
    await page.locator('textarea').fill('Mi idea');
    const saved = page.waitForRequest(`${site}/draft`);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(fields(await saved).post).toBe('Mi idea');
  });

  it('stores nothing in the browser', async () => {
    await page.goto(`${site}/t/1`);
    await page.locator('textarea').fill('Mi idea');
    await page.getByText('Guardado. Solo lo ves tú.').waitFor();
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ]);
    expect(stored).toEqual([0, 0, 0]);
    expect(await context.cookies()).toEqual([]);
  });
});
