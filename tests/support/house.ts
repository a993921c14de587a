import { randomBytes } from 'node:crypto';
import { openThemes, startThread } from '~/discussion/index.server';
import { versionById } from '~/gate/index.server';
import { enrol, joinProcess, personById } from '~/identity/index.server';
import { type Actor, type Band, clock, type Person, type Role } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Mode } from '~/kernel/installation.server';
import type { Lang } from '~/kernel/lang';
import { approve, claim } from '~/moderation/index.server';
import { openProcess } from '~/processes/index.server';
import type { ProcessRules } from '~/processes/words';
import { checkIn } from '~/safeguarding/index.server';
import { buildSystem, type System } from '~/system.server';
import { newDatabase } from './database';

const open: (() => Promise<void>)[] = [];

/** What tests/support/after.ts does after each test. */
export async function closeHouses(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

const day = 86_400_000;

/** A whole house on a database of its own, with a clock that the story moves. */
export class House {
  now = new Date('2026-10-05T15:00:00Z');
  process = '';
  themes: Record<string, string> = {};

  constructor(
    readonly system: System,
    readonly url: string,
    readonly masterKey: Buffer,
  ) {}

  as(actor: Actor): Context {
    return this.system.contextFor(actor, this.now);
  }

  later(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
  }

  /** A person as she stands now: roles, mandates and processes read anew. */
  async who(person: { id: string }): Promise<Person> {
    const found = await personById(this.system.store.read, person.id);
    if (!found) throw new Error('nobody');
    return found;
  }

  async person(
    given: {
      band?: Band;
      lang?: Lang;
      country?: 'CO' | 'PE' | 'BR' | 'HT';
      roles?: Role[];
      member?: boolean;
    } = {},
  ): Promise<Person> {
    const made = await enrol(this.as(clock), {
      band: given.band ?? '16-17',
      lang: given.lang ?? 'es',
      country: given.country ?? 'CO',
      roles: given.roles ?? [],
      passphrase: 'cuatro palabras que recuerdo',
    });
    if (this.process && given.member !== false) await joinProcess(this.as(clock), made.id, this.process);
    return this.who(made);
  }

  adult(...roles: Role[]): Promise<Person> {
    return this.person({ band: 'adult', roles });
  }

  /** Two leads who are there this week, without whom nobody may write (R25). */
  async leads(): Promise<[Person, Person]> {
    const leads: [Person, Person] = [
      await this.adult('safeguarding-lead'),
      await this.adult('safeguarding-lead'),
    ];
    for (const lead of leads) await checkIn(this.as(lead));
    return leads;
  }

  /** A process whose every phase is open for 30 days from now, with its themes. */
  async openProcess(rules: Partial<ProcessRules> = {}): Promise<string> {
    const organiser = await this.adult('organiser');
    const at = (days: number) => new Date(this.now.getTime() + days * day);
    const kinds = ['discuss', 'propose', 'decide', 'write', 'adopt'] as const;
    this.process = await openProcess(this.as(organiser), {
      slug: `proceso-${randomBytes(3).toString('hex')}`,
      timezone: 'America/Bogota',
      languages: ['es', 'pt', 'en', 'fr'],
      rules: { supportShare: '0.2', quorumShare: '0.5', majority: '1/2', youngAdultsCount: true, ...rules },
      phases: kinds.map(kind => ({ kind, opens: at(-1), closes: at(30) })),
    });
    this.themes = await openThemes(this.as(organiser), this.process);
    return this.process;
  }

  /** A thread of hers in the first theme, read and let out. */
  async thread(by: Person, moderator: Person): Promise<string> {
    const begun = await startThread(this.as(by), {
      theme: this.themes.T1 ?? '',
      lang: 'es',
      title: 'Qué hace falta en la escuela',
      opening: 'Hablemos de lo que falta para sentirnos en confianza.',
    });
    if (begun.outcome !== 'sent') throw new Error('a harmless thread was held');
    await this.reviewAll(moderator);
    return (await versionById(this.system.store.read, begun.version))?.subject ?? '';
  }

  /** A moderator takes what waits for her and approves it, until nothing does. */
  async reviewAll(moderator: Person): Promise<number> {
    for (let done = 0; ; done++) {
      const version = await claim(this.as(moderator));
      if (!version) return done;
      const text = await versionById(this.system.store.read, version);
      await approve(this.as(moderator), { version, hash: text?.hash ?? '' });
    }
  }
}

export async function newHouse(mode: Mode = 'demo'): Promise<House> {
  const database = await newDatabase();
  const masterKey = randomBytes(32);
  const system = await buildSystem({ url: database.url, masterKey, mode });
  open.push(async () => {
    await system.close();
    await database.drop();
  });
  return new House(system, database.url, masterKey);
}

/** The code of the refusal that this work ends with; throws when it ends well or with a bug. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal' && 'code' in error) return String(error.code);
    if (error instanceof Error && 'code' in error && error.code === 'gate.nudge') return 'gate.nudge';
    throw error;
  }
  throw new Error('nothing was refused');
}
