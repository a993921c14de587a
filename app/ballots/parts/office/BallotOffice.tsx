import type { ReactNode } from 'react';
import { number } from '~/i18n/format';
import { Button, Note, Table } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { momentIn } from '~/web/when';
import { type Draft, WriteForm } from '~/web/write-form';
import { noteFields } from '../../fields';
import type { BallotPage } from '../../index.server';
import { ruleSentences, stateWord, textSentence } from '../../sentences';
import { type Held, useBallotName } from '../BallotHead';
import { useShare } from '../Rules';

export type BallotOfficeProps = {
  page: BallotPage;
  process: Held;
  /** Whether a reason of hers to annul it waits for its reader. */
  waiting: boolean;
  draft: Draft;
  formKey: string;
  refused: Refused | undefined;
};

/** One ballot as organisers work on it: they prepare, freeze, look at the count, and may ask that it be annulled. */
export function BallotOffice(props: BallotOfficeProps) {
  const { page, process, refused } = props;
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  const share = useShare(page);
  const { title, lang: titleLang } = useBallotName(page);
  const at = (instant: Date) => momentIn(facts, instant, process.timezone);
  const row = (key: string, label: string, value: ReactNode) => ({ key, cells: [label, value] });
  return (
    <Page kind="office" dye="y">
      <PageHead
        dye="y"
        long
        title={title}
        lang={titleLang}
        crumbs={[
          { href: `/${lang}/office`, label: t('processes.office') },
          { href: `/${lang}/office/process/${page.process}`, label: process.name },
        ]}
        meta={[
          stateWord(t, page.state),
          page.state !== 'draft' && (
            <a key="page" href={`/${lang}/ballots/${page.id}`}>
              {t('ballots.office.page')}
            </a>
          ),
        ]}
      />
      <div className="wrap sec cols">
        <div className="flow">
          {refused && refused.refusal.code !== 'gate.fields' && refused.findings.length === 0 && (
            <Note tone="bad" focus>
              <p>{refused.refusal.sentence}</p>
            </Note>
          )}
          <Acts {...props} />
          <Table
            caption={t('ballots.office.facts')}
            columns={[{ label: t('ballots.office.what') }, { label: t('ballots.office.value') }]}
            rows={[
              row('state', t('processes.office.state'), stateWord(t, page.state)),
              row('opens', t('processes.office.opens'), at(page.opens)),
              row('closes', t('processes.office.closes'), at(page.closes)),
              ...(page.frozen
                ? [
                    row('electorate', t('ballots.office.electorate'), number(lang, page.frozen.electorate)),
                    row('quorum', t('ballots.office.quorum'), number(lang, page.frozen.quorumNeeded)),
                    row('hash', t('ballots.office.hash'), <code key="hash">{page.frozen.hash}</code>),
                  ]
                : []),
              ...(page.result
                ? [row('ballots', t('ballots.office.ballots'), number(lang, page.result.ballots))]
                : []),
            ]}
          />
          <Table
            caption={t('ballots.asked')}
            columns={[{ label: t('ballots.office.question') }, { label: t('processes.office.state') }]}
            rows={page.questions.map(question => ({
              key: String(question.place),
              cells: [
                question.text ? (
                  <a key="text" href={`/${lang}${question.text.href}`} lang={question.text.lang}>
                    {question.shown?.label} {question.text.title}
                  </a>
                ) : (
                  String(question.place)
                ),
                question.result
                  ? t(`ballots.result.${question.result.outcome}`)
                  : (textSentence(t, question) ?? '–'),
              ],
            }))}
          />
          <Annul {...props} />
        </div>
        <aside className="flow">
          <h2 className="h3">{t('ballots.rules')}</h2>
          {ruleSentences(t, page, share).map(sentence => (
            <p className="sm" key={sentence}>
              {sentence}
            </p>
          ))}
          <p className="sm cl">{t('processes.rules.who')}</p>
        </aside>
      </div>
    </Page>
  );
}

function Acts({ page }: BallotOfficeProps) {
  const t = useT();
  const { may } = page;
  const late = page.state === 'draft' && !may.freeze;
  return (
    <>
      {may.freeze && (
        <Act intent="freeze" title={t('ballots.office.freeze')} text={t('ballots.office.freeze.text')}>
          <Button>{t('ballots.office.freeze')}</Button>
        </Act>
      )}
      {late && (
        <Note tone="wait">
          <p>{t('ballots.office.late')}</p>
        </Note>
      )}
      {may.discard && (
        <Act intent="discard" title={t('ballots.office.discard')} text={t('ballots.office.discard.text')}>
          <Button kind="two">{t('ballots.office.discard')}</Button>
        </Act>
      )}
      {may.certify && (
        <Act intent="certify" title={t('ballots.office.certify')} text={t('ballots.office.certify.text')}>
          <Button>{t('ballots.office.certify')}</Button>
        </Act>
      )}
    </>
  );
}

/** Asked for, never done alone: another human lets the reason out, or does not. */
function Annul({ page, waiting, draft, formKey, refused }: BallotOfficeProps) {
  const t = useT();
  const { may } = page;
  return (
    <>
      {waiting && (
        <Note tone="wait">
          <p>{t('ballots.office.annul.waiting')}</p>
        </Note>
      )}
      {may.annul && (
        <details className="flow" open={refused ? true : undefined}>
          <summary className="btn two">{t('ballots.office.annul')}</summary>
          <p className="measure">{t('ballots.office.annul.text')}</p>
          <WriteForm
            fields={noteFields}
            refused={refused}
            draft={draft}
            draftName={`annul:${page.id}`}
            formKey={formKey}
            intent="annul"
            submit={t('ballots.office.annul.send')}
          />
        </details>
      )}
    </>
  );
}

function Act({
  intent,
  title,
  text,
  children,
}: {
  intent: string;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <form method="post" className="card flow measure">
      <h2 className="h3">{title}</h2>
      <p className="sm">{text}</p>
      <input type="hidden" name="intent" value={intent} />
      <div className="line">{children}</div>
    </form>
  );
}
