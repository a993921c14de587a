import { must } from '~/access/policy';
import { ownVersions, published, publishedIn, versionsByIds } from '~/gate/index.server';
import { bylines, mandatesIn, youngMembers } from '~/identity/index.server';
import type { MandateKind } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { refuse } from '~/kernel/refusal';
import { policy } from '../policy';
import { phasesOf, rulesOf } from '../read.server';
import { phaseOf } from '../rules';
import { processes } from '../tables.server';
import { type Phase, type PhaseKind, type Process, phaseChange, phaseKinds, readPhases } from '../words';

/** A process as organisers see it: also one whose name still waits for review, by its address. */
export type OfficeProcess = Process & {
  named: boolean;
  /** Languages in which its name is public. */
  namedIn: readonly Lang[];
};

/** All of them, the one that opened last in front. @throws Refusal access.not-yours 403 */
export async function officeProcesses(ctx: Context, lang: Lang): Promise<OfficeProcess[]> {
  must(policy, 'see-office', ctx.actor, {});
  const rows = await ctx.read.select().from(processes);
  const ids = rows.map(({ id }) => id);
  const names = await published(ctx, 'process', ids, lang);
  const all: OfficeProcess[] = [];
  for (const row of rows) {
    const text = names.get(row.id);
    const namedIn: Lang[] = [];
    for (const one of row.languages)
      if ((await published(ctx, 'process', [row.id], one)).get(row.id)?.lang === one) namedIn.push(one);
    all.push({
      id: row.id,
      slug: row.slug,
      timezone: row.timezone,
      languages: row.languages,
      rules: rulesOf(row),
      phases: await phasesOf(ctx.read, row.id),
      name: text?.fields.name ?? row.slug,
      purpose: text?.fields.purpose ?? '',
      named: text !== undefined,
      namedIn,
    });
  }
  return all.sort((a, b) => (b.phases[0]?.opens.getTime() ?? 0) - (a.phases[0]?.opens.getTime() ?? 0));
}

/** @throws Refusal processes.not-found 404 */
export const officeProcess = async (ctx: Context, id: Id, lang: Lang): Promise<OfficeProcess> =>
  (await officeProcesses(ctx, lang)).find(process => process.id === id) ?? refuse('processes.not-found', 404);

export type OfficeMandate = {
  id: Id;
  kind: MandateKind;
  pseudonym: string;
  country: string;
  from: Date;
  until: Date;
};

/** Who holds or held a mandate, and who may be given one: the young members, by name alone (R20). */
export async function officeMandates(ctx: Context, process: Id) {
  must(policy, 'see-office', ctx.actor, {});
  const given = await mandatesIn(ctx, process);
  const members = await youngMembers(ctx.read, process);
  const names = await bylines(ctx.read, [...members, ...given.map(({ person }) => person)]);
  return {
    mandates: given.map(
      ({ id, kind, person, from, until }): OfficeMandate => ({
        id,
        kind,
        pseudonym: names.get(person)?.pseudonym ?? '',
        country: names.get(person)?.country ?? '',
        from,
        until,
      }),
    ),
    members: members
      .flatMap(id => {
        const byline = names.get(id);
        return byline ? [{ id, pseudonym: byline.pseudonym, country: byline.country }] : [];
      })
      .sort((a, b) => a.pseudonym.localeCompare(b.pseudonym)),
  };
}

/** Texts of an organiser about a process that wait or came back, with what became of them. */
export const waitingIn = async (ctx: Context, process: Id) =>
  (await ownVersions(ctx, { open: true }))
    .filter(version => version.process === process)
    .map(({ id, kind, lang, state, createdAt }) => ({ id, kind, lang, state, createdAt }));

/** One change of dates as it was announced: what moved, and why, in the words that a human approved. */
export type Announced = {
  id: Id;
  at: Date;
  reason: string;
  lang: Lang;
  moved: { kind: PhaseKind; before: Phase | null; after: Phase | null }[];
};

const moves = (before: readonly Phase[], after: readonly Phase[]): Announced['moved'] =>
  phaseKinds.flatMap(kind => {
    const [old, next] = [phaseOf(before, kind) ?? null, phaseOf(after, kind) ?? null];
    const same =
      old?.opens.getTime() === next?.opens.getTime() && old?.closes.getTime() === next?.closes.getTime();
    return same ? [] : [{ kind, before: old, after: next }];
  });

/** Every change of the dates of a process, the last one in front. */
export async function announcedChanges(ctx: Context, process: Id): Promise<Announced[]> {
  const texts = await publishedIn(ctx, 'announcement', process);
  const versions = await versionsByIds(
    ctx.read,
    texts.map(({ version }) => version),
  );
  return texts
    .flatMap(text => {
      const version = versions.find(({ id }) => id === text.version);
      const change = phaseChange.safeParse(version?.structure);
      if (!change.success) return [];
      return [
        {
          id: text.subject,
          at: text.publishedAt,
          reason: text.fields.reason ?? '',
          lang: text.lang,
          moved: moves(readPhases(change.data.before), readPhases(change.data.after)),
        },
      ];
    })
    .reverse();
}
