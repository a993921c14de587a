import { describe, expect, it } from 'vitest';
import { day, words } from '../support/day';

/** Her vote, on a phone that others use: the code before, the vote, the change, and nothing of it anywhere afterwards. */
describe.each([
  { lang: 'fr', width: 360, script: false, voter: 'marie', other: 'noah' },
  { lang: 'es', width: 1280, script: true, voter: 'lucas', other: 'pablo' },
] as const)('a vote in $lang at $width px, script $script', ({ lang, width, script, voter, other }) => {
  const story = day();
  const t = words(lang);

  it('is cast with a code shown before, changed with it, and found by nobody else', async () => {
    const her = await story.at({ width, script }, voter);
    await her.go(`/${lang}/me`);
    await her.page.locator('aside .card a.btn').first().click();
    await her.page.waitForLoadState();
    const ballot = her.path;
    expect(ballot).toMatch(new RegExp(`^/${lang}/ballots/[0-9a-z]{26}$`));
    await her.sees(t('ballots.secret.text'));
    await her.sound();
    // Until it closes nobody reads a result (R54).
    await her.seesNot(t('ballots.result'));

    await choose(her, ['yes', 'abstain']);
    await her.press(t('ballots.vote.next'));
    await her.sees(t('ballots.code.ask'));
    await her.sound();
    const code = (await her.page.locator('.receipt code').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{1,4})+$/);
    expect(her.page.url()).not.toContain(code.slice(0, 4));

    // She thinks again: going back has voted nothing.
    await her.press(t('ballots.confirm.again'));
    await choose(her, ['yes', 'no']);
    await her.press(t('ballots.vote.next'));
    const mine = (await her.page.locator('.receipt code').textContent()) ?? '';
    await her.press(t('ballots.confirm.yes'));
    await her.sees(mine);
    await her.sound();
    // The same form again, as after a lost answer, is the same vote.
    await her.page.reload().catch(() => undefined);

    await her.go(ballot);
    await her.sees(t('ballots.voted'));
    await her.seesNot(mine);
    // Which answer she gave is shown nowhere.
    expect(await her.page.locator('input[type=radio]:checked').count()).toBe(0);

    await her.page
      .locator('details > summary')
      .filter({ hasText: t('ballots.voted.change') })
      .click();
    await choose(her, ['no', 'no']);
    await her.write(t('ballots.voted.code'), 'ABCD-EFGH-JKMN-PQRS-TVWX-Y');
    await her.press(t('ballots.vote.next'));
    await her.sees(/\p{L}/u);
    expect(await her.page.locator('.receipt').count()).toBe(0);
    await choose(her, ['no', 'no']);
    await her.page.locator('#f-code').fill(mine);
    await her.press(t('ballots.vote.next'));
    await her.press(t('ballots.confirm.yes-change'));
    await her.sees(t('ballots.done.changed'));

    // Nothing of it is kept by the browser, told to anybody, or written in the log.
    const cookies = await her.context.cookies();
    expect(JSON.stringify(cookies)).not.toContain(mine.slice(0, 9));
    expect(story.server.logged()).not.toContain(mine.slice(0, 9));
    const somebody = await story.at({ width, script }, other);
    await somebody.go(ballot);
    await somebody.seesNot(mine);
    const visitor = await story.at({ width, script });
    await visitor.go(ballot);
    await visitor.seesNot(t('ballots.vote.next'));
    await visitor.sound();
    for (const visit of [her, somebody, visitor]) await visit.close();
  });

  it('that was counted has its result, its two lists, and can be counted again', async () => {
    const visitor = await story.at({ width, script });
    await visitor.go(`/${lang}/process/encuentro-de-otono`);
    await visitor.page.locator('main a[href*="/ballots/"]').first().click();
    await visitor.page.waitForLoadState();
    await visitor.sees(t('ballots.result'));
    await visitor.sees('yfa tally --method yes-no');
    await visitor.sound();
    const lists = await visitor.page
      .locator('a[href*=".txt"]')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
    expect(lists.length).toBeGreaterThan(1);
    for (const href of lists) {
      const answer = await visitor.context.request.get(story.server.origin + href);
      expect(answer.status()).toBe(200);
      const lines = (await answer.text()).split('\n').filter(Boolean);
      // The manifest aside, every list is sorted, so that no order tells who came when.
      if (!href.includes('manifest') && !href.includes('SHA')) expect(lines).toEqual([...lines].sort());
    }
    await visitor.close();
  });
});

type Visit = Awaited<ReturnType<ReturnType<typeof day>['at']>>;

async function choose(visit: Visit, answers: readonly string[]): Promise<void> {
  for (const [place, answer] of answers.entries()) {
    const one = visit.page.locator(`input[name="q${place + 1}"][value="${answer}"]`);
    if ((await one.count()) > 0) await one.check();
  }
}
