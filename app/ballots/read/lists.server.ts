import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import { refuse } from '~/kernel/refusal';
import type { Db } from '~db/store.server';
import { canBeRecounted, choicesFile, hashesFile, type Lists, type PublishedFile } from '../box/lists';
import { parseReceiptCode, receiptHash } from '../box/receipt';
import { isCounted, ruleOf } from '../rules';
import { ballotChoices, ballotHashes, results } from '../tables.server';
import { yesNoChoices } from '../tally/words';
import { type BallotRow, findBallot } from './find.server';

/** The results of these ballots, by ballot and question: one query however many. */
export async function resultsOf(db: Db, ids: readonly Id[]) {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(results)
    .where(inArray(results.ballot, [...ids]))
    .orderBy(asc(results.ballot), asc(results.question));
}

/** The two lists of a counted ballot; null where none were published. */
export async function listsOfBallot(db: Db, ballot: Id): Promise<Lists | null> {
  const hashes = await db
    .select({ hash: ballotHashes.hash })
    .from(ballotHashes)
    .where(eq(ballotHashes.ballot, ballot));
  if (hashes.length === 0) return null;
  const said = await db.select().from(ballotChoices).where(eq(ballotChoices.ballot, ballot));
  const choices: Lists['choices'] = [];
  for (let question = 1; said.some(row => row.question === question); question++)
    choices.push(
      yesNoChoices
        .flatMap(word =>
          Array.from(
            { length: said.find(row => row.question === question && row.choice === word)?.times ?? 0 },
            () => word,
          ),
        )
        .sort(),
    );
  return { hashes: hashes.map(({ hash }) => hash).sort(), choices };
}

/** One published file: its name, the hash of its bytes, and for choices the command that counts it again. */
export type FileView = { name: string; sha256: string; lines: number; recount: string | null };

const hashesName = 'hashes.txt';
const questionName = (question: number) => `question-${question}.txt`;

/** As it stands in cli.md, with every option of this ballot. */
const recountOf = (ballot: BallotRow, name: string): string =>
  [
    'yfa tally --method',
    ballot.method,
    ...Object.entries(ruleOf(ballot)).map(([option, value]) => `--${option} ${value}`),
    name,
  ].join(' ');

export async function filesOf(db: Db, ballot: BallotRow): Promise<FileView[]> {
  const lists = await listsOfBallot(db, ballot.id);
  if (!lists) return [];
  const lines = lists.hashes.length;
  return [
    { name: hashesName, sha256: hashesFile(lists.hashes).sha256, lines, recount: null },
    ...lists.choices.map((choices, index) => {
      const name = questionName(index + 1);
      const { sha256 } = choicesFile(ballot.id, index + 1, choices);
      return { name, sha256, lines, recount: canBeRecounted(choices) ? recountOf(ballot, name) : null };
    }),
  ];
}

/**
 * A published file by its name: `hashes.txt`, `question-N.txt`, or `manifest.txt` from the freezing on.
 * @throws Refusal ballots.not-found 404
 */
export async function fileOf(ctx: Context, id: Id, name: string): Promise<PublishedFile> {
  const ballot = await findBallot(ctx.read, ctx, id);
  if (name === 'manifest.txt' && ballot.manifest && ballot.hash)
    return { text: ballot.manifest, sha256: ballot.hash };
  const lists = isCounted(ballot.state) ? await listsOfBallot(ctx.read, id) : null;
  if (!lists) return refuse('ballots.not-found', 404);
  if (name === hashesName) return hashesFile(lists.hashes);
  const index = lists.choices.findIndex((_, at) => questionName(at + 1) === name);
  const choices = lists.choices[index];
  return choices ? choicesFile(id, index + 1, choices) : refuse('ballots.not-found', 404);
}

/** `no-list`: fewer than ten ballots, so no list was published. */
export type CodeFound = 'not-a-code' | 'listed' | 'not-listed' | 'no-list';

/**
 * Whether the hash of a code is in the published list; never what was voted. Anybody may ask, and nothing is kept of it.
 * @throws Refusal ballots.not-counted 409: before the count nobody learns that an envelope is there
 */
export async function checkCode(ctx: Context, id: Id, typed: string): Promise<CodeFound> {
  const ballot = await findBallot(ctx.read, ctx, id);
  if (!isCounted(ballot.state)) return refuse('ballots.not-counted', 409);
  const code = parseReceiptCode(typed);
  if (!code) return 'not-a-code';
  const ofBallot = eq(ballotHashes.ballot, id);
  if ((await ctx.read.$count(ballotHashes, ofBallot)) === 0) return 'no-list';
  const hers = and(ofBallot, eq(ballotHashes.hash, receiptHash(id, code)));
  return (await ctx.read.$count(ballotHashes, hers)) > 0 ? 'listed' : 'not-listed';
}
