import { describe, expect, it } from 'vitest';
import { day, starts, words } from '../support/day';
import { approveUntil } from './desk';

/** From other people's words to a proposal that enough members support: no adult decides that. */
describe.each([
  { lang: 'fr', width: 360, script: false, author: 'jean', supporter: 'karla' },
  { lang: 'es', width: 1280, script: true, author: 'elisa', supporter: 'fabian' },
] as const)(
  'a proposal in $lang at $width px, script $script',
  ({ lang, width, script, author, supporter }) => {
    const story = day();
    const t = words(lang);
    const device = { width, script };

    it('is made of posts, looked over, sent, read by a person, tied and supported', async () => {
      const her = await story.at(device, author);
      await her.go(`/${lang}/me`);
      await her.follow(t('notices.go-themes'));
      await her.follow(starts(t('discussion.theme.T3')));
      await her.page.locator('main .row a').first().click();
      await her.page.waitForLoadState();
      await her.follow(t('discussion.propose'));
      await her.sound();
      await her.page.locator('input[name="posts"]').first().check();
      await her.press(t('proposals.choose.next'));
      await her.sound();

      const title = 'Une seule audition, avec une personne de confiance';
      await her.write(starts(t('proposals.field.title')), title);
      await her.write(
        starts(t('proposals.field.problem')),
        'Dans beaucoup de villes un enfant raconte quatre fois ce qui lui est arrivé.',
      );
      await her.write(
        starts(t('proposals.field.ask')),
        'Créer dans chaque province une salle et payer une personne formée.',
      );
      await her.write(starts(t('proposals.field.measure')), 'Que les choses changent.');
      await her.page.locator('select[name="lang"]').selectOption('fr');
      // The guide asks for what is missing; everything she wrote is still there, and nothing was sent.
      await her.press(t('proposals.form.look'));
      await her.sees(t('proposals.hint.no-addressee'));
      await her.sees(t('proposals.hint.no-date'));
      await her.sound();
      expect(
        await her.page
          .getByLabel(starts(t('proposals.field.title')))
          .first()
          .inputValue(),
      ).toBe(title);
      await her.write(
        starts(t('proposals.field.measure')),
        'Publier chaque année combien de salles sont ouvertes et combien de fois chaque personne a parlé.',
      );
      await her.page.locator('input[name="kinds"][value="justice"]').check();
      await her.page.locator('select[name="month"]').selectOption('06');
      await her.page.locator('select[name="year"]').selectOption(String(new Date().getUTCFullYear() + 2));
      await her.press(t('proposals.form.send'));
      // Where something alike is public she is shown it once, and sends hers all the same.
      if (her.path.includes('/proposals/new')) await her.press(t('proposals.form.send'));
      expect(her.path).toContain('/me/texts');
      await her.sees(title);

      const visitor = await story.at(device);
      await visitor.go(`/${lang}/proposals`);
      await visitor.seesNot(title);
      const desk = await story.at({ width: 1280, script: false }, 'joao');
      await approveUntil(desk, title);
      await visitor.go(`/${lang}/proposals`);
      await visitor.sees(title);
      await visitor.follow(new RegExp(title));
      await visitor.sound();
      const page = visitor.path;
      await visitor.seesNot(story.story.people[author]?.pseudonym ?? '-');

      const other = await story.at(device, supporter);
      await other.go(page);
      await other.sees(t('proposals.support.not-yet'));
      await other.sees(story.story.people[author]?.pseudonym ?? '-');
      await other.press(t('proposals.support.do'));
      await other.sees(t('proposals.support.undo'));
      await other.sound();
      // No number before the decision (R51), and an author does not support her own.
      await her.go(page);
      expect(await her.page.getByRole('button', { name: t('proposals.support.do') }).count()).toBe(0);
      await her.sound();
      const adult = await story.at(device, 'marta');
      await adult.go(page);
      expect(await adult.page.getByRole('button', { name: t('proposals.support.do') }).count()).toBe(0);
      for (const visit of [her, visitor, desk, other, adult]) await visit.close();
    });

    it('that is short of one support is admitted by it', async () => {
      const visitor = await story.at(device);
      await visitor.go(`/${lang}/proposals`);
      await visitor.follow(/avisos de trabajo falsos/);
      const page = visitor.path;
      await visitor.sees(t('proposals.state.open'));
      for (const name of ['bruno', 'olivia']) {
        const her = await story.at(device, name);
        await her.go(page);
        await her.press(t('proposals.support.do'));
        await her.close();
      }
      await visitor.go(page);
      await visitor.sees(t('proposals.state.admitted'));
      await visitor.close();
    });
  },
);
