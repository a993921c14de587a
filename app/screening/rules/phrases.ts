import { original, type Shadow } from '../normalise';
import { match, meter } from '../phrase';
import { joined } from '../spelling';
import { type Token, tokensOf } from '../tokens';
import type { Finding } from '../words';
import type { CompiledBook, CompiledRule } from './book';

export type Hit = { rule: CompiledRule; first: number; next: number };

function beginningWith(words: readonly string[], book: CompiledBook): CompiledRule[] {
  const rules = new Set(book.anywhere);
  for (const word of words) {
    for (const rule of book.byWord.get(word) ?? []) rules.add(rule);
    for (const { prefix, rule } of book.byPrefix) if (word.startsWith(prefix)) rules.add(rule);
  }
  return [...rules];
}

/** Every place where a phrase of the book begins. A rule that has just matched does not match again inside its own words. */
export function hits(tokens: readonly Token[], book: CompiledBook): Hit[] {
  const found: Hit[] = [];
  const until = new Map<string, number>();
  const known = new Map<string, CompiledRule[]>();
  for (const [first, { words }] of tokens.entries()) {
    // What is left unread here makes the text held (screen.ts).
    if (meter.steps > meter.most) break;
    const key = words.join(' ');
    const rules = known.get(key) ?? beginningWith(words, book);
    known.set(key, rules);
    for (const rule of rules) {
      if ((until.get(rule.id) ?? 0) > first) continue;
      const next = match(tokens, first, rule.phrase);
      if (next <= first) continue;
      until.set(rule.id, next);
      found.push({ rule, first, next });
    }
  }
  return found;
}

/** What a book finds in one field, with `adjust` free to change what a hit means or to drop it. */
export function findPhrases(
  shadow: Shadow,
  field: string,
  book: CompiledBook,
  adjust: (hit: Hit, tokens: readonly Token[]) => Finding['signal'] | null = hit => hit.rule.signal,
): Finding[] {
  const view = joined(shadow);
  const tokens = tokensOf(view, book.reading);
  return hits(tokens, book).flatMap(hit => {
    const signal = adjust(hit, tokens);
    const last = tokens[hit.next - 1];
    if (!signal || !last) return [];
    return [{ signal, field, ...original(view, tokens[hit.first]!.start, last.end), rule: hit.rule.id }];
  });
}
