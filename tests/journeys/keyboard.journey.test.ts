import { expect, it } from 'vitest';
import { day, starts, words } from '../support/day';
import { Keys } from '../support/keyboard';

const story = day();

it('a voice, a reading and a vote need no pointer, and show at each step where one is', async () => {
  const t = words('pt');
  const own = story.story.people.davi;
  const her = await story.at({ width: 360, script: true });
  const keys = new Keys(her);
  await her.go('/pt/sign-in');
  await keys.write(starts(t('identity.pseudonym')), own?.pseudonym ?? '');
  await keys.write(starts(t('identity.passphrase')), 'cuatro palabras del mar');
  await keys.press(t('identity.enter'));
  expect(her.path).toBe('/pt/me');
  await keys.follow(t('notices.go-themes'));
  await keys.follow(starts(t('discussion.theme.T4')));
  await keys.open(her.page.locator('main .row a'));
  const body = 'Na minha escola a sala da escuta fica longe, e ninguém sabe onde é.';
  await keys.write(starts(t('discussion.field.body')), body);
  await keys.press(t('discussion.send'));
  await her.sees(body);
  await her.sees(t('discussion.waiting.only-you'));

  const d = words('es');
  const desk = await story.at({ width: 1280, script: false }, 'rosa');
  const hands = new Keys(desk);
  await desk.go('/es/desk');
  await hands.press(d('moderation.take'));
  const taken = await desk.text();
  await hands.press(d('moderation.approve'));
  expect(await desk.text()).not.toBe(taken);

  const f = words('fr');
  const voter = await story.at({ width: 360, script: false }, 'marie');
  const fingers = new Keys(voter);
  await voter.go('/fr/me');
  await fingers.open(voter.page.locator('aside .card a.btn'));
  await fingers.choose('q1', 'no');
  await fingers.choose('q2', 'yes');
  await fingers.press(f('ballots.vote.next'));
  const code = (await voter.page.locator('.receipt code').textContent()) ?? '';
  await fingers.press(f('ballots.confirm.yes'));
  await voter.sees(code);

  for (const visit of [her, desk, voter]) await visit.close();
});

it('sees where somebody would be lost', async () => {
  const visit = await story.at({ width: 360, script: true });
  await visit.go('/es');
  await visit.page.evaluate("for (const a of document.querySelectorAll('main a')) a.style.outline = 'none'");
  await expect(new Keys(visit).to(visit.page.locator('footer a').last())).rejects.toThrow('nothing shows it');
});
