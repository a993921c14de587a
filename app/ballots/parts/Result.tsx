import { number, percent } from '~/i18n/format';
import type { Lang } from '~/i18n/languages';
import { Note, type ResultBar, ResultBars, State } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import type { BallotPage, QuestionView } from '../read/views';
import { choiceWord, listsSentence, outcomeSentence, quorumSentence } from '../sentences';
import { yesNoChoices } from '../tally/words';
import { Numbered, Passages, QuestionTitle } from './Asked';
import type { Held } from './BallotHead';
import { useShare } from './Rules';

/** The result of a counted ballot, for whoever looks: each question with its bars, the quorum, and who looked at the count. */
export function Result({ page, process }: { page: BallotPage; process: Held }) {
  const facts = usePage();
  const t = useT();
  const { result, questions } = page;
  if (!result) return null;
  const at = (instant: Date) => ({ at: exactly(facts, instant, process.timezone) });
  return (
    <section className="flow mt6">
      <h2>{t('ballots.result')}</h2>
      <p className="measure big">{quorumSentence(t, result)}</p>
      {questions.map(question => (
        <Outcome key={question.place} page={page} question={question} />
      ))}
      <p className="sm cl">{t('ballots.result.of-all')}</p>
      <p className="measure">{listsSentence(t, result)}</p>
      <p className="meta">
        <span>{t('ballots.counted.at', at(result.countedAt))}</span>
        {result.certifiedAt && <span>{t('ballots.certified.at', at(result.certifiedAt))}</span>}
      </p>
      <p className="sm">{t(result.certifiedAt ? 'ballots.certified' : 'ballots.uncertified')}</p>
    </section>
  );
}

/** Shares are of all ballots, so that the bars of a question add up to one; what decides stands below in numbers. */
function barsOf(
  t: ReturnType<typeof useT>,
  lang: Lang,
  counts: NonNullable<QuestionView['result']>['counts'],
): ResultBar[] {
  const all = yesNoChoices.reduce((sum, choice) => sum + counts[choice], 0);
  return yesNoChoices
    .filter(choice => choice !== 'blank' || counts.blank > 0)
    .map(choice => ({
      key: choice,
      label: choiceWord(t, choice),
      share: all === 0 ? 0 : counts[choice] / all,
      figure: number(lang, counts[choice]),
      aside: all === 0 ? undefined : percent(lang, counts[choice] / all, { max: 1 }),
      quiet: choice !== 'yes',
    }));
}

function Outcome({ page, question }: { page: BallotPage; question: QuestionView }) {
  const { lang } = usePage();
  const t = useT();
  const share = useShare(page);
  const { result } = question;
  if (!result) return null;
  const several = page.questions.length > 1;
  const { part: yes, whole, exceed } = result.majority;
  const needed = exceed
    ? t('ballots.result.share.half', { yes, whole })
    : t('ballots.result.share', { yes, whole, share });
  const won = result.outcome === 'approved';
  return (
    <Numbered question={question} of={page.questions.length}>
      {several && (
        <>
          <h3>
            <QuestionTitle question={question} />
          </h3>
          <State state={won ? 'done' : 'none'} as="p">
            {outcomeSentence(t, result)}
          </State>
        </>
      )}
      <ResultBars bars={barsOf(t, lang, result.counts)} />
      {several ? (
        <p className="sm">{needed}</p>
      ) : (
        <Note tone={won ? 'ok' : 'plain'} title={outcomeSentence(t, result)} level={3}>
          <p>{needed}</p>
        </Note>
      )}
      <Passages question={question} past />
    </Numbered>
  );
}
