import type { Visit } from '../support/browser';
import { starts, words } from '../support/day';

const t = words('es');

/** A moderator takes one text after the other until the one with these words; what is not, she leaves to somebody else. */
async function until(desk: Visit, text: string, decide: () => Promise<void>): Promise<void> {
  for (let tries = 0; tries < 15; tries++) {
    await desk.go('/es/desk');
    if (!(await desk.text()).includes(t('moderation.decide'))) await desk.press(t('moderation.take'));
    if ((await desk.text()).includes(text)) return decide();
    await desk.press(t('moderation.skip'));
  }
  throw new Error(`The desk never came to: ${text}`);
}

export const approveUntil = (desk: Visit, text: string): Promise<void> =>
  until(desk, text, () => desk.press(t('moderation.approve')));

export const giveBackUntil = (desk: Visit, text: string, reason: string): Promise<void> =>
  until(desk, text, async () => {
    await desk.page.getByLabel(starts(t('moderation.field.reason'))).selectOption(reason);
    await desk.press(t('moderation.return'));
  });
