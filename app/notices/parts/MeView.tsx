import type { Line as BallotLine } from '~/ballots/parts/BallotList';
import { MyBallots } from '~/ballots/parts/MyBallots';
import type { DeclarationAsks } from '~/declarations/index.server';
import { Asks } from '~/declarations/parts/Asks';
import type { PhaseKind } from '~/processes/words';
import { Button, Clock, Empty, Knot, LinkButton, Note, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import { exactly, until } from '~/web/when';
import type { Notice } from '../index.server';

type PhaseLine = { kind: PhaseKind; opens: Date; closes: Date };

export type MeProps = {
  pseudonym: string;
  young: boolean;
  explainExit: boolean;
  notices: Notice[];
  upTo: string;
  waiting: number;
  returned: number;
  drafts: number;
  wait: { hours: number | null; late: boolean };
  /** Open now, and she may vote in them. */
  ballots: BallotLine[];
  declaration: DeclarationAsks | null;
  process: { slug: string; name: string; timezone: string; now: PhaseLine[]; next: PhaseLine | null } | null;
};

/** What happened to what is hers, what the process asks of her now, and until when. */
export function MeView({
  pseudonym,
  young,
  explainExit,
  notices,
  upTo,
  waiting,
  returned,
  drafts,
  wait,
  ballots,
  declaration,
  process,
}: MeProps) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  const unseen = notices.filter(notice => !notice.seen).length;
  return (
    <Page dye="y" explainExit={explainExit}>
      <PageHead dye="y" title={t('notices.me', { name: pseudonym })} />
      <div className="wrap sec cols first">
        <section className="flow">
          <h2>{t('notices.happened')}</h2>
          {notices.length === 0 && (
            <Empty dye="y" level={3} title={t('notices.empty')} text={t('notices.empty.text')} />
          )}
          {notices.length > 0 && (
            <Rows>
              {notices.map(notice => (
                <Row
                  key={notice.id}
                  lead={<Knot state={notice.seen ? 'none' : 'done'} />}
                  title={
                    notice.kind === 'may-vote' && notice.past
                      ? t('notices.past.may-vote')
                      : t(`notices.kind.${notice.kind}`)
                  }
                  href={hrefOf(lang, notice)}
                  meta={[
                    ...(notice.title ? [notice.title] : []),
                    exactly(facts, notice.at),
                    ...(notice.seen ? [] : [t('notices.new')]),
                  ]}
                />
              ))}
            </Rows>
          )}
          {unseen > 0 && (
            <form method="post">
              <input type="hidden" name="up-to" value={upTo} />
              <Button kind="two">{t('notices.seen')}</Button>
            </form>
          )}
        </section>
        <aside className="flow">
          <MyBallots lines={ballots} />
          {process && <Now process={process} young={young} quiet={ballots.some(mayStillVote)} />}
          {process && declaration && <Asks asks={declaration} slug={process.slug} />}
          <h2 className="h3">{t('notices.yours')}</h2>
          {returned > 0 && (
            <Note tone="plain" icon="pen">
              <p>
                <a href={`/${lang}/me/texts`}>{t('notices.returned', { count: returned })}</a>
              </p>
            </Note>
          )}
          <p className="sm">
            {t('notices.waiting', { count: waiting })}{' '}
            {waiting > 0 && wait.hours !== null && t('discussion.waiting.hours', { hours: wait.hours })}
          </p>
          <p className="line">
            <LinkButton kind="two" href={`/${lang}/me/texts`}>
              {t('notices.texts', { count: drafts })}
            </LinkButton>
            <LinkButton kind="three" href={`/${lang}/me/account`}>
              {t('notices.account')}
            </LinkButton>
          </p>
        </aside>
      </div>
    </Page>
  );
}

function hrefOf(lang: string, { kind, href, subject }: Notice): string | undefined {
  if (kind === 'returned') return `/${lang}/me/texts#v${subject}`;
  if (kind === 'in-care') return `/${lang}/help/thanks`;
  return href ? `/${lang}${href}` : undefined;
}

/** Then her vote is the one filled button of the page. */
const mayStillVote = ({ voter }: BallotLine) => voter?.mayVote === true && !voter.hasVoted;

/** Where what a phase asks is done. */
function placeOf(kind: PhaseKind, slug: string): string {
  if (kind === 'discuss') return `/process/${slug}/themes`;
  if (kind === 'propose') return '/proposals';
  if (kind === 'decide' || kind === 'adopt') return '/ballots';
  if (kind === 'write') return `/declaration/${slug}`;
  return `/process/${slug}`;
}

function Now({
  process,
  young,
  quiet,
}: {
  process: NonNullable<MeProps['process']>;
  young: boolean;
  quiet: boolean;
}) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  return (
    <div className="card flow">
      <h2 className="h3">
        <a href={`/${lang}/process/${process.slug}`}>{process.name}</a>
      </h2>
      {process.now.map(phase => {
        const time = until(facts, phase.closes, process.timezone);
        return (
          <div key={phase.kind}>
            <Clock left={time.left}>{time.exact}</Clock>
            <p className="sm">
              <a href={`/${lang}${placeOf(phase.kind, process.slug)}`}>
                {young ? t(`processes.ask.${phase.kind}`) : t(`processes.phase.${phase.kind}`)}
              </a>
            </p>
          </div>
        );
      })}
      {process.now.length === 0 && process.next && (
        <p className="sm">
          {t('processes.opens', {
            phase: t(`processes.phase.${process.next.kind}`),
            at: until(facts, process.next.opens, process.timezone).exact,
          })}
        </p>
      )}
      {process.now.some(phase => phase.kind === 'discuss') && (
        <LinkButton kind={quiet ? 'two' : undefined} href={`/${lang}/process/${process.slug}/themes`}>
          {t('notices.go-themes')}
        </LinkButton>
      )}
    </div>
  );
}
