import { Malformed } from '~/kernel/malformed';
import { physicalLines } from '~/kernel/physical-lines';
import type { Series } from '../series';
import { readCsv } from './csv';
import { readJsonLines } from './json-lines';

/**
 * Series of a file for `yfa progress`: JSON lines or CSV, told by the content. Throws Malformed, see readJsonLines and readCsv;
 * `nul`, `empty`.
 */
export function readSeries(text: string): Series[] {
  const lines = physicalLines(text);
  const nul = lines.findIndex(line => line.includes('\0'));
  if (nul >= 0) throw new Malformed('nul', nul + 1, 'There is a NUL byte in the file.');
  if (text.trim() === '')
    throw new Malformed('empty', Math.max(1, lines.length), 'There is no series in the file.');
  return text.trimStart().startsWith('{') ? readJsonLines(lines) : readCsv(text);
}
