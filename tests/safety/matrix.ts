import { existsSync, readdirSync } from 'node:fs';
import type { Policy, Who } from '~/access/policy';

export type Line = { room: string; act: string; who: readonly Who[]; given: readonly string[] };

/** Every act of every room, with those who may and what must hold besides, from the lists that server and buttons read. */
export async function allActs(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const room of readdirSync('app').sort()) {
    if (room === 'access' || !existsSync(`app/${room}/policy.ts`)) continue;
    const { policy } = (await import(`../../app/${room}/policy.ts`)) as { policy: Policy };
    for (const [act, rule] of Object.entries(policy))
      lines.push({ room, act, who: rule.who, given: Object.keys(rule.given ?? {}) });
  }
  return lines;
}

const columns: Record<Who, string> = {
  visitor: 'V',
  young: 'Y',
  'adult-member': 'A',
  facilitator: 'F',
  moderator: 'M',
  'senior-moderator': 'SM',
  'safeguarding-lead': 'SL',
  organiser: 'O',
  operator: 'SYS',
  clock: 'C',
};

const head = `Who may do what. Written by tests/safety/matrix.test.ts from each room's policy.ts; UPDATE=1 writes it anew.

V visitor · Y young person of 13 to 24 · A adult without a role · F facilitator · M moderator · SM senior moderator
SL safeguarding lead · O organiser · SYS operator · C the clock
● may · an empty place: may not · after the line: the refusals of those who may, where something more must hold
`;

const wide = 26;

export function matrixOf(lines: readonly Line[]): string {
  const names = Object.values(columns);
  const row = (act: string, cells: readonly string[], given: readonly string[]) =>
    `${act.padEnd(wide)}${cells.map((cell, place) => cell.padEnd((names[place] ?? '').length + 1)).join('')} ${given.join(', ')}`.trimEnd();
  const rooms = [...new Set(lines.map(line => line.room))];
  const parts = rooms.map(room => {
    const acts = lines.filter(line => line.room === room);
    return [
      row(room, names, []),
      ...acts.map(({ act, who, given }) =>
        row(
          `  ${act}`,
          (Object.keys(columns) as Who[]).map(one => (who.includes(one) ? '●' : '')),
          given,
        ),
      ),
    ].join('\n');
  });
  return `${head}\n${parts.join('\n\n')}\n`;
}
