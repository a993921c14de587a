import { day } from '~/i18n/format';
import { Knot, Row } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { declarationLine } from '../index.server';

export type Declared = NonNullable<Awaited<ReturnType<typeof declarationLine>>>;

/** A Declaration in a list: its title, how many clauses, and where it stands. */
export function Line({
  line,
  slug,
  process,
  level,
}: {
  line: Declared;
  slug: string;
  process?: string;
  level?: 2 | 3;
}) {
  const { lang, now } = usePage();
  const t = useT();
  const state =
    line.state === 'adopted' && line.adoptedAt
      ? t('declarations.state.adopted', { day: day(lang, line.adoptedAt, { zone: 'UTC', now }) })
      : t(line.state === 'frozen' ? 'declarations.state.on-ballot' : 'declarations.state.writing');
  return (
    <Row
      level={level}
      lead={<Knot state={line.state === 'adopted' ? 'done' : 'here'} />}
      title={line.title}
      lang={line.lang}
      href={`/${lang}/declaration/${slug}`}
      meta={[state, t('declarations.room.clauses', { count: line.clauses }), ...(process ? [process] : [])]}
    />
  );
}
