import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSystem } from '~/system.server';
import { newest } from '../../app/cli/fresh.mjs';
import { tellStory } from '../../seeds/story/network';

type Told = { key: string; people: Record<string, { id: string; pseudonym: string }>; at: number };

const kept = (name: string) => join('build', `.story-${name}`);

/** Told once for all the files of a run: whoever comes first tells, the others wait. Hours pass, so it is told anew after one. */
async function told(): Promise<{ folder: string; told: Told }> {
  mkdirSync('build', { recursive: true });
  const stamp = Math.max(...['app', 'db', 'seeds'].map(newest)).toString(36);
  const folder = kept(stamp);
  const ready = join(folder, 'told.json');
  for (;;) {
    if (existsSync(ready)) {
      const known = JSON.parse(readFileSync(ready, 'utf8')) as Told;
      if (Date.now() - known.at < 3_600_000) return { folder, told: known };
      await rm(folder, { recursive: true, force: true });
    }
    try {
      mkdirSync(`${folder}.telling`);
    } catch {
      await wait(300);
      continue;
    }
    try {
      const masterKey = randomBytes(32);
      const system = await buildSystem({ url: join(`${folder}.telling`, 'story.db'), masterKey });
      const people = await tellStory(system);
      await system.store.checkpoint();
      await system.close();
      const cast = Object.entries(people).map(([name, { id, pseudonym }]) => [name, { id, pseudonym }]);
      writeFileSync(
        join(`${folder}.telling`, 'told.json'),
        JSON.stringify({ key: masterKey.toString('hex'), people: Object.fromEntries(cast), at: Date.now() }),
      );
      renameSync(`${folder}.telling`, folder);
    } catch (thrown) {
      await rm(`${folder}.telling`, { recursive: true, force: true });
      throw thrown;
    }
  }
}

export type Story = {
  url: string;
  masterKey: Buffer;
  /** By the name they have in seeds/story. */
  people: Told['people'];
  drop(): Promise<void>;
};

/** The demo story in a database of its own, on SQLite. */
export async function storyCopy(): Promise<Story> {
  const { folder, told: known } = await told();
  const own = await mkdtemp(join(tmpdir(), 'yfa-story-'));
  await cp(join(folder, 'story.db'), join(own, 'story.db'));
  return {
    url: join(own, 'story.db'),
    masterKey: Buffer.from(known.key, 'hex'),
    people: known.people,
    drop: () => rm(own, { recursive: true, force: true }),
  };
}
