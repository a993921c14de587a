import { enrol, joinProcess, personById } from '~/identity/index.server';
import { type Country, demoPassphrase } from '~/identity/words';
import { type Actor, type Band, clock, type MandateKind, type Person, type Role } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Lang } from '~/kernel/lang';
import { approve, claim, deskItemOf } from '~/moderation/index.server';
import { entrust } from '~/processes/index.server';
import type { System } from '~/system.server';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Tells a story by the acts that the routes call, at the hours it happened, counted back from now. */
export class Teller {
  at: Date;

  constructor(
    readonly system: System,
    readonly now: Date,
  ) {
    this.at = now;
  }

  /** The story goes on so many days before (negative) or after now, at an hour when young people write. */
  on(days: number, hour = 16): void {
    const date = new Date(this.now.getTime() + days * day);
    date.setUTCHours(hour, 7, 0, 0);
    // Nothing in a story may stand in the future: that would be a lie on a page.
    this.at = days <= 0 && date > this.now ? new Date(this.now.getTime() - 5 * minute) : date;
  }

  later(minutes: number): void {
    const next = new Date(this.at.getTime() + minutes * minute);
    this.at = next > this.now ? this.now : next;
  }

  as(actor: Actor): Context {
    return this.system.contextFor(actor, this.at);
  }

  async person(country: Country, lang: Lang, band: Band, roles: Role[] = []): Promise<Person> {
    const { id } = await enrol(this.as(clock), { country, lang, band, roles, passphrase: demoPassphrase });
    return this.who({ id });
  }

  async who({ id }: { id: string }): Promise<Person> {
    const found = await personById(this.system.store.read, id);
    if (!found) throw new Error('The story names a person it did not bring in');
    return found;
  }

  async join(people: readonly Person[], process: string): Promise<Person[]> {
    const joined: Person[] = [];
    for (const person of people) {
      await joinProcess(this.as(clock), person.id, process);
      joined.push(await this.who(person));
    }
    return joined;
  }

  async mandate(
    organiser: Person,
    person: Person,
    process: string,
    kind: MandateKind,
    from: Date,
    until: Date,
  ): Promise<Person> {
    await entrust(this.as(organiser), { person: person.id, process, kind, from, until });
    return this.who(person);
  }

  /** A moderator takes one text after the other, some minutes each, until nothing waits for her. */
  async review(moderator: Person, minutesEach = 35): Promise<number> {
    for (let done = 0; ; done++) {
      const version = await claim(this.as(moderator));
      if (!version) return done;
      const item = await deskItemOf(this.as(moderator));
      await approve(this.as(moderator), { version, hash: item?.version.hash ?? '' });
      this.later(minutesEach);
    }
  }
}
