import { Expected } from '~/discussion/parts/Waiting';
import { day } from '~/i18n/format';
import { tRefusal } from '~/i18n/translate';
import { Button, Card, Clock, Figure, LinkButton, Note, State } from '~/ui/parts';
import { NotSent } from '~/web/not-sent';
import { usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import { WriteForm } from '~/web/write-form';
import { reasonFields } from '../fields';
import type { ProposalPage } from '../index.server';
import { OwnReason } from './OwnReason';
import type { ProposalProps } from './ProposalView';

/** What she can do about it now, or why not; until when; and how many, once that is decided (R51). */
export function SupportBox(props: ProposalProps) {
  const { page, zone } = props;
  const facts = usePage();
  const t = useT();
  const { support } = page;
  const left = page.state === 'open' && support.until ? until(facts, support.until, zone) : null;
  return (
    <section aria-labelledby="support">
      <Card>
        <h2 className="h3" id="support">
          {t('proposals.support')}
        </h2>
        <Standing page={page} />
        {left && <Clock left={left.left}>{t('proposals.list.until', { day: left.exact })}</Clock>}
        <Mine page={page} zone={zone} />
        <Do {...props} />
        <Why page={page} />
      </Card>
    </section>
  );
}

function Standing({ page }: { page: ProposalPage }) {
  const t = useT();
  const { number, needed, standing } = page.support;
  if (page.state === 'open')
    return (
      <>
        <State as="p" state="wait">
          {t('proposals.support.not-yet')}
        </State>
        <p className="sm">
          {t('proposals.support.needed', { count: needed })} {t('proposals.support.hidden')}
        </p>
      </>
    );
  return (
    <>
      {number !== null && (
        <Figure value={number}>
          {t('proposals.support.number', { count: number })}
          {'. '}
          {t('proposals.support.was-needed', { count: needed })}
        </Figure>
      )}
      <State as="p" state={standing === 'enough' ? 'done' : 'none'}>
        {t(standing === 'enough' ? 'proposals.support.enough' : 'proposals.support.failed')}
      </State>
    </>
  );
}

function Mine({ page, zone }: { page: ProposalPage; zone: string }) {
  const { lang, now } = usePage();
  const t = useT();
  const { mine } = page.support;
  if (!mine) return null;
  const since = day(lang, mine.since, { zone, now });
  return (
    <>
      <State as="p" state="done" icon="check">
        {t(page.state === 'open' ? 'proposals.support.mine' : 'proposals.support.was-mine', { day: since })}
      </State>
      {mine.changedSince && page.may.unsupport && (
        <Note tone="wait">
          <p>{t('proposals.support.changed')}</p>
        </Note>
      )}
    </>
  );
}

/** The one filled button of the page. With a reason or without: the reason is folded away until she wants to give one. */
function Do(props: ProposalProps) {
  const { page, draft, formKey, otherKey, refused, wait } = props;
  const t = useT();
  const mine = refused?.values.intent === 'support' ? refused : undefined;
  if (page.may.unsupport)
    return (
      <>
        <OwnReason {...props} refused={mine} />
        <form method="post">
          <input type="hidden" name="key" value={otherKey} />
          <Button kind="two" name="intent" value="unsupport">
            {t('proposals.support.undo')}
          </Button>
        </form>
      </>
    );
  if (!page.may.support) return <NotSent refused={mine} />;
  const written = mine?.values.reason !== undefined;
  return (
    <>
      {mine && !written && (
        <Note tone="bad" focus>
          <p>{mine.refusal.sentence}</p>
        </Note>
      )}
      <form method="post" className="flow">
        <input type="hidden" name="key" value={otherKey} />
        <Button name="intent" value="support">
          {t('proposals.support.do')}
        </Button>
        <p className="sm cl">{t('proposals.support.do.secret')}</p>
      </form>
      <details id="reason" open={written || undefined}>
        <summary className="btn three">{t('proposals.support.with-reason')}</summary>
        <WriteForm
          fields={reasonFields.map(field => ({ ...field, min: 0 }))}
          refused={written ? mine : undefined}
          draft={draft}
          draftName={`reason:${page.id}`}
          formKey={formKey}
          intent="support"
          submit={t('proposals.support.with-reason.send')}
          after={
            <p className="sm cl">
              {t('proposals.support.with-reason.review')} <Expected wait={wait} />
            </p>
          }
        />
      </details>
    </>
  );
}

/** Why she cannot support it, in words. */
function Why({ page }: { page: ProposalPage }) {
  const { lang, path, viewer } = usePage();
  const t = useT();
  if (!page.supportRefusal || page.may.unsupport) return null;
  const stranger = page.supportRefusal === 'access.not-yours';
  return (
    <>
      <p className="sm">{stranger ? t('proposals.support.young') : tRefusal(t, page.supportRefusal)}</p>
      {!viewer && (
        <p>
          <LinkButton kind="two" href={`/${lang}/sign-in?next=${encodeURIComponent(path)}`}>
            {t('proposals.support.enter')}
          </LinkButton>
        </p>
      )}
    </>
  );
}
