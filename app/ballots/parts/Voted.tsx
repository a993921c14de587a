import { Button, Clock, LinkButton } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { BallotPage } from '../read/views';
import { aboutCode } from '../sentences';
import { type Held, useBallotName } from './BallotHead';
import { Code } from './Confirm';

/** The answer to a vote. It says that the vote is in the box, never what it was: somebody may stand behind her. */
export function Voted({
  page,
  process,
  code,
  changed,
}: {
  page: BallotPage;
  process: Held;
  code: string;
  changed: boolean;
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
        title={t('ballots.voted')}
        lead={t(changed ? 'ballots.done.changed' : 'ballots.done.lead')}
        crumbs={[
          { href: `/${lang}/ballots`, label: t('ballots.title') },
          { href: `/${lang}/ballots/${page.id}`, label: title, lang: titleLang },
        ]}
      />
      <div className="wrap sec cols">
        <div className="flow measure">
          <Clock left={time.left}>{t('processes.until', { at: time.exact })}</Clock>
          <h2>{t('ballots.done.code')}</h2>
          <Code code={code} />
          <ul className="flow">
            {aboutCode.map(key => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <p className="line">
            <LinkButton kind="two" href={`/${lang}/ballots`}>
              {t('ballots.done.all')}
            </LinkButton>
          </p>
        </div>
        <aside className="flow">
          <h2 className="h3">{t('ballots.done.device')}</h2>
          <p className="sm">{t('ballots.done.device.text')}</p>
          <form method="post" action="/sign-out">
            <Button kind="two">{t('identity.sign-out')}</Button>
          </form>
        </aside>
      </div>
    </>
  );
}
