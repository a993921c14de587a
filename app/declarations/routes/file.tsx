import { visitor } from '~/kernel/actor';
import { refuse } from '~/kernel/refusal';
import { read } from '~/web/ask.server';
import { exported } from '../export/collect.server';
import { markdownFile } from '../export/markdown';
import { htmlFile } from '../parts/HtmlFile';

const formats = {
  html: { make: htmlFile, type: 'text/html; charset=utf-8' },
  md: { make: markdownFile, type: 'text/markdown; charset=utf-8' },
} as const;

/** The file to take away: the same for everybody, since it goes where nobody asks who opens it. */
export const loader = read(async ({ ctx, lang, params, url }) => {
  const format = url.searchParams.get('format') ?? 'html';
  if (format !== 'html' && format !== 'md') return refuse('declarations.not-found', 404);
  const area = url.searchParams.get('area') || null;
  const given = { address: params.slug ?? '', version: params.version, area, lang };
  const doc = await exported({ ...ctx, actor: visitor }, given);
  const name = `${params.slug}-${params.version}-${lang}.${format}`.replace(/[^\w.-]/g, '');
  return new Response(formats[format].make(doc), {
    headers: {
      'content-type': formats[format].type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
});
