import { expect, it } from 'vitest';
import { perRevision } from '~/web/per-revision';

it('asks once for each key and revision, and again for what failed', async () => {
  let revision = 1;
  let broken = false;
  const asked: string[] = [];
  const answer = perRevision(
    () => revision,
    async (key: string) => {
      asked.push(key);
      if (broken) throw new Error('broken');
      return `${key}${revision}`;
    },
  );
  expect([await answer('es'), await answer('pt'), await answer('es')]).toEqual(['es1', 'pt1', 'es1']);
  revision = 2;
  expect(await answer('es')).toBe('es2');
  expect(asked).toEqual(['es', 'pt', 'es']);
  broken = true;
  await expect(answer('pt')).rejects.toThrow('broken');
  broken = false;
  expect(await answer('pt')).toBe('pt2');
});

it('does not keep for the next revision what was asked before it', async () => {
  let revision = 1;
  let answered: (text: string) => void = () => {};
  const answer = perRevision(
    () => revision,
    () => new Promise<string>(done => (answered = done)),
  );
  const early = answer('es');
  const before = answered;
  revision = 2;
  const late = answer('es');
  answered('new');
  before('old');
  expect([await early, await late, await answer('es')]).toEqual(['old', 'new', 'new']);
});
