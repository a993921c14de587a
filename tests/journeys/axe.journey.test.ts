import { expect, it } from 'vitest';
import { axe, type Visit } from '../support/browser';
import { day } from '../support/day';
import { addresses, person } from './addresses';

const story = day();

it('finds nothing on any page, in either theme, at 360 px', async () => {
  const all = await addresses(story);
  const wrong: string[] = [];
  const visits = new Map<string, Visit>();
  for (const [pattern, path] of all) {
    const who = person(pattern);
    const visit =
      visits.get(who) ?? (await story.at({ width: 360, script: true }, who === '-' ? undefined : who));
    visits.set(who, visit);
    const { page } = visit;
    await page.emulateMedia({ colorScheme: 'light' });
    await visit.go(path);
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    const status = await page.evaluate('performance.getEntriesByType("navigation")[0].responseStatus');
    if (status !== 200) wrong.push(`${path} answers ${status} to ${who}`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wide) wrong.push(`${path} scrolls sideways by ${wide}`);
    for (const violation of await axe(page)) wrong.push(`${path} (light) ${violation}`);
    // Colours are all that the other theme changes.
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const violation of await axe(page, ['color-contrast'])) wrong.push(`${path} (dark) ${violation}`);
    wrong.push(...visit.wrong.splice(0).map(one => `${path} ${one}`));
  }
  console.log(`axe: ${all.size} pages in two themes`);
  expect(wrong).toEqual([]);
}, 600_000);

it('finds something where something is wrong', async () => {
  const visit = await story.at({ width: 360, script: true });
  await visit.go('/es');
  await visit.page.evaluate(
    "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\"><a href=\"#\"></a>')",
  );
  expect((await axe(visit.page)).join()).toMatch(/image-alt.*link-name|link-name.*image-alt/);
});
