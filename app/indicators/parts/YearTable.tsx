import { Table } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import { changeAt, type Year } from '../rules';
import type { Unit } from '../words';
import { signed, valueIn } from './figures';

type Line = { from: number; until: number; place: number | null };

/** The newest first; years without a figure that follow each other are one line. */
export function linesOf(years: readonly Year[]): Line[] {
  const lines: Line[] = [];
  years.forEach(({ year, observation }, place) => {
    const before = lines.at(-1);
    if (observation) lines.push({ from: year, until: year, place });
    else if (before?.place === null) before.until = year;
    else lines.push({ from: year, until: year, place: null });
  });
  return lines.reverse();
}

/** The figures of a chart, year by year. A gap is a line that says so. */
export function YearTable({ caption, years, unit }: { caption: string; years: readonly Year[]; unit: Unit }) {
  const { lang } = usePage();
  const t = useT();
  const compared = years.some((_, place) => changeAt(years, place) !== null);
  const cells = ({ from, until, place }: Line) => {
    const observation = place === null ? null : years[place]?.observation;
    const change = place === null ? null : changeAt(years, place);
    return [
      from === until ? String(from) : `${from}–${until}`,
      observation ? valueIn(t, lang, unit, observation.value) : t('indicators.table.gap'),
      ...(compared ? [change === null ? '' : signed(lang, unit, change)] : []),
    ];
  };
  return (
    <Table
      caption={caption}
      columns={[
        { label: t('indicators.table.year') },
        { label: t('indicators.table.value'), right: true },
        ...(compared ? [{ label: t('indicators.table.change'), right: true }] : []),
      ]}
      rows={linesOf(years).map(line => ({ key: String(line.from), cells: cells(line) }))}
    />
  );
}
