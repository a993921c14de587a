import { readFileSync } from 'node:fs';
import { Failure } from './failure';

export type Encoding = 'utf-8' | 'latin-1';
export type TextFile = { file: string; text: string; encoding: Encoding };

// What cp1252 has where Latin-1 has control characters (0x80 to 0x9f); the five bytes it leaves free stay what they are.
// Own table: several releases of Node decode windows-1252 as Latin-1.
const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeLatin = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\u0080-\u009f]/g, char => cp1252.charAt(char.charCodeAt(0) - 0x80));

/** UTF-8 with or without BOM; what is not valid UTF-8 is Latin-1 or cp1252, where every byte is a character. */
export function decode(bytes: Buffer): Omit<TextFile, 'file'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeLatin(bytes), encoding: 'latin-1' };
  }
}

/** Opens and decodes a file. Throws Failure 2 `file-unreadable`: not there, not allowed, a folder, too big to hold. */
export function openText(file: string): TextFile {
  try {
    return { file, ...decode(readFileSync(file)) };
  } catch (problem) {
    const why = problem instanceof Error && 'code' in problem ? ` (${String(problem.code)})` : '';
    throw new Failure(2, 'file-unreadable', `The file cannot be opened${why}.`, file);
  }
}

/** The warning that a file was not UTF-8; nothing when it was. */
export const encodingWarnings = ({ file, encoding }: TextFile) =>
  encoding === 'utf-8'
    ? []
    : [{ line: 1, code: 'encoding', message: `${file} is not UTF-8; it was read as Latin-1 (cp1252).` }];
