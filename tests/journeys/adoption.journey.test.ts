import { describe, expect, it } from 'vitest';
import { Client } from '../safety/crawl/client';
import { formsOf, type SeenForm } from '../safety/crawl/forms';
import { day, words } from '../support/day';

/** One form of a page as it would be sent: what it holds, one choice of hers, and the button that she presses. */
const filled = (form: SeenForm, pressed: string, chosen: Record<string, string> = {}): [string, string][] => [
  ...form.controls.map(({ name, value }): [string, string] => [name, chosen[name] ?? value]),
  ['intent', pressed],
];

/** The forms that the first voter meets in her browser, sent for the others without one. @returns whether she is asked at all */
async function votesYes(origin: string, ballot: string, person: string): Promise<boolean> {
  const client = new Client(origin);
  await client.become(person);
  const asks = (one: SeenForm) => one.controls.some(({ name }) => name === 'q1');
  const choice = formsOf((await client.get(ballot)).body).find(asks);
  if (!choice) return false;
  const shown = await client.post(choice.action, filled(choice, 'preview', { q1: 'yes' }));
  const confirmation = formsOf(shown.body).find(one => one.controls.some(({ name }) => name === 'mac'));
  if (!confirmation) throw new Error(`no confirmation: ${shown.status}`);
  const cast = await client.post(confirmation.action || choice.action, filled(confirmation, 'cast'));
  expect(cast.status).toBe(200);
  return true;
}

/** Two months in one walk: the text is fixed, put to the vote, decided by the young people, and taken away as a file. */
describe.each([
  { lang: 'pt', width: 360, script: false, drafter: 'pablo', told: 'pablo' },
  // She wrote nothing in it: she voted.
  { lang: 'fr', width: 1280, script: true, drafter: 'pablo', told: 'wanda' },
] as const)(
  'an adoption in $lang at $width px, script $script',
  ({ lang, width, script, drafter, told: member }) => {
    const story = day();
    const t = words(lang);
    const device = { width, script };
    const base = `/${lang}/declaration/declaracion-joven`;

    it('is a yes of many to the very words that a drafter fixed', { timeout: 300_000 }, async () => {
      const told = t('notices.kind.declaration-adopted');
      const before = await story.at(device, member);
      await before.go(`/${lang}/me`);
      // The Declaration of the finished process was told to her once; this one is another.
      const often = (text: string) => text.split(told).length - 1;
      const known = often(await before.text());
      await before.close();

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
      for (const [name, { id }] of Object.entries(story.story.people)) {
        if (voted > 0) {
          if (await votesYes(story.server.origin, ballot, id)) voted += 1;
          continue;
        }
        const voter = await story.at(device, name);
        await voter.go(ballot);
        const yes = voter.page.locator('input[name="q1"][value="yes"]').first();
        if ((await yes.count()) > 0) {
          // She is asked about these words and no others.
          expect(await voter.page.content()).toContain(hash);
          await yes.check();
          await voter.press(t('ballots.vote.next'));
          await voter.press(t('ballots.confirm.yes'));
          await voter.page.getByText(t('ballots.done.lead')).first().waitFor();
          voted += 1;
          await voter.sound();
        }
        await voter.close();
      }
      expect(voted).toBeGreaterThan(5);

      await story.laterBy(66);
      const young = await story.at(device, member);
      await young.go(ballot);
      // It is counted by the clock of the server, within some seconds.
      for (
        let tries = 0;
        tries < 90 && !(await young.text()).includes(t('ballots.result.approved'));
        tries++
      ) {
        await young.page.waitForTimeout(1000);
        await young.page.reload();
      }
      await young.sees(t('ballots.result.approved'));
      await young.go(`/${lang}/me`);
      expect(often(await young.text())).toBe(known + 1);
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
  },
);
