import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clock, type Person, visitor } from '~/kernel/actor';
import {
  markDecided,
  markInDeclaration,
  markOnBallot,
  proposalPage,
  releaseFromBallot,
  support,
  unsupport,
  withdrawProposal,
} from '~/proposals/index.server';
import { proposed, type Village, village } from './village';

const steps = ['support', 'unsupport', 'withdraw', 'freeze', 'release', 'adopt', 'reject', 'write'] as const;
type Step = { what: (typeof steps)[number]; who: number };

const anybody = fc.integer({ min: 0, max: 3 });
const by = (what: Step['what'], weight: number, who: fc.Arbitrary<number> = anybody) => ({
  weight,
  arbitrary: fc.record({ what: fc.constant(what), who }),
});
// What people do most, most often; a withdrawal is mostly her who may.
const step = fc.oneof(
  by('support', 6),
  by('unsupport', 5),
  by('withdraw', 1, fc.constant(0)),
  by('withdraw', 1),
  ...(['freeze', 'release', 'adopt', 'reject', 'write'] as const).map(what => by(what, 1)),
);

// Steps that lead straight on, so that chance begins in every depth of the life and not only near its start.
const ahead: Step[] = [
  { what: 'support', who: 1 },
  { what: 'support', who: 2 },
  { what: 'freeze', who: 0 },
  { what: 'adopt', who: 0 },
  { what: 'write', who: 0 },
];
const life = fc
  .tuple(fc.integer({ min: 0, max: ahead.length }), fc.array(step, { minLength: 3, maxLength: 12 }))
  .map(([deep, steps]) => [...ahead.slice(0, deep), ...steps]);

/** The life of one proposal as model.md tells it, written a second time and as simply as it can be. */
class Model {
  state = 'open';
  supporters = new Set<number>();

  constructor(readonly needed: number) {}

  take(what: (typeof steps)[number], who: number): void {
    const author = who === 0;
    if (what === 'withdraw') {
      if (author && (this.state === 'open' || this.state === 'admitted')) this.state = 'withdrawn';
    } else if (this.state === 'open' && !author && what === 'support') {
      this.supporters.add(who);
      if (this.supporters.size >= this.needed) this.state = 'admitted';
    } else if (this.state === 'open' && what === 'unsupport') this.supporters.delete(who);
    else if (this.state === 'admitted' && what === 'freeze') this.state = 'on-ballot';
    else if (this.state === 'on-ballot' && what === 'release') this.state = 'admitted';
    else if (this.state === 'on-ballot' && what === 'adopt') this.state = 'adopted';
    else if (this.state === 'on-ballot' && what === 'reject') this.state = 'not-adopted';
    else if (this.state === 'adopted' && what === 'write') this.state = 'in-declaration';
  }
}

/** The same step by the acts that the routes and the other domains call; a refusal changes nothing. */
async function take(
  v: Village,
  proposal: string,
  what: (typeof steps)[number],
  person: Person,
): Promise<void> {
  const tick = v.house.as(clock);
  const work = {
    support: () => support(v.house.as(person), { proposal, lang: 'es' }),
    unsupport: () => unsupport(v.house.as(person), { proposal }),
    withdraw: () => withdrawProposal(v.house.as(person), { proposal }),
    freeze: () => tick.write(tx => markOnBallot(tx, tick, proposal)),
    release: () => tick.write(tx => releaseFromBallot(tx, tick, proposal)),
    adopt: () => tick.write(tx => markDecided(tx, tick, proposal, 'adopted')),
    reject: () => tick.write(tx => markDecided(tx, tick, proposal, 'not-adopted')),
    write: () => tick.write(tx => markInDeclaration(tx, tick, proposal, 'clause')),
  }[what];
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Refusal')) throw error;
  }
}

it('whatever people do in whatever order, a proposal is where the model says', async () => {
  const v = await village({ more: 1, rules: { supportShare: '0.5' } });
  const people = [v.ana, v.bruno, v.carla, ...v.more];
  await fc.assert(
    fc.asyncProperty(life, async taken => {
      const proposal = await proposed(v);
      const model = new Model(2);
      for (const { what, who } of taken) {
        await take(v, proposal, what, people[who] as Person);
        model.take(what, who);
        const page = await proposalPage(v.house.as(visitor), proposal, 'es');
        expect(page.state).toBe(model.state);
        if (page.kind === 'proposal')
          expect(page.support.number).toBe(model.state === 'open' ? null : model.supporters.size);
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);
