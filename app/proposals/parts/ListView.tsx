import { dyeOf, type ThemeCode, themeCodes } from '~/discussion/words';
import { Button, Clock, Empty, LinkButton, Pages, Rows, Select, Tabs } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import { Page, usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { ProposalList } from '../index.server';
import { type ProposalState, stateKey, states } from '../words';
import { Line, type ListedLine, Mine } from './ListLine';

type Listed = Omit<ProposalList, 'lines'> & { lines: readonly ListedLine[] };

export type ListProps = {
  /** Null while the network has no process. */
  list: Listed | null;
  processes: readonly { slug: string; name: string }[];
  process: { slug: string; zone: string; current: boolean; until: Date | null } | null;
  themes: readonly ThemeCode[];
  theme: ThemeCode | null;
  state: ProposalState | null;
  mayPropose: boolean;
};

/** What young people ask for, newest first: never by support (R51). */
export function ListView(props: ListProps) {
  const { list, process, theme, state, mayPropose } = props;
  const facts = usePage();
  const { lang, now } = facts;
  const t = useT();
  const dye = theme ? dyeOf[theme] : 'y';
  const closes = process?.until && process.until > now ? process.until : null;
  const left = closes && process ? until(facts, closes, process.zone) : null;
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        title={t('proposals.all')}
        lead={t('proposals.list.lead')}
        actions={
          mayPropose && (
            <LinkButton icon="plus" href={`/${lang}/proposals/new`}>
              {t('proposals.new')}
            </LinkButton>
          )
        }
      />
      <div className="wrap sec flow">
        <Processes {...props} />
        {left && <Clock left={left.left}>{t('proposals.list.until', { day: left.exact })}</Clock>}
        {list && <Mine versions={list.mine} />}
        {list && (list.total > 0 || theme || state) && <Filter {...props} />}
        {(!list || (list.total === 0 && !theme && !state)) && (
          <Empty dye="y" title={t('proposals.list.empty')} text={t('proposals.list.empty.text')}>
            {mayPropose && <LinkButton href={`/${lang}/proposals/new`}>{t('proposals.new')}</LinkButton>}
          </Empty>
        )}
        {list && <Found {...props} list={list} until={closes} />}
      </div>
    </Page>
  );
}

const addressOf = (
  { process, theme, state }: Pick<ListProps, 'process' | 'theme' | 'state'>,
  page?: number,
): string => {
  const asked = new URLSearchParams();
  if (process && !process.current) asked.set('process', process.slug);
  if (theme) asked.set('theme', theme);
  if (state) asked.set('state', state);
  if (page && page > 1) asked.set('page', String(page));
  return asked.size > 0 ? `?${asked}` : '';
};

function Processes({ processes, process }: ListProps) {
  const { lang } = usePage();
  const t = useT();
  if (processes.length < 2) return null;
  return (
    <Tabs
      label={t('proposals.list.process')}
      items={processes.map(one => ({
        href: `/${lang}/proposals?process=${one.slug}`,
        label: one.name,
        current: one.slug === process?.slug,
      }))}
    />
  );
}

function Filter({ list, process, themes, theme, state }: ListProps) {
  const t = useT();
  const there = states.filter(one => list?.states[one] || one === state);
  return (
    <form method="get" className="line">
      {process && !process.current && <input type="hidden" name="process" value={process.slug} />}
      <Select
        name="theme"
        label={t('proposals.list.theme')}
        blank={t('proposals.list.theme.all')}
        value={theme ?? ''}
        options={themeCodes
          .filter(code => themes.includes(code))
          .map(code => ({ value: code, label: t(`discussion.theme.${code}`) }))}
      />
      <Select
        name="state"
        label={t('proposals.list.state')}
        blank={t('proposals.list.state.all')}
        value={state ?? ''}
        options={there.map(one => ({
          value: one,
          label: t('proposals.list.state.count', {
            state: t(stateKey(one)),
            count: String(list?.states[one] ?? 0),
          }),
        }))}
      />
      <Button kind="two">{t('proposals.list.filter')}</Button>
    </form>
  );
}

function Found(props: ListProps & { list: Listed; until: Date | null }) {
  const { list, process, theme, state } = props;
  const { lang } = usePage();
  const t = useT();
  const all = `/${lang}/proposals${addressOf({ process, theme: null, state: null })}`;
  if (list.total === 0)
    return theme || state ? (
      <Empty dye="y" title={t('proposals.list.none')} text={t('proposals.list.none.text')}>
        <LinkButton kind="two" href={all}>
          {t('proposals.list.all')}
        </LinkButton>
      </Empty>
    ) : null;
  return (
    <section className="flow" aria-labelledby="found">
      <h2 className="h3" id="found">
        {t('proposals.list.count', { count: list.total })}
      </h2>
      <p className="sm cl">{t('proposals.list.order')}</p>
      <Rows>
        {list.lines.map(line => (
          <Line key={line.id} line={line} until={props.until} zone={process?.zone ?? 'UTC'} />
        ))}
      </Rows>
      <Pages
        page={list.page}
        last={list.pages}
        href={n => `/${lang}/proposals${addressOf({ process, theme, state }, n)}`}
      />
    </section>
  );
}
