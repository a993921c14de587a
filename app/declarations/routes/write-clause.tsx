import { useActionData, useLoaderData } from '@remix-run/react';
import { Expected } from '~/discussion/parts/Waiting';
import { draftOf, versionOfAuthor } from '~/gate/index.server';
import { recommendationsOf } from '~/indicators/index.server';
import { newId } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import { expectation } from '~/moderation/index.server';
import { processBySlug } from '~/processes/index.server';
import { proposalPage } from '~/proposals/index.server';
import { Radios, Select } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { act, type Refused, read, to } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { clauseFields } from '../fields';
import { clauseFormFor, rewriteClause, writeClause } from '../index.server';
import { Writing } from '../parts/Writing';
import { written } from '../texts';
import { clauseKindKey, clauseKinds } from '../words';

export const loader = read(async ({ ctx, lang, params, url }) => {
  if (ctx.actor.kind === 'visitor') return refuse('access.sign-in', 401);
  const process = await processBySlug(ctx, params.slug ?? '', lang);
  const asked = url.searchParams.get('proposal');
  const { declaration, proposal } = await clauseFormFor(ctx, process.id, lang, asked);
  const own = url.searchParams.get('version');
  const mine = own ? await versionOfAuthor(ctx.read, ctx, own) : null;
  if (own && mine?.kind !== 'clause') return refuse('declarations.not-found', 404);
  const form = `clause:${mine?.subject ?? proposal?.id ?? declaration.id}`;
  const text = proposal ? await proposalPage(ctx, proposal.id, lang) : null;
  const kept = (await draftOf(ctx, form))?.fields ?? null;
  return {
    declaration: { id: declaration.id, lang: declaration.lang, slug: process.slug },
    proposal,
    ask: text?.kind === 'proposal' ? { ask: text.ask, measure: text.measure, lang: text.lang } : null,
    recommendations: proposal || mine ? [] : await recommendationsOf(ctx, lang),
    version: mine?.id ?? null,
    kept: kept !== null,
    fields: kept ?? (mine ? written(clauseFields, mine.fields) : null),
    draftName: form,
    wait: await expectation(ctx),
    formKey: newId(),
  };
});

export const action = act('post', async ({ ctx, lang, params }, form) => {
  const given = {
    title: form.text('title'),
    body: form.text('body'),
    key: form.key,
    acknowledged: form.acknowledged,
    draft: form.draft,
  };
  const version = form.text('version');
  const [proposal, recommendation] = [form.text('proposal'), form.text('recommendation')];
  const origin = proposal
    ? { kind: 'proposal', id: proposal }
    : recommendation
      ? { kind: 'recommendation', id: recommendation }
      : { kind: 'editorial', id: null };
  const sent = version
    ? await rewriteClause(ctx, { ...given, version })
    : await writeClause(ctx, {
        ...given,
        declaration: form.text('declaration'),
        kind: form.text('kind'),
        origin,
      });
  return to(
    sent.outcome === 'care' ? `/${lang}/help/thanks` : `/${lang}/declaration/${params.slug ?? ''}/write`,
  );
});

export default function WriteClause() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { lang } = usePage();
  const t = useT();
  const { declaration, proposal, ask, version } = loaded;
  const wrong = refused?.refusal.code === 'declarations.kind' ? refused.refusal.sentence : undefined;
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('declarations.room.write')}
        crumbs={[{ href: `/${lang}/declaration/${declaration.slug}/write`, label: t('declarations.room') }]}
      />
      <div className="wrap sec cols">
        <div className="flow">
          {proposal && ask && (
            <section className="card flow" aria-labelledby="from">
              <h2 className="h3" id="from">
                {t('declarations.from-proposal', { label: proposal.label })}
              </h2>
              <div className="flow" lang={ask.lang}>
                <p>
                  <b>{proposal.title}</b>
                </p>
                <p>{ask.ask}</p>
                <p className="sm cl">{ask.measure}</p>
              </div>
            </section>
          )}
          <WriteForm
            fields={clauseFields}
            refused={refused}
            draft={loaded.fields}
            draftName={loaded.draftName}
            note={loaded.kept ? undefined : null}
            formKey={loaded.formKey}
            intent="clause"
            asksLanguage={false}
            hidden={{
              declaration: declaration.id,
              ...(proposal ? { proposal: proposal.id } : {}),
              ...(version ? { version } : {}),
            }}
            submit={t('declarations.send')}
            after={
              <p className="sm cl">
                {t('declarations.clause.public')} <Expected wait={loaded.wait} />
              </p>
            }
          >
            {!version && (
              <Radios
                name="kind"
                label={t('declarations.kind')}
                value={refused?.values.kind ?? loaded.fields?.kind ?? 'demand'}
                error={wrong}
                choices={clauseKinds.map(kind => ({
                  value: kind,
                  label: t(clauseKindKey(kind)),
                  text: t(`declarations.kind.${kind}.text`),
                }))}
              />
            )}
            {loaded.recommendations.length > 0 && (
              <Select
                name="recommendation"
                label={t('declarations.from-recommendation')}
                hint={t('declarations.from-recommendation.hint')}
                blank={t('declarations.origin.editorial')}
                value={refused?.values.recommendation ?? loaded.fields?.recommendation}
                options={loaded.recommendations.map(one => ({
                  value: one.id,
                  label: `${one.label}: ${one.text.slice(0, 90)}`,
                }))}
                optional
              />
            )}
          </WriteForm>
        </div>
        <Writing lang={declaration.lang} />
      </div>
    </Page>
  );
}
