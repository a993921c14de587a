import { translator } from '~/i18n/translate';
import { publishMarkdown } from '../document/markdown/publish';
import { clauseKindKey } from '../words';
import type { Exported } from './annex';
import { aheadLines, backLines, headLines } from './sentences';

/** One line that no reader of CommonMark takes for anything but text. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]<>&|]/g, '\\$&')
    .replace(/^([#+\-=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** The whole Declaration with its annex as CommonMark, in UTF-8. */
export function markdownFile(doc: Exported): string {
  const t = translator(doc.reader);
  const out = [
    `# ${line(doc.title)}`,
    ...headLines(doc).map(line),
    publishMarkdown(doc.preamble),
    ...doc.clauses.flatMap(clause => [
      `## ${clause.number}\\. ${line(clause.title)}`,
      `*${line(t(clauseKindKey(clause.kind)))}*`,
      publishMarkdown(clause.body),
    ]),
    `# ${line(t('declarations.file.annex'))}`,
    line(t('declarations.file.annex-lead')),
    ...doc.clauses.flatMap(clause => [
      `## ${line(t('declarations.clause.label', { number: String(clause.number), title: clause.title }))}`,
      `**${line(t('declarations.file.back'))}**`,
      backLines(doc, clause)
        .map(text => `- ${line(text)}`)
        .join('\n'),
      `**${line(t('declarations.file.ahead'))}**`,
      aheadLines(doc, clause)
        .map(text => `- ${line(text)}`)
        .join('\n'),
    ]),
  ];
  return `${out.filter(Boolean).join('\n\n')}\n`;
}
