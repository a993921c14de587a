import { describe, expect, it } from 'vitest';
import { day, words } from '../support/day';

/** Two months in one walk: the text is fixed, put to the vote, decided by the young people, and taken away as a file. */
describe.each([
  { lang: 'pt', width: 360, script: false, drafter: 'pablo' },
  { lang: 'fr', width: 1280, script: true, drafter: 'pablo' },
] as const)('an adoption in $lang at $width px, script $script', ({ lang, width, script, drafter }) => {
  const story = day();
  const t = words(lang);
  const device = { width, script };
  const base = `/${lang}/declaration/declaracion-joven`;

  it('is a yes of many to the very words that a drafter fixed', { timeout: 300_000 }, async () => {
    const her = await story.at(device, drafter);
    await her.go(`${base}/write`);
    await her.press(t('declarations.room.ready.do'));
    const hash = /[0-9a-f]{64}/.exec(await her.text())?.[0] ?? expect.fail('no hash');

    const organiser = await story.at(device, 'ines');
    await organiser.go(`/${lang}/office`);
    await organiser.page.locator('a[href*="/office/ballots/new"]').first().click();
    await organiser.page.waitForLoadState();
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
    await organiser.page
      .getByRole('checkbox', { name: /Lo que pedimos, en nuestras palabras/ })
      .first()
      .check();
    await organiser.page.locator('input[name="opens"]').fill(at(63));
    await organiser.page.locator('input[name="closes"]').fill(at(65));
    await organiser.press(t('ballots.office.prepare.send'));
    await organiser.press(t('ballots.office.freeze'));
    const ballot = organiser.path.replace('/office', '');
    // From here the text does not change, and a change that waits says why.
    await her.go(base);
    await her.sees(t('declarations.frozen.text'));
    await her.sound();

    await story.laterBy(64);
    let voted = 0;
    for (const name of Object.keys(story.story.people)) {
      const voter = await story.at(device, name);
      await voter.go(ballot);
      const yes = voter.page.locator('input[name="q1"][value="yes"]').first();
      if ((await yes.count()) > 0) {
        // She is asked about these words and no others.
        if (voted === 0) expect(await voter.page.content()).toContain(hash);
        await yes.check();
        await voter.press(t('ballots.vote.next'));
        await voter.press(t('ballots.confirm.yes'));
        await voter.page.getByText(t('ballots.done.lead')).first().waitFor();
        voted += 1;
        if (voted === 1) await voter.sound();
      }
      await voter.close();
    }
    expect(voted).toBeGreaterThan(5);

    await story.laterBy(66);
    const young = await story.at(device, drafter);
    await young.go(`/${lang}/me`);
    const told = t('notices.kind.declaration-adopted');
    // It is counted by the clock of the server, within some seconds.
    for (let tries = 0; tries < 90 && !(await young.text()).includes(told); tries++) {
      await young.page.waitForTimeout(1000);
      await young.page.reload();
    }
    await young.go(ballot);
    await young.sees(t('ballots.result.approved'));
    await young.go(`/${lang}/me`);
    await young.sees(told);
    const visitor = await story.at(device);
    await visitor.go(base);
    await visitor.sees(t('declarations.version', { number: '1' }));
    await visitor.sees(hash);
    await visitor.sound();
    await visitor.follow(t('declarations.see-ballot'));
    await visitor.sees(t('ballots.result'));
    await visitor.sound();
    const file = await visitor.context.request.get(`${story.server.origin}${base}/v1/file?format=html`);
    expect(file.headers()['content-disposition']).toMatch(/^attachment/);
    expect(await file.text()).toContain(hash);
    for (const visit of [young, visitor]) await visit.close();
  });
});
