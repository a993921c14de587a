import { readFileSync } from 'node:fs';
import { loadCatalogue, loadObservations, loadRecommendations } from '~/indicators/index.server';
import type { Person } from '~/kernel/actor';
import type { Teller } from '../teller';

const data = (name: string) => readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8');

/** The organiser brings in what was published by others: indicators, figures and what was recommended in 2008. */
export async function bringReference(teller: Teller, organiser: Person): Promise<void> {
  const ctx = teller.as(organiser);
  await loadCatalogue(ctx, { indicators: data('indicators'), areas: data('areas') });
  await loadObservations(ctx, data('observations'));
  await loadRecommendations(ctx, data('recommendations'));
}
