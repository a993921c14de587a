import { describe, expect, it } from 'vitest';
import { day, words } from '../support/day';

/** What adults do: they host. A ballot from what enough members support to the moment when nothing about it changes any more. */
describe.each([
  { width: 360, script: false },
  { width: 1280, script: true },
] as const)('an organiser at $width px, script $script', ({ width, script }) => {
  const story = day();
  const t = words('es');

  it('prepares a ballot, freezes it, and the young people see it coming; she does not vote', async () => {
    const her = await story.at({ width, script }, 'ines');
    await her.go('/es/office');
    await her.sound();
    await her.page.locator('a[href*="/office/ballots/new"]').first().click();
    await her.page.waitForLoadState();
    await her.sees(t('ballots.office.prepare'));
    await her.sound();
    const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
    await her.page.locator('input[name="question"]').first().check();
    const title =
      (await her.page
        .locator('label', { has: her.page.locator('input[name="question"]') })
        .first()
        .textContent()) ?? '';
    // Closing before it opens: refused beside the field, nothing lost.
    await her.page.locator('input[name="opens"]').fill(at(3));
    await her.page.locator('input[name="closes"]').fill(at(2));
    await her.press(t('ballots.office.prepare.send'));
    await her.sees(t('ballots.refusal.dates'));
    expect(await her.page.locator('input[name="question"]').first().isChecked()).toBe(true);
    await her.page.locator('input[name="closes"]').fill(at(5));
    await her.press(t('ballots.office.prepare.send'));
    expect(her.path).toMatch(/\/office\/ballots\/[0-9a-z]{26}$/);
    await her.sees(t('ballots.state.draft'));
    await her.sound();
    const open = her.path.replace('/office', '');

    const young = await story.at({ width, script }, 'elisa');
    await young.go(open);
    await young.seesNot(title.trim().slice(0, 20));
    await her.press(t('ballots.office.freeze'));
    await her.sees(/[0-9a-f]{64}/);
    await young.go(open);
    await young.sees(t('ballots.state.frozen'));
    await young.sound();
    await her.go(open);
    expect(await her.page.locator('input[type="radio"]').count()).toBe(0);

    // Who decides is written where everybody sees it: an adolescent gets nowhere near the office.
    await young.go('/es/office');
    await young.seesNot(t('ballots.office.prepare'));
    for (const visit of [her, young]) await visit.close();
  });
});
