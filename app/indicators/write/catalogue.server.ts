import type { Db } from '~db/store.server';
import { type Area, isLand } from '../areas';
import type { Catalogue, Indicator } from '../catalogue';
import { decimalOf } from '../decimal';
import type { Recommendation } from '../recommendations';
import { agencies, areas, indicators, recommendations, series, targets } from '../tables.server';

// A row at a time: some 350 of them, brought in rarely, and both engines know this way to say "or replace".

export async function keepAreas(tx: Db, given: readonly Area[]): Promise<void> {
  for (const area of given) {
    const { iso2, iso3 } = isLand(area) ? area : { iso2: null, iso3: null };
    const row = { kind: area.kind, iso2, iso3, parent: area.parent, published: { m49Name: area.m49Name } };
    await tx
      .insert(areas)
      .values({ m49: area.m49, ...row })
      .onConflictDoUpdate({ target: areas.m49, set: row });
  }
}

export async function keepCatalogue(tx: Db, given: Catalogue): Promise<void> {
  for (const { code, names } of given.agencies)
    await tx
      .insert(agencies)
      .values({ code, names })
      .onConflictDoUpdate({ target: agencies.code, set: { names } });
  for (const [place, { code, titles, ours }] of given.targets.entries()) {
    const row = { titles, ours, place };
    await tx
      .insert(targets)
      .values({ code, ...row })
      .onConflictDoUpdate({ target: targets.code, set: row });
  }
  for (const [place, indicator] of given.indicators.entries()) {
    const row = indicatorRow(indicator, place);
    await tx.insert(indicators).values(row).onConflictDoUpdate({ target: indicators.code, set: row });
    for (const [place, one] of indicator.series.entries()) {
      const row = {
        indicator: indicator.code,
        unit: one.unit ?? null,
        sex: one.sex ?? null,
        age: one.age ?? null,
        published: { title: one.title, names: one.names ?? null },
        place,
      };
      await tx
        .insert(series)
        .values({ code: one.code, ...row })
        .onConflictDoUpdate({ target: series.code, set: row });
    }
  }
}

const indicatorRow = (given: Indicator, place: number): typeof indicators.$inferInsert => ({
  code: given.code,
  framework: given.framework,
  target: given.target,
  titles: given.titles,
  ours: given.ours,
  custodians: given.custodians,
  unit: given.unit,
  direction: given.direction,
  cautions: given.cautions,
  autoProgress: given.autoProgress,
  related: given.related,
  goalValue: given.goal ? decimalOf(given.goal.value) : null,
  goalYear: given.goal?.year ?? null,
  published: {
    unitText: given.unitText,
    definitionEn: given.definitionEn,
    altTitleEn: given.altTitleEn,
    metadataDate: given.metadataDate,
    notes: given.notes,
  },
  place,
});

export async function keepRecommendations(tx: Db, given: readonly Recommendation[]): Promise<void> {
  for (const [place, { id, theme, texts, links, follow, noteEn }] of given.entries()) {
    const row = { theme, texts, links, follow, note: noteEn ? { en: noteEn } : null, place };
    await tx
      .insert(recommendations)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: recommendations.id, set: row });
  }
}
