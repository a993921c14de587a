import { Button, Note } from '~/ui/parts';
import { NotSent } from '~/web/not-sent';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import { WriteForm } from '~/web/write-form';
import { answerFields } from '../fields';
import type { ChangeProps } from './ChangeView';

/** A drafter's decision, or why she cannot take it now. */
export function Decide({ page, zone, answerDraft, otherKey, refused }: ChangeProps) {
  const facts = usePage();
  const t = useT();
  const mine = ['decline', 'accept'].includes(refused?.values.intent ?? '') ? refused : undefined;
  if (!page.may.accept && !page.may.decline)
    return (
      <>
        <NotSent refused={mine} />
        {page.waits && (
          <Note tone="wait">
            <p>
              {page.waits === 'declarations.opinions-open'
                ? t('declarations.refusal.opinions-open', { at: until(facts, page.until, zone).exact })
                : t('declarations.refusal.own-change')}
            </p>
          </Note>
        )}
      </>
    );
  return (
    <section className="flow mt6" aria-labelledby="decide">
      <h2 id="decide">{t('declarations.decide')}</h2>
      {mine && mine.findings.length === 0 && Object.keys(mine.errors).length === 0 && (
        <Note tone="bad" focus>
          <p>{mine.refusal.sentence}</p>
        </Note>
      )}
      {page.may.accept && (
        <form method="post" className="flow">
          <p className="measure">{t('declarations.decide.text')}</p>
          <input type="hidden" name="key" value={otherKey} />
          <input type="hidden" name="version" value={page.version} />
          <Button name="intent" value="accept">
            {t('declarations.accept')}
          </Button>
        </form>
      )}
      <details className="fold">
        <summary>{t('declarations.decline')}</summary>
        <WriteForm
          fields={answerFields}
          refused={mine?.values.intent === 'decline' ? mine : undefined}
          draft={answerDraft}
          draftName={`answer:${page.id}`}
          formKey={otherKey}
          intent="decline"
          submit={t('declarations.decline.send')}
          submitKind="two"
          after={<p className="sm cl">{t('declarations.decline.review')}</p>}
        />
      </details>
    </section>
  );
}
