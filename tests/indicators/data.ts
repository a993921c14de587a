import { readFileSync } from 'node:fs';
import { readAreas } from '~/indicators/areas';
import { readCatalogue } from '~/indicators/catalogue';
import { readObservations } from '~/indicators/observations';
import { readRecommendations } from '~/indicators/recommendations';

export const text = (name: string) =>
  readFileSync(new URL(`../../seeds/data/${name}.json`, import.meta.url), 'utf8');
export const raw = (name: string): unknown => JSON.parse(text(name));

export const catalogue = readCatalogue(raw('indicators'));
export const areas = readAreas(raw('areas'));
export const { editions, observations } = readObservations(raw('observations'));
export const recommendations = readRecommendations(raw('recommendations'));
