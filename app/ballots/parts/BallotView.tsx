import { Note } from '~/ui/parts';
import { Page, usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import type { CodeFound } from '../index.server';
import type { BallotPage } from '../read/views';
import { annulledSentences } from '../sentences';
import { Asked } from './Asked';
import { BallotClock, BallotHead, dyeOfBallot, type Held } from './BallotHead';
import { Find } from './Find';
import { Recount } from './Recount';
import { Result } from './Result';
import { Box, Fixed, Promises, Rules } from './Rules';
import { type Given, VoteForm } from './VoteForm';
import { WhyNot } from './WhyNot';

export type BallotViewProps = {
  page: BallotPage;
  process: Held;
  word: string;
  given?: Given | undefined;
  refusal?: string | undefined;
  found?: CodeFound | undefined;
};

/** One page from the freezing to the archive: what is asked, her vote, the result and what came of it. */
export function BallotView(props: BallotViewProps) {
  const { page, process, refusal } = props;
  return (
    <Page dye={dyeOfBallot(page)}>
      <BallotHead page={page} process={process} />
      <div className="wrap sec cols">
        <div className="flow">
          {refusal && !page.voter?.mayVote && (
            <Note tone="bad" focus>
              <p>{refusal}</p>
            </Note>
          )}
          <BallotClock page={page} process={process} />
          <Stage {...props} />
        </div>
        <aside className="flow">
          {page.state === 'open' && page.voter && <Promises />}
          <Rules page={page} />
          <Box />
          <Fixed page={page} />
        </aside>
      </div>
    </Page>
  );
}

/** What there is to do or to see now. */
function Stage(props: BallotViewProps) {
  const t = useT();
  const { page, process, found } = props;
  switch (page.state) {
    case 'open':
      return page.voter?.mayVote ? (
        <Vote {...props} />
      ) : (
        <>
          <WhyNot page={page} />
          <Asked questions={page.questions} />
        </>
      );
    case 'counted':
    case 'certified':
      return (
        <>
          <Result page={page} process={process} />
          <Find ballot={page.id} found={found} />
          <Recount page={page} />
        </>
      );
    case 'annulled':
      return (
        <>
          <Annulled page={page} process={process} />
          <Asked questions={page.questions} past />
        </>
      );
    default:
      return (
        <>
          {page.state === 'closed' && <p className="big measure">{t('ballots.counting')}</p>}
          {page.state === 'frozen' && page.voter && <p className="big measure">{t('ballots.opens')}</p>}
          <WhyNot page={page} />
          <Asked questions={page.questions} />
        </>
      );
  }
}

/** The form, folded once she has voted: what she sees first is that her vote is there. */
function Vote({ page, word, given, refusal }: BallotViewProps) {
  const t = useT();
  const form = <VoteForm page={page} word={word} given={given} refusal={refusal} />;
  if (!page.voter?.hasVoted)
    return (
      <>
        {page.questions[0] && <p className="measure big">{t(`ballots.then.${page.questions[0].kind}`)}</p>}
        <h2>{t('ballots.vote')}</h2>
        <p className="measure">{t('ballots.vote.lost')}</p>
        {form}
      </>
    );
  return (
    <>
      <Note tone="ok" title={t('ballots.voted')}>
        <p>{t('ballots.voted.text')}</p>
        <p>{t('ballots.voted.until')}</p>
      </Note>
      <details className="flow" open={Boolean(refusal ?? given)}>
        <summary className="btn two">{t('ballots.voted.change')}</summary>
        {form}
      </details>
    </>
  );
}

function Annulled({ page, process }: { page: BallotPage; process: Held }) {
  const facts = usePage();
  const t = useT();
  if (!page.annulled) return null;
  const { at, reason } = page.annulled;
  const [what, why] = annulledSentences(t, page.annulled);
  return (
    <Note tone="wait" title={what}>
      <p>{t('ballots.annulled.at', { at: exactly(facts, at, process.timezone) })}</p>
      <p>
        <b>{t('ballots.annulled.reason')}</b>
      </p>
      <p lang={reason?.lang}>{why}</p>
    </Note>
  );
}
