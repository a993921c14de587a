import { randomBytes } from 'node:crypto';
import { enrol, everybody, giveMandate, joinProcess, personById } from '~/identity/index.server';
import { type Band, clock, type MandateKind, mandateKinds, type Person, type Role } from '~/kernel/actor';
import { allProcesses } from '~/processes/index.server';
import { isOver } from '~/processes/rules';
import { buildSystem, type System } from '~/system.server';
import { engine } from '~db/engine';
import { tellStory } from '../../../seeds/story/network';
import { newDatabase, type TestDatabase } from '../../support/database';
import { startServer } from '../../support/server';
import { storyCopy } from '../../support/story';
import { Client } from './client';

export type Walker = { role: string; person: Person | null; client: Client };

export type World = {
  system: System;
  /** Its address, and all that it wrote, also before it was started anew. */
  origin: string;
  logged(): string;
  /** On the same port: what it counted in memory begins again. */
  restart(): Promise<void>;
  process: string;
  /** They type. Nobody of them walks. */
  writers: Walker[];
  /** They look: one of each kind of person, none of whom wrote anything. */
  walkers: Walker[];
  /** A young member who answers for texts that no form writes. */
  ghost: Person;
  close(): Promise<void>;
};

export const staffRoles = [
  'facilitator',
  'moderator',
  'senior-moderator',
  'safeguarding-lead',
  'organiser',
  'operator',
] as const satisfies readonly Role[];

/** Young people of the story who type, those with a mandate among them. */
const youngWriters = 6;

/** The moderator who holds a text while she looks around. */
export const atWork = 'moderator at work';

/** The story on the engine of these tests: on SQLite a copy of what was told once for the journeys too. */
async function withStory(): Promise<TestDatabase & { system: System; masterKey: Buffer }> {
  if (engine === 'sqlite') {
    const copy = await storyCopy();
    return { ...copy, system: await buildSystem({ url: copy.url, masterKey: copy.masterKey }) };
  }
  const masterKey = randomBytes(32);
  const database = await newDatabase();
  const system = await buildSystem({ url: database.url, masterKey });
  await tellStory(system);
  return { ...database, system, masterKey };
}

/**
 * The demo story, told through the doors, in a database of its own; people who have done nothing yet; the real server.
 * @param whole every kind of person looks, also those whose rights are those of another kind
 */
export async function openWorld(whole: boolean): Promise<World> {
  const { system, masterKey, ...database } = await withStory();
  const as = system.contextFor(clock);
  const told = await allProcesses(as, 'es');
  const process = (told.find(one => !isOver(one.phases, as.now)) ?? told[0])?.id ?? '';

  const who = async (id: string): Promise<Person> => {
    const found = await personById(system.store.read, id);
    return found ?? Promise.reject(new Error('nobody'));
  };
  const person = async (band: Band, roles: Role[], member: boolean): Promise<Person> => {
    const passphrase = 'cuatro palabras del mar';
    const { id } = await enrol(as, { country: 'CO', lang: 'es', band, roles, passphrase });
    if (member) await joinProcess(as, id, process);
    return who(id);
  };

  // Who holds a mandate sees forms that nobody else sees.
  const cast = await Promise.all((await everybody(system.store.read, as.now)).map(({ id }) => who(id)));
  const young = cast.filter(one => one.band !== 'adult' && one.processes.includes(process));
  const mandated = mandateKinds.flatMap(kind =>
    young.filter(one => one.mandates.some(mandate => mandate.kind === kind)).slice(0, 2),
  );
  const writing = [...new Set([...mandated, ...young])].slice(0, youngWriters);

  let server = await startServer({ url: database.url, masterKey });
  const { origin } = server;
  let before = '';
  const anew = async () => {
    before += server.logged();
    await server.stop();
    server = await startServer({ url: database.url, masterKey, port: Number(new URL(origin).port) });
  };
  // Two who ask at once wait for the same one.
  let starting: Promise<void> | null = null;
  const restart = () => {
    starting ??= anew().finally(() => {
      starting = null;
    });
    return starting;
  };
  const walker = async (role: string, one: Person | null): Promise<Walker> => {
    const client = new Client(origin);
    if (one) await client.become(one.id);
    return { role, person: one, client };
  };

  const writers: Walker[] = [await walker('visitor', null)];
  for (const one of writing) writers.push(await walker('young', one));
  for (const role of staffRoles) writers.push(await walker(role, await person('adult', [role], false)));

  const holding = async (kind: MandateKind): Promise<Person> => {
    const { id } = await person('16-17', [], true);
    const until = new Date(as.now.getTime() + 30 * 86_400_000);
    await giveMandate(as, { person: id, process, kind, from: as.now, until });
    return who(id);
  };
  const kinds: [role: string, whole: boolean, made: () => Promise<Person | null>][] = [
    // First, while the text she has taken up is still hers.
    [atWork, false, () => person('adult', ['moderator'], false)],
    ['visitor', false, async () => null],
    ['young 13-15', true, () => person('13-15', [], true)],
    ['young 16-17', false, () => person('16-17', [], true)],
    ['young 18-24', true, () => person('18-24', [], true)],
    ['outsider', false, () => person('16-17', [], false)],
    ['adult without a role', true, () => person('adult', [], false)],
    ...mandateKinds.map((kind): (typeof kinds)[number] => [kind, kind !== 'drafter', () => holding(kind)]),
    ...staffRoles.map((role): (typeof kinds)[number] => [
      role,
      role === 'facilitator' || role === 'senior-moderator',
      () => person('adult', [role], false),
    ]),
  ];
  const walkers: Walker[] = [];
  for (const [role, onlyWhole, made] of kinds)
    if (whole || !onlyWhole) walkers.push(await walker(role, await made()));

  return {
    system,
    origin,
    logged: () => before + server.logged(),
    restart,
    process,
    writers,
    walkers,
    ghost: await person('16-17', [], true),
    async close() {
      await server.stop();
      await system.close();
      await database.drop();
    },
  };
}
