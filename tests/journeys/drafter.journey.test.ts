import { describe, expect, it } from 'vitest';
import { day, starts, words } from '../support/day';
import { approveUntil } from './desk';

/** From what was adopted to a clause, from a change to a better clause; and the text that is fixed for a vote. */
describe.each([
  { lang: 'es', width: 360, script: false, drafter: 'wanda', second: 'pablo', member: 'ursula' },
  { lang: 'en', width: 1280, script: true, drafter: 'pablo', second: 'wanda', member: 'noah' },
] as const)('a clause in $lang at $width px, script $script', ({ lang, width, script, drafter, member }) => {
  const story = day();
  const t = words(lang);
  const device = { width, script };
  const room = `/${lang}/declaration/declaracion-joven/write`;

  it('is written of an adopted proposal, read by a person, and tied by its thread', async () => {
    const her = await story.at(device, drafter);
    await her.go(`/${lang}/me`);
    await her.follow(t('declarations.room'));
    expect(her.path).toBe(room);
    await her.sees(t('declarations.room.proposals'));
    await her.sound();
    await her.follow(t('declarations.room.write'));
    await her.sound();
    const title = 'Que alguien sepa recibir el aviso';
    const body =
      'Cada lugar de hospedaje forma a su personal cada año.\n\n- También al de temporada.\n- También al que trabaja **de noche**.';
    // Too short, nothing is lost; then it goes.
    await her.write(starts(t('declarations.field.clause-title')), title);
    await her.write(starts(t('declarations.field.body')), 'Corto');
    await her.press(t('declarations.send'));
    expect(
      await her.page
        .getByLabel(starts(t('declarations.field.clause-title')))
        .first()
        .inputValue(),
    ).toBe(title);
    await her.write(starts(t('declarations.field.body')), body);
    await her.press(t('declarations.send'));
    expect(her.path).toBe(room);
    await her.sees(title);

    const visitor = await story.at(device);
    await visitor.go(`/${lang}/declaration/declaracion-joven`);
    await visitor.seesNot(title);

    const desk = await story.at({ width: 1280, script: false }, 'claire');
    await approveUntil(desk, 'También al de temporada.');
    await visitor.go(`/${lang}/declaration/declaracion-joven`);
    await visitor.sees(title);
    await visitor.follow(title);
    await visitor.sees('También al de temporada.');
    await visitor.sees(t('declarations.changes.members'));
    await visitor.sound();
    // Back along the thread: the proposal is one step away, and says what became of it.
    await visitor.page.locator('.prov a').first().click();
    await visitor.page.waitForLoadState();
    expect(visitor.path).toMatch(/\/proposals\/P-\d+$/);
    await visitor.sound();
    for (const visit of [her, visitor, desk]) await visit.close();
  });

  it('gets a change from any member, and a drafter takes in one that had its days of opinions', async () => {
    const they = await story.at(device, member);
    await they.go(`/${lang}/declaration`);
    await they.follow('Lo que pedimos, en nuestras palabras');
    await they.follow('Escucharnos antes de decidir');
    const clause = they.path;
    await they.follow(t('declarations.suggest'));
    await they.sound();
    const field = they.page.getByLabel(starts(t('declarations.field.new-body'))).first();
    const now = await field.inputValue();
    expect(now).toContain('nos escucha antes');
    await they.press(t('declarations.suggest.send'));
    await they.sees(/\p{L}/u);
    await field.fill(`${now} Y lo hace en un lugar seguro.`);
    await they.write(
      starts(t('declarations.field.why')),
      'Hay lugares donde da miedo hablar delante de todo el mundo.',
    );
    await they.press(t('declarations.suggest.send'));
    await they.sees(t('discussion.my-texts'));

    const desk = await story.at({ width: 1280, script: false }, 'claire');
    await approveUntil(desk, 'lugar seguro');
    await they.go(clause);
    await they.follow(/da miedo hablar/);
    await they.sees(t('declarations.change.what'));
    expect(await they.page.locator('.card ins').first().textContent()).toContain('lugar seguro');
    await they.sound();
    // Her own change: she does not decide on it, and opinions are open.
    await they.seesNot(t('declarations.accept'));

    const her = await story.at(device, drafter);
    await her.go(clause);
    await her.follow(/consultations are only/);
    await her.sees(t('declarations.decide'));
    await her.press(t('declarations.accept'));
    expect(her.path).toBe(clause);
    await her.sees('en nuestro idioma');
    await her.sees(t('declarations.history'));
    // The member's change stands on an older text now: both are shown.
    await they.go(clause);
    await they.follow(/da miedo hablar/);
    await they.sees(t('declarations.older'));
    await they.follow(t('declarations.older.rewrite'));
    expect(
      await they.page
        .getByLabel(starts(t('declarations.field.new-body')))
        .first()
        .inputValue(),
    ).toContain('lugar seguro');
    for (const visit of [they, her, desk]) await visit.close();
  });

  it('is fixed with the others under one hash, and nobody but a drafter does that', async () => {
    const her = await story.at(device, drafter);
    await her.go(room);
    await her.press(t('declarations.room.ready.do'));
    expect(her.path).toMatch(/\/declaration\/declaracion-joven\/[0-9a-z]{26}$/);
    await her.sees(t('declarations.snapshot.text'));
    await her.sees(/[0-9a-f]{64}/);
    await her.sound();
    const other = await story.at(device, member);
    await other.go(room);
    await other.sees(t('declarations.refusal.not-drafter'));
    for (const visit of [her, other]) await visit.close();
  });
});

describe.each([
  { lang: 'pt', width: 360, script: false },
  { lang: 'fr', width: 1280, script: true },
] as const)('an adopted Declaration in $lang at $width px', ({ lang, width, script }) => {
  const story = day();
  const t = words(lang);

  it('was voted on by its hash, and is taken away with the thread of every clause', async () => {
    const visitor = await story.at({ width, script });
    await visitor.go(`/${lang}/declaration/encuentro-de-otono`);
    await visitor.sees(t('declarations.version', { number: '1' }));
    await visitor.sound();
    const hash = /[0-9a-f]{64}/.exec(await visitor.text())?.[0] ?? '';
    await visitor.follow(t('declarations.see-ballot'));
    expect(await visitor.page.content()).toContain(hash);
    await visitor.sound();
    const base = `${story.server.origin}/${lang}/declaration/encuentro-de-otono/v1/file`;
    for (const format of ['html', 'md']) {
      const answer = await visitor.context.request.get(`${base}?format=${format}&area=PER`);
      expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
      const file = await answer.text();
      expect(file).toContain(hash);
      expect(file).toContain('445');
      expect(file).toContain('2017');
      // Nobody's name, nobody's post (R71).
      for (const { pseudonym } of Object.values(story.story.people)) expect(file).not.toContain(pseudonym);
    }
    await visitor.close();
  });
});
