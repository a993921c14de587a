import { useLoaderData } from '@remix-run/react';
import { day } from '~/i18n/format';
import { refuse } from '~/kernel/refusal';
import { Button, DiffKey, Select } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { read } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { clausePage, compare } from '../index.server';
import { DocDiff } from '../parts/DocDiff';
import { clauseDye } from '../parts/Origin';

const numberIn = (text: string | null, otherwise: number) =>
  text && /^\d{1,4}$/.test(text) ? Number(text) : otherwise;

export const loader = read(async ({ ctx, lang, params, url }) => {
  const id = params.id ?? '';
  const page = await clausePage(ctx, id, lang);
  if ('withdrawn' in page) return refuse('declarations.not-found', 404);
  const newest = page.history[0]?.number ?? 1;
  const from = numberIn(url.searchParams.get('from'), Math.max(1, newest - 1));
  const to = numberIn(url.searchParams.get('to'), newest);
  return {
    clause: { id, number: page.number, title: page.title, theme: page.theme, lang: page.lang },
    numbers: page.history.map(line => line.number),
    both: await compare(ctx, id, from, to),
  };
});

/** Two texts of a clause beside each other: any two that it has had. */
export default function Compare() {
  const { clause, numbers, both } = useLoaderData<typeof loader>();
  const { lang, now } = usePage();
  const t = useT();
  const dye = clauseDye(clause.theme);
  const options = numbers.map(number => ({
    value: String(number),
    label: t('declarations.version', { number: String(number) }),
  }));
  const at = (date: Date) => day(lang, date, { zone: 'UTC', now });
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        title={t('declarations.compare')}
        crumbs={[
          {
            href: `/${lang}/clause/${clause.id}`,
            label: t('declarations.clause.number', { number: String(clause.number) }),
          },
        ]}
      />
      <div className="wrap sec flow">
        <form method="get" className="line">
          <Select
            name="from"
            label={t('declarations.compare.from')}
            value={String(both.from.number)}
            options={options}
          />
          <Select
            name="to"
            label={t('declarations.compare.to')}
            value={String(both.to.number)}
            options={options}
          />
          <Button kind="two">{t('declarations.compare.see')}</Button>
        </form>
        <h2>
          {t('declarations.compare.line', {
            from: String(both.from.number),
            fromDay: at(both.from.at),
            to: String(both.to.number),
            toDay: at(both.to.at),
          })}
        </h2>
        {both.from.title !== both.to.title && (
          <p lang={clause.lang}>
            <del>{both.from.title}</del> <ins>{both.to.title}</ins>
          </p>
        )}
        <DiffKey />
        <DocDiff blocks={both.diff} lang={clause.lang} />
      </div>
    </Page>
  );
}
