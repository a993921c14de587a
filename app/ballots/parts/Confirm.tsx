import { Button, Clock, Knot, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { Confirmation } from '../index.server';
import type { BallotPage } from '../read/views';
import { aboutCode, choiceWord } from '../sentences';
import { QuestionTitle } from './Asked';
import { type Held, useBallotName } from './BallotHead';

/** The receipt code as it is shown; breaks at its dashes. Nobody's script and nobody's translation touches it. */
export const Code = ({ code }: { code: string }) => (
  <p className="card tint big receipt" translate="no">
    <b>
      <code>{code}</code>
    </b>
  </p>
);

/**
 * Before she votes: what she chose and her code, with what it is for. What the form carries is all there is of it: nothing was
 * stored, so leaving this page leaves nothing behind.
 */
export function Confirm({
  page,
  process,
  confirmation: { code, mac, choices, changing },
  word,
}: {
  page: BallotPage;
  process: Held;
  confirmation: Confirmation;
  word: string;
}) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  const { title, lang: titleLang } = useBallotName(page);
  const time = until(facts, page.closes, process.timezone);
  return (
    <>
      <PageHead
        dye="y"
        title={t('ballots.confirm')}
        lead={t(changing ? 'ballots.confirm.change' : 'ballots.confirm.lead')}
        crumbs={[
          { href: `/${lang}/ballots`, label: t('ballots.title') },
          { href: `/${lang}/ballots/${page.id}`, label: title, lang: titleLang },
        ]}
      />
      <div className="wrap sec">
        <form
          className="flow measure"
          method="post"
          action={`/${lang}/ballots/${page.id}/vote`}
          autoComplete="off"
        >
          <h2>{t('ballots.confirm.choices')}</h2>
          <Rows>
            {page.questions.map((question, n) => (
              <Row
                key={question.place}
                lead={<Knot state={choices[n] === 'blank' ? 'none' : 'done'} />}
                title={<QuestionTitle question={question} />}
              >
                <p className="disp h3">{choiceWord(t, choices[n] ?? 'blank')}</p>
              </Row>
            ))}
          </Rows>
          {page.questions.map(({ place }, n) => (
            <input type="hidden" name={`q${place}`} value={choices[n] ?? ''} key={place} />
          ))}
          <h2>{t('ballots.confirm.code')}</h2>
          <Code code={code} />
          <ul className="flow">
            {aboutCode.map(key => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <Clock left={time.left}>{t('processes.until', { at: time.exact })}</Clock>
          <input type="hidden" name="word" value={word} />
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="mac" value={mac} />
          {changing && <input type="hidden" name="changing" value="yes" />}
          <div className="line">
            <Button name="intent" value="cast">
              {t(changing ? 'ballots.confirm.yes-change' : 'ballots.confirm.yes')}
            </Button>
            <Button kind="two" name="intent" value="again">
              {t('ballots.confirm.again')}
            </Button>
          </div>
        </form>
      </div>
    </>
  );
}
