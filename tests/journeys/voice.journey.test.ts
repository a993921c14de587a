import { describe, expect, it } from 'vitest';
import { day, starts, words } from '../support/day';
import { approveUntil, giveBackUntil } from './desk';

const it$ = it;

/** One voice, from the page she opens to the sentence that others read; and what comes back to her, kept and made better. */
describe.each([
  { lang: 'pt', width: 360, script: false, writer: 'davi', moderator: 'joao' },
  { lang: 'es', width: 1280, script: true, writer: 'sofia', moderator: 'rosa' },
] as const)('a voice in $lang at $width px, script $script', ({ lang, width, script, writer, moderator }) => {
  const story = day();
  const t = words(lang);
  const device = { width, script };

  it$('goes to review, comes back with a kind word, and is read by the others', async () => {
    const own = story.story.people[writer];
    const her = await story.at(device);
    await her.go(`/${lang}/sign-in`);
    await her.write(starts(t('identity.pseudonym')), own?.pseudonym ?? '');
    await her.write(starts(t('identity.passphrase')), 'cuatro palabras del mal');
    await her.press(t('identity.enter'));
    await her.sees(/4|5|6|7/);
    await her.write(starts(t('identity.passphrase')), 'cuatro palabras del mar');
    await her.press(t('identity.enter'));
    expect(her.path).toBe(`/${lang}/me`);
    await her.sees(t('notices.happened'));
    await her.sound();

    // From what the process asks to a theme, a thread and the field at its end.
    await her.follow(t('notices.go-themes'));
    await her.sound();
    await her.follow(starts(t('discussion.theme.T4')));
    await her.sound();
    await her.page.locator('main .row a').first().click();
    await her.sound();
    const thread = her.path;
    const body =
      lang === 'pt'
        ? 'Na minha cidade a sala da escuta fica do lado da diretoria. Ninguém entra.'
        : 'En mi escuela la sala está al lado de la dirección, y así nadie entra a hablar.';

    // With a telephone number nothing is stored: it is marked, and she takes it out.
    await her.write(starts(t('discussion.field.body')), `${body} 11 98765-4321`);
    await her.press(t('discussion.send'));
    await her.sees(t('web.form.nudge'));
    expect(await her.page.locator('mark').first().textContent()).toContain('98765');
    await her.write(starts(t('discussion.field.body')), body);
    await her.press(t('discussion.send'));
    expect(her.path.startsWith(thread)).toBe(true);
    await her.sees(body);
    await her.sees(t('discussion.waiting.only-you'));

    // Nobody else has it.
    const other = await story.at(device, 'karla');
    await other.go(`${thread}?page=last`);
    await other.seesNot(body);

    const desk = await story.at({ width: 1280, script: false }, moderator);
    await giveBackUntil(desk, body, 'unclear');
    await her.go(`/${lang}/me`);
    await her.sees(t('notices.kind.returned'));
    await her.follow(starts(t('notices.kind.returned')));
    await her.sees(t('moderation.reason.unclear.message'));
    await her.page
      .locator('main .row a', { hasText: body.slice(0, 30) })
      .first()
      .click();
    const better = `${body} ${lang === 'pt' ? 'Seria melhor perto da biblioteca.' : 'Sería mejor cerca de la biblioteca.'}`;
    expect(
      await her.page
        .getByLabel(starts(t('discussion.field.body')))
        .first()
        .inputValue(),
    ).toBe(body);
    await her.write(starts(t('discussion.field.body')), better);
    await her.press(t('discussion.send'));
    await approveUntil(desk, better);

    await her.go(`/${lang}/me`);
    await her.sees(t('notices.kind.published'));
    await other.go(`${thread}?page=last`);
    await other.sees(better);
    await other.sees(own?.pseudonym ?? '');
    for (const visit of [her, other, desk]) await visit.close();
  });
});
