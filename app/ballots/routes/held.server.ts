import { processById } from '~/processes/index.server';
import type { Question } from '~/web/ask.server';
import { ballotPage, formWord } from '../index.server';

/** A ballot with what its pages need around it: the process it belongs to, and the word that its form carries. */
export async function ballotWith({ ctx, lang, params }: Pick<Question, 'ctx' | 'lang' | 'params'>) {
  const page = await ballotPage(ctx, params.id ?? '', lang);
  const { slug, name, timezone } = await processById(ctx, page.process, lang);
  return { page, process: { slug, name, timezone }, word: page.voter ? formWord(ctx, page.id) : '' };
}
