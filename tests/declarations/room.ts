import {
  accept,
  declarationOf,
  giveOpinion,
  openDeclaration,
  suggest,
  writeClause,
} from '~/declarations/index.server';
import { reply, startThread } from '~/discussion/index.server';
import { ownVersions } from '~/gate/index.server';
import { giveMandate } from '~/identity/index.server';
import { clock, type Person } from '~/kernel/actor';
import { markDecided, markOnBallot, propose, support } from '~/proposals/index.server';
import { type House, newHouse } from '../support/house';

export const day = 86_400_000;

export const preamble =
  'Somos adolescentes de muchos países. Escribimos esto porque **nos toca**, y porque sabemos lo que falta.';
export const hotels =
  'Los Estados exigen a todo lugar de hospedaje que forme a su personal cada año y tenga un canal de aviso que llega al sistema de protección, no al dueño.';
export const apps =
  'Los Estados exigen a todo lugar de hospedaje, también a los que se alquilan por aplicaciones, que forme a su personal cada año y tenga un canal de aviso que llega al sistema de protección.';

/** Drafters at work: a process in every phase, an adopted proposal of Ana's, a Declaration with its title. */
export class Room {
  ana!: Person;
  bruno!: Person;
  carla!: Person;
  /** Two drafters. */
  dina!: Person;
  elio!: Person;
  moderator!: Person;
  organiser!: Person;
  proposal = '';
  declaration = '';

  constructor(readonly house: House) {}

  as(person: Parameters<House['as']>[0]) {
    return this.house.as(person);
  }

  /** A moderator who took part nowhere reads everything that waits. */
  async review(): Promise<void> {
    this.house.later(60_000);
    await this.house.reviewAll(this.moderator);
    this.house.later(60_000);
  }

  async lastOf(
    person: Person,
    kind: 'post' | 'proposal' | 'clause' | 'suggestion' | 'thread' | 'opinion',
  ): Promise<string> {
    return (await ownVersions(this.as(person), { kind }))[0]?.subject ?? '';
  }

  async clause(
    given: { title?: string; body?: string; origin?: { kind: string; id: string | null }; by?: Person } = {},
  ): Promise<string> {
    const by = given.by ?? this.dina;
    await writeClause(this.as(by), {
      declaration: this.declaration,
      kind: 'demand',
      origin: given.origin ?? { kind: 'proposal', id: this.proposal },
      title: given.title ?? 'Un canal de aviso en cada hotel',
      body: given.body ?? hotels,
    });
    await this.review();
    return this.lastOf(by, 'clause');
  }

  /** Bruno (or another) suggests on the text of now; it is approved. */
  async change(clause: string, base: string, given: { body?: string; by?: Person } = {}): Promise<string> {
    const by = given.by ?? this.bruno;
    await suggest(this.as(by), {
      clause,
      base,
      body: given.body ?? apps,
      why: 'Las casas que se alquilan por aplicación hoy quedan afuera.',
    });
    await this.review();
    return this.lastOf(by, 'suggestion');
  }

  async opinion(suggestion: string, person: Person, text?: string): Promise<void> {
    await giveOpinion(this.as(person), { suggestion, choice: 'in', text, lang: 'es' });
  }

  /** After the days for opinions. */
  async accepted(suggestion: string, version: string, by = this.dina): Promise<void> {
    await accept(this.as(by), { suggestion, version });
  }
}

export async function room(): Promise<Room> {
  const house = await newHouse();
  await house.leads();
  await house.openProcess({ supportShare: '0.1' });
  const r = new Room(house);
  r.organiser = await house.adult('organiser');
  r.moderator = await house.adult('moderator');
  r.ana = await house.person({ country: 'CO' });
  r.bruno = await house.person({ country: 'PE' });
  r.carla = await house.person({ country: 'BR', lang: 'pt' });
  const drafter = async (days?: number) => {
    const person = await house.person({ country: 'CO' });
    await giveMandate(r.as(r.organiser), {
      person: person.id,
      process: house.process,
      kind: 'drafter',
      from: new Date(house.now.getTime() - day),
      until: new Date(house.now.getTime() + (days ?? 25) * day),
    });
    return house.who(person);
  };
  // Hers outlasts the stage of writing, the other's ends before it.
  r.dina = await drafter(40);
  r.elio = await drafter();
  await talk(r);
  await openDeclaration(r.as(r.dina), {
    process: house.process,
    lang: 'es',
    title: 'Lo que pedimos, en nuestras palabras',
    preamble,
  });
  await r.review();
  r.declaration = (await declarationOf(house.system.store.read, house.process))?.id ?? '';
  return r;
}

/** A thread, a post of Bruno's in it, and the proposal that Ana makes of it; supported and adopted. */
async function talk(r: Room): Promise<void> {
  const theme = r.house.themes.T2 ?? '';
  await startThread(r.as(r.ana), {
    theme,
    title: 'Hoteles que miran para otro lado',
    opening: 'En mi ciudad hay hoteles donde nadie pregunta nada. ¿Qué hacemos?',
    lang: 'es',
  });
  await r.review();
  const thread = await r.lastOf(r.ana, 'thread');
  await reply(r.as(r.bruno), { thread, body: 'Una forma de avisar sin dar su nombre.', lang: 'es' });
  await r.review();
  await propose(r.as(r.ana), {
    fields: {
      title: 'Un canal de aviso en cada hotel, y alguien que sepa recibirlo',
      problem: 'En muchos hoteles nadie pregunta y nadie avisa. Quien quiere avisar no sabe a quién.',
      ask: 'Formar cada año a todo el personal que trata con huéspedes. Publicar el canal en la recepción.',
      measure: 'Contar cada año los hoteles con canal activo y publicar la lista.',
    },
    theme,
    addressees: { kinds: ['ministry'], countries: ['CO'] },
    due: '2027-12',
    sources: { posts: [await r.lastOf(r.bruno, 'post')], recommendations: [] },
    lang: 'es',
  });
  await r.review();
  r.proposal = await r.lastOf(r.ana, 'proposal');
  await support(r.as(r.bruno), { proposal: r.proposal, lang: 'es' });
  const ctx = r.as(clock);
  await ctx.write(tx => markOnBallot(tx, ctx, r.proposal));
  await ctx.write(tx => markDecided(tx, ctx, r.proposal, 'adopted'));
}
