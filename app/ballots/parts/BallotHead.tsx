import type { Lang } from '~/i18n/languages';
import { Clock } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Dye } from '~/ui/states';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { BallotPage } from '../read/views';
import { outcomesSentence, stateWord } from '../sentences';

/** The process of a ballot, as its pages name it. */
export type Held = { slug: string; name: string; timezone: string };

/** The one question of a ballot; null where there are several, which have no dye and no mark in common. */
const only = ({ questions }: BallotPage) => (questions.length === 1 ? (questions[0] ?? null) : null);

export const dyeOfBallot = (page: BallotPage): Dye => only(page)?.shown?.dye ?? 'y';

/** What the ballot is called: its one question, or how many there are. */
export function useBallotName(page: BallotPage): { title: string; lang: Lang | undefined } {
  const t = useT();
  const text = only(page)?.text;
  return text
    ? { title: text.title, lang: text.lang }
    : { title: t('ballots.several', { count: page.questions.length }), lang: undefined };
}

/** What it is about and how it stands; one result is told here, several where the questions are. */
export function BallotHead({ page, process }: { page: BallotPage; process: Held }) {
  const { lang } = usePage();
  const t = useT();
  const { title, lang: titleLang } = useBallotName(page);
  const one = only(page);
  const outcomes = page.questions.flatMap(({ result }) => (result ? [result.outcome] : []));
  return (
    <PageHead
      dye={dyeOfBallot(page)}
      long
      title={title}
      lang={titleLang}
      lead={outcomes.length > 0 ? outcomesSentence(t, outcomes) : undefined}
      crumbs={[
        { href: `/${lang}/ballots`, label: t('ballots.title') },
        { href: `/${lang}/process/${process.slug}`, label: process.name },
      ]}
      meta={[
        stateWord(t, page.state),
        one?.shown && t('ballots.kind.proposal', { label: one.shown.label }),
        one?.kind === 'snapshot' && t('ballots.kind.snapshot'),
      ]}
      mark={one?.shown ? { seed: one.subject, states: one.shown.mark } : undefined}
    />
  );
}

/** Until when, or from when, in her own time and the process's. */
export function BallotClock({ page, process }: { page: BallotPage; process: Held }) {
  const facts = usePage();
  const t = useT();
  const at = page.state === 'frozen' ? page.opens : page.closes;
  const { left, exact } = until(facts, at, process.timezone);
  if (page.state === 'frozen')
    return (
      <Clock left={t('ballots.state.frozen')} iso={at.toISOString()}>
        {t('processes.from', { at: exact })}
      </Clock>
    );
  if (page.state === 'open')
    return (
      <Clock left={left} iso={at.toISOString()}>
        {t('processes.until', { at: exact })}
      </Clock>
    );
  return (
    <Clock left={stateWord(t, page.state)} iso={at.toISOString()}>
      {t('processes.closed', { at: exact })}
    </Clock>
  );
}
