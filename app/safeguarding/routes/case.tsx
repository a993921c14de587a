import { useActionData, useLoaderData } from '@remix-run/react';
import { regionName } from '~/i18n/format';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { Button, Note, Stitch, TextArea, Thread } from '~/ui/parts';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import { addToCase, readCase } from '../index.server';
import { noteMax } from '../words';

export const loader = read(async ({ ctx, params }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  return { page: await readCase(ctx, params.case ?? ''), formKey: newId() };
});

const kinds = ['acknowledge', 'note', 'refer', 'not-a-concern'] as const;

export const action = act('form', async ({ ctx, lang, params }, form) => {
  const kind = kinds.find(one => one === form.intent) ?? refuse('web.bad-form', 422);
  await addToCase(ctx, params.case ?? '', kind, form.text('text').slice(0, noteMax), form.key);
  return to(`/${lang}/care/${params.case}`);
});

export default function Case() {
  const { page, formKey } = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const facts = usePage();
  const t = useT();
  return (
    <Page kind="desk">
      <div className="wrap sec cols">
        <div className="flow">
          <p>
            <a href={`/${facts.lang}/care`}>{t('safeguarding.cases')}</a>
          </p>
          <h1>{t('safeguarding.case', { number: page.number })}</h1>
          <p className="meta">
            <span>{t(`safeguarding.level.${page.level}`)}</span>
            <span>{exactly(facts, page.openedAt)}</span>
            <span>{page.author}</span>
            {page.content.country && <span>{regionName(facts.lang, page.content.country)}</span>}
            {page.content.band && <span>{page.content.band}</span>}
          </p>
          <h2>{t('safeguarding.verbatim')}</h2>
          <div className="card flow" lang={page.content.lang}>
            {Object.entries(page.content.verbatim).flatMap(([name, text]) =>
              text.split(/\n+/).map((line, place) => (
                <p className="big measure" key={`${name}${place}`}>
                  {line}
                </p>
              )),
            )}
          </div>
          <h2>{t('safeguarding.done')}</h2>
          {!page.intact && (
            <Note tone="bad">
              <p>{t('safeguarding.altered')}</p>
            </Note>
          )}
          <Thread>
            {page.entries.map((entry, place) => (
              <Stitch key={place}>
                <p className="who">
                  <b>{t(`safeguarding.entry.${entry.kind}`)}</b>
                  <span>{entry.by}</span>
                  <span>{exactly(facts, entry.at)}</span>
                </p>
                {entry.text && <p className="measure">{entry.text}</p>}
              </Stitch>
            ))}
          </Thread>
        </div>
        <aside className="flow">
          {refused && (
            <Note tone="bad" focus>
              <p>{refused.refusal.sentence}</p>
            </Note>
          )}
          <form method="post" className="flow">
            <input type="hidden" name="key" value={refused?.key ?? formKey} />
            <TextArea
              name="text"
              label={t('safeguarding.note')}
              hint={t('safeguarding.note.hint')}
              limit={noteMax}
              value={refused?.values.text}
              optional
            />
            {kinds
              .filter(kind => kind !== 'not-a-concern' || (page.content.kind !== 'help' && !page.released))
              .map(kind => (
                <Button kind="two" name="intent" value={kind} key={kind}>
                  {t(`safeguarding.act.${kind}`)}
                </Button>
              ))}
          </form>
          <p className="sm cl">{t('safeguarding.never')}</p>
        </aside>
      </div>
    </Page>
  );
}
