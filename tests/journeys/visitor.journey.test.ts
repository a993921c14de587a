import { describe, expect, it } from 'vitest';
import { day, words } from '../support/day';

/** Somebody who never had an account: what the network is, asks for, decided and measures; and nothing of a members' thread. */
describe.each([
  { lang: 'en', width: 360, script: false },
  { lang: 'es', width: 1280, script: true },
] as const)('a visitor in $lang at $width px, script $script', ({ lang, width, script }) => {
  const story = day();
  const t = words(lang);

  it('walks from the home page to a clause, back to its proposal and on to its indicator', async () => {
    const visit = await story.at({ width, script });
    await visit.go(`/${lang}`);
    await visit.sees(t('web.home.promise'));
    await visit.sound();
    await visit.sees(t('web.home.journey'));
    await visit.go(`/${lang}/process/declaracion-joven`);
    await visit.sees(t('processes.phases'));
    await visit.sound();
    await visit.go(`/${lang}/declaration`);
    await visit.follow('Lo que pedimos primero');
    await visit.follow('Nadie cruza la frontera sin compañía');
    await visit.sound();
    // The strip: what members discussed is a number in words, never a dead link.
    const strip = visit.page.locator('.chain').first();
    expect(await strip.textContent()).toContain(t('chain.stop.verdict'));
    const stops = await visit.page
      .locator('.chain a')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
    expect(stops.some(href => /\/proposals\/P-\d+/.test(href))).toBe(true);
    expect(stops.some(href => href.includes('/indicators/16.2.2'))).toBe(true);
    expect(stops.some(href => href.includes('/t/'))).toBe(false);
    for (const href of new Set(stops.filter(one => one.startsWith('/')))) {
      await visit.go(href);
      await visit.sound();
    }
    await visit.go(`/${lang}/indicators/16.2.2?area=PER`);
    await visit.sees('445');
    await visit.sees('2017');
    await visit.sound();
    await visit.close();
  });

  it('reads how texts are reviewed, with figures, and the help page, without an account', async () => {
    const visit = await story.at({ width, script });
    await visit.go(`/${lang}/moderation`);
    await visit.sees(/\d/);
    await visit.sound();
    await visit.follow(t('ui.help'));
    expect(visit.path).toBe(`/${lang}/help`);
    // Guidance without numbers as long as none is verified (R33).
    expect(await visit.text()).not.toMatch(/\d{3}/);
    await visit.sound();
    await visit.close();
  });

  it('finds what is public and nothing of the members', async () => {
    const visit = await story.at({ width, script });
    await visit.go(`/${lang}/search?q=hotel`);
    await visit.sees('Un canal de aviso en cada hotel');
    await visit.seesNot('mira para otro lado');
    await visit.sound();
    const member = await story.at({ width, script }, 'karla');
    await member.go('/es/search?q=hotel');
    await member.sees('mira para otro lado');
    await member.page.locator('main a', { hasText: 'mira para otro lado' }).first().click();
    await member.page.waitForLoadState();
    const thread = member.path;
    await visit.go(thread.replace('/es/', `/${lang}/`));
    // Missing and not hers look alike (R12).
    await visit.seesNot('mira para otro lado');
    await visit.seesNot('recepcionista');
    await member.close();
    await visit.close();
  });

  it('changes the language and stays where she is', async () => {
    const visit = await story.at({ width, script });
    await visit.go(`/${lang}/declaration/encuentro-de-otono`);
    if (width < 700) await visit.page.locator('details.menu > summary').click();
    await visit.page.locator('.langs a[lang="fr"]').click();
    expect(visit.path).toBe('/fr/declaration/encuentro-de-otono');
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('fr');
    await visit.sound();
    await visit.close();
  });
});

describe.each([
  { lang: 'pt', width: 360, script: false },
  { lang: 'es', width: 1280, script: true },
] as const)('leaving and help in $lang at $width px, script $script', ({ lang, width, script }) => {
  const story = day();
  const t = words(lang);

  it('R34: quick exit ends the session; back shows the way in, not the page', async () => {
    const her = await story.at({ width, script }, 'isadora');
    await her.go(`/${lang}/me/texts`);
    await her.sees(t('discussion.my-texts'));
    // The neutral page is somebody else's: an empty one stands for it, and she is there before she goes on.
    await her.context.route(
      url => url.origin !== her.origin,
      route => route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }),
    );
    await her.page.locator('#exit').click();
    await her.page.waitForURL(url => url.origin !== her.origin);
    await her.page.goto(`${her.origin}/${lang}/me/texts`);
    expect(her.path).toContain('/sign-in');
    await her.seesNot(t('notices.sent'));
    // Asking for it is the one thing that would leave this machine.
    her.wrong.splice(0);
    await her.context.close();
  });

  it('R22, R24: what she confides goes to people who care for her, and to nobody else', async () => {
    const her = await story.at({ width, script }, 'quena');
    await her.go(`/${lang}/me`);
    await her.follow(t('ui.help'));
    await her.sound();
    const secret =
      lang === 'pt'
        ? 'Um homem do jogo pede fotos e eu tenho medo.'
        : 'Un señor del juego me pide fotos y tengo miedo.';
    await her.page.locator('textarea').first().fill(secret);
    await her.press(t('safeguarding.send'));
    expect(her.path).toBe(`/${lang}/help/thanks`);
    await her.sees(t('safeguarding.thanks.fault'));
    await her.sees(t('safeguarding.thanks.tell'));
    await her.sound();

    const moderator = await story.at({ width: 1280, script: false }, 'rosa');
    await moderator.go('/es/desk');
    await moderator.seesNot(secret);
    await moderator.go('/es/care');
    await moderator.seesNot(words('es')('safeguarding.cases'));

    const lead = await story.at({ width, script }, 'beatriz');
    await lead.go('/es/care');
    await lead.sound();
    await lead.page.locator('main .row a').last().click();
    await lead.page.waitForLoadState();
    await lead.sound();
    const texts = [await lead.text()];
    for (const at of [0, 1, 2]) {
      await lead.go('/es/care');
      const link = lead.page.locator('main .row a').nth(at);
      if ((await link.count()) === 0) break;
      await link.click();
      await lead.page.waitForLoadState();
      texts.push(await lead.text());
    }
    expect(texts.some(text => text.includes(secret))).toBe(true);
    expect(story.server.logged()).not.toContain(secret);
    for (const visit of [her, moderator, lead]) await visit.close();
  });
});
