import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindsOf, type Who, whyNot } from '~/access/policy';
import { type Actor, bands, type Role, roles } from '~/kernel/actor';
import { allActs, type Line, matrixOf } from './matrix';

const file = 'tests/safety/matrix.txt';
const acts = await allActs();
const young: Who = 'young';
const adults: readonly Who[] = [
  'adult-member',
  'facilitator',
  'moderator',
  'senior-moderator',
  'safeguarding-lead',
  'organiser',
  'operator',
];

const act = (name: string): Line => {
  const [room, ...rest] = name.split('.');
  return (
    acts.find(line => line.room === room && line.act === rest.join('.')) ?? expect.fail(`no act ${name}`)
  );
};

const person = (band: (typeof bands)[number], given: readonly Role[]): Actor => ({
  kind: 'person',
  id: 'x',
  pseudonym: 'x',
  country: 'CO',
  band,
  lang: 'es',
  roles: given,
  mandates: [],
  processes: [],
});

describe('who may do what', () => {
  it('R72: is what stands in matrix.txt: a change of power is a change that somebody reads', () => {
    const now = matrixOf(acts);
    if (process.env.UPDATE) writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });

  it('R72: would differ if one role gained one act', () => {
    const more = acts.map(line =>
      line.act === 'vote' ? { ...line, who: [...line.who, 'organiser' as const] } : line,
    );
    expect(matrixOf(more)).not.toBe(matrixOf(acts));
    expect(matrixOf(acts.map(line => ({ ...line, given: [] })))).not.toBe(matrixOf(acts));
  });

  it('R72: adults host, young people decide: no adult votes, proposes, supports or changes young people’s words', () => {
    const decided = acts.filter(
      ({ room, act: name }) =>
        /^(?:vote|support|unsupport|propose|revise|withdraw|offer-to-sign|accept-signer|propose-link)$/.test(
          name,
        ) ||
        (room === 'declarations' && /accept|write|clause|freeze|adopt|decide/.test(name)),
    );
    expect(decided.length).toBeGreaterThan(8);
    for (const line of decided)
      expect(
        line.who.filter(who => adults.includes(who)),
        `${line.room}.${line.act}`,
      ).toEqual([]);
  });

  it('R6: texts are decided on by moderators, never on their own nor where they took part', () => {
    for (const name of ['moderation.claim', 'moderation.decide']) {
      expect([...act(name).who].sort()).toEqual(['moderator', 'senior-moderator']);
      expect(act(name).given).toEqual(
        expect.arrayContaining(['moderation.own-text', 'moderation.took-part']),
      );
    }
    expect(act('moderation.decide').given).toContain('moderation.no-lease');
  });

  it('R22, R29, R31: cases are for safeguarding leads alone, and not for one who is part of it', () => {
    for (const name of ['see-cases', 'read-case', 'write-entry', 'check-in'])
      expect(act(`safeguarding.${name}`).who).toEqual(['safeguarding-lead']);
    for (const name of ['read-case', 'write-entry'])
      expect(act(`safeguarding.${name}`).given).toContain('safeguarding.own-case');
  });

  it('R24: everybody with an account who writes may ask for help', () => {
    expect(act('safeguarding.ask-for-help').who).toEqual(expect.arrayContaining([young, 'adult-member']));
  });

  it('R28: nobody deletes: there is no such act', () => {
    expect(acts.filter(({ act: name }) => /delete|erase|remove|purge/.test(name))).toEqual([]);
  });

  it('R58: a visitor may do nothing that an account is needed for, and the clock nothing that a person decides', () => {
    expect(
      acts.filter(({ who }) => who.includes('visitor')).map(({ room, act: name }) => `${room}.${name}`),
    ).toEqual([]);
    expect(act('moderation.decide').who).not.toContain('clock');
    expect(act('ballots.vote').who).toEqual([young]);
  });

  it('R72: a young person with a staff role by mistake is a young person, with none of its power', () => {
    for (const band of bands.filter(one => one !== 'adult'))
      expect(kindsOf(person(band, ['member', 'moderator', 'safeguarding-lead', 'operator']))).toEqual([
        young,
      ]);
    expect(kindsOf(person('adult', ['member']))).toEqual(['adult-member']);
    for (const role of roles.filter(one => one !== 'member'))
      expect(kindsOf(person('adult', ['member', role]))).toEqual([role]);
  });

  it('who may is asked before anything else, so that a refusal tells an outsider nothing of the item', () => {
    const policy = { open: { who: ['moderator'], given: { 'x.told': () => false } } } as const;
    expect(whyNot(policy, 'open', person('16-17', []), {})).toBe('access.not-yours');
    expect(whyNot(policy, 'open', person('adult', ['moderator']), {})).toBe('x.told');
  });
});
