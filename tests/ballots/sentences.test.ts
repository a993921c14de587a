import { describe, expect, test } from 'vitest';
import type { BallotPage } from '~/ballots/read/views';
import {
  aboutCode,
  annulledSentences,
  boxLimits,
  boxProtects,
  checkSentence,
  choiceHint,
  choiceWord,
  listsSentence,
  outcomeSentence,
  promises,
  quorumSentence,
  ruleSentences,
  stateWord,
  textSentence,
} from '~/ballots/sentences';
import { yesNoChoices, yesNoWords } from '~/ballots/tally/words';
import { outcomes, states } from '~/ballots/words';
import { languages } from '~/i18n/languages';
import { translator } from '~/i18n/translate';

const page = (majority: string): BallotPage => ({
  id: 'b',
  process: 'p',
  state: 'open',
  opens: new Date(0),
  closes: new Date(1),
  rule: { method: 'yes-no', majority, base: 'yes-no', quorumShare: '1/2' },
  youngAdults: false,
  frozen: { electorate: 240, quorumNeeded: 120, hash: 'h' },
  questions: [],
  voter: null,
  result: null,
  annulled: null,
  may: { discard: false, freeze: false, annul: false, certify: false },
});

const result = (ballots: number): NonNullable<BallotPage['result']> => ({
  ballots,
  electorate: 240,
  quorum: { needed: 120, met: ballots >= 120 },
  countedAt: new Date(2),
  files: [],
  certifiedAt: null,
});

const es = translator('es');

test('the rule is said in one way, however a half is written', () => {
  const half = ruleSentences(es, page('1/2'), '');
  expect(half).toEqual([
    'Votan adolescentes de 13 a 17 años.',
    'Gana el sí si tiene más votos que el no.',
    'Vale si votan al menos 120 de 240 personas.',
  ]);
  expect(ruleSentences(es, page('0.50'), '')).toEqual(half);
  expect(ruleSentences(es, page('2/3'), 'dos tercios')[1]).toBe(
    'Gana el sí si llega a dos tercios de los votos por sí o por no.',
  );
});

test('the quorum is said with its numbers', () => {
  expect(quorumSentence(es, result(186))).toBe('Votaron 186 personas de 240. Hacían falta 120. Vale.');
  expect(quorumSentence(es, result(1))).toBe('Votó 1 persona de 240. Hacían falta 120. No vale.');
});

describe.each(languages)('in %s', lang => {
  const t = translator(lang);
  test('everything has its sentence, and no two mean the same by mistake', () => {
    const question = {
      place: 1,
      kind: 'proposal',
      subject: 's',
      hash: 'h',
      shown: null,
      result: null,
    } as const;
    const text = { title: 't', lang, href: '/' };
    const told = outcomes.map(outcome =>
      outcomeSentence(t, {
        outcome,
        counts: { yes: 0, no: 0, abstain: 0, blank: 0 },
        majority: { part: 0, whole: 0, share: 0, bound: '1/2', exceed: true, met: false },
      }),
    );
    const file = { name: 'f', sha256: 's', lines: 10, recount: null };
    const sentences = [
      ...states.map(state => stateWord(t, state)),
      ...yesNoChoices.map(choice => choiceWord(t, choice)),
      ...yesNoWords.map(choice => choiceHint(t, choice)),
      ...told,
      listsSentence(t, result(3)),
      listsSentence(t, { ...result(30), files: [file] }),
      ...(['listed', 'not-listed', 'no-list', 'not-a-code'] as const).map(found => checkSentence(t, found)),
      textSentence(t, { ...question, text: null, changed: false }),
      textSentence(t, { ...question, text, changed: true }),
      ...annulledSentences(t, { at: new Date(0), reason: null }),
      ...promises.flat().map(key => t(key)),
      ...[...aboutCode, boxProtects.title, ...boxProtects.lines, boxLimits.title, ...boxLimits.lines].map(
        key => t(key),
      ),
    ];
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(textSentence(t, { ...question, text, changed: false })).toBeNull();
    expect(annulledSentences(t, { at: new Date(0), reason: { text: 'why', lang } })[1]).toBe('why');
  });
});
