import { describe, expect, it } from 'vitest';
import { ownVersions } from '~/gate/index.server';
import { lookedOver } from '~/proposals/index.server';
import { fields, proposed, type Village, village } from './village';

const form = (given: Record<string, string>) => ({
  text: (name: string) => given[name] ?? '',
  all: (name: string) => (given[name] ? [given[name]] : []),
  values: () => given,
  key: undefined,
});

const other = {
  title: 'Clases de ajedrez en la plaza',
  problem: 'Los domingos no hay nada que hacer.',
  ask: 'Poner mesas y prestar tableros.',
  measure: 'Contar las mesas.',
};

const look = (v: Village, given: Record<string, string>) =>
  lookedOver(v.house.as(v.carla), form(given), { process: v.house.process, lang: 'es', written: 'es' });

describe('a proposal before it is sent', () => {
  it('is shown what is like it once: then it goes, whatever she does with that', async () => {
    const v = await village();
    const id = await proposed(v);
    const first = await look(v, fields);
    expect(first).toMatchObject({ looked: 'alike', hints: [], values: fields });
    expect(first?.similar.map(line => line.id)).toEqual([id]);
    expect(await look(v, { ...fields, seen: 'yes' })).toBeNull();
    expect(await look(v, other)).toBeNull();
  });

  it('is looked over when she asks, seen or not, and nothing is stored', async () => {
    const v = await village();
    await proposed(v);
    const looked = await look(v, { ...other, seen: 'yes', check: 'yes' });
    expect(looked).toMatchObject({ looked: 'over', similar: [] });
    expect(looked?.hints.map(hint => hint.code)).toContain('no-date');
    expect(await ownVersions(v.house.as(v.carla), { kind: 'proposal' })).toEqual([]);
  });
});
