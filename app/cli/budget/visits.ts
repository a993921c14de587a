import { place, type ThemePage, themesOf } from '~/discussion/index.server';
import { everybody, personById, spanOf } from '~/identity/index.server';
import { clock, isYoung, type Person } from '~/kernel/actor';
import { allProcesses } from '~/processes/index.server';
import { isOver } from '~/processes/rules';
import { buildSystem, type System } from '~/system.server';
import type { Settings } from '~/web/settings.server';

export type Visit = { name: string; path: string; as: 'visitor' | 'member'; most?: number };

/** The first of the story who is young and a member of the process. */
async function memberOf({ store, now }: System, process: string): Promise<Person> {
  for (const { id } of await everybody(store.read, now())) {
    const person = await personById(store.read, id);
    if (person && isYoung(person) && person.processes.includes(process)) return person;
  }
  throw new Error('The story has no member');
}

const fullest = <T>(all: readonly T[], size: (one: T) => number): T => {
  const [first] = [...all].sort((a, b) => size(b) - size(a));
  if (!first) throw new Error('The story has nothing to visit');
  return first;
};

/** Five pages of the story, the fullest of their kind, with a session for those that only members see. */
export async function visitsOf(settings: Settings): Promise<{ visits: Visit[]; token: string }> {
  const system = await buildSystem({ url: settings.databaseUrl, masterKey: settings.masterKey });
  try {
    const all = await allProcesses(system.contextFor(clock), 'es');
    const process = all.find(one => !isOver(one.phases, system.now())) ?? fullest(all, () => 0);
    const member = await memberOf(system, process.id);
    const ctx = system.contextFor(member);
    const themes: ThemePage[] = [];
    for (const { id } of await themesOf(ctx.read, process.id)) {
      const page = await place(ctx, id, 1, 'es');
      if (page.kind === 'theme') themes.push(page);
    }
    const theme = fullest(themes, page => page.threads.length);
    const thread = fullest(
      themes.flatMap(page => page.threads),
      line => line.posts,
    );
    const span = spanOf(member.band, false, false);
    const { token } = await system.sessions.create(member.id, span, false, system.now());
    return {
      token,
      visits: [
        { name: 'home', path: '/es', as: 'visitor' },
        { name: 'process', path: `/es/process/${process.slug}`, as: 'visitor' },
        { name: 'indicator', path: '/es/indicators/16.2.2', as: 'visitor' },
        { name: 'theme', path: `/es/t/${theme.id}`, as: 'member' },
        { name: `thread (${thread.posts} posts)`, path: `/es/t/${thread.id}`, as: 'member', most: 60 },
      ],
    };
  } finally {
    await system.close();
  }
}
