import { type StripStop, strip } from '~/chain/index.server';
import type { ThemeCode } from '~/discussion/words';
import { visitor } from '~/kernel/actor';
import type { Context } from '~/kernel/context';
import type { Id } from '~/kernel/ids';
import type { Lang } from '~/kernel/lang';
import { declarationPage } from './declaration.server';

/** One idea of an adopted Declaration and how far it has come, as a visitor reads it; null while none has come so far. */
export async function travelled(
  ctx: Context,
  slug: string,
  lang: Lang,
): Promise<{ clause: Id; href: string; theme: ThemeCode | null; stops: StripStop[] } | null> {
  const outside = { ...ctx, actor: visitor };
  const page = await declarationPage(outside, slug, lang);
  // The one that has come furthest says most; with several, the last of the text.
  const far = page.clauses
    .filter(clause => clause.origin.kind === 'proposal')
    .sort((a, b) => b.ties.length - a.ties.length || b.number - a.number)[0];
  if (!far || page.shown.kind !== 'adopted') return null;
  return {
    clause: far.id,
    href: `/clause/${far.id}`,
    theme: far.theme,
    stops: await strip(outside, { kind: 'clause', id: far.id }, lang),
  };
}
