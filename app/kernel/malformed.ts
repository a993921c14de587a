/** The file cannot be read as what it should be. `line` is the 1-based physical line where reading failed. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
  readonly code: string;
  readonly line: number;

  constructor(code: string, line: number, sentence: string) {
    super(sentence);
    this.code = code;
    this.line = line;
  }
}

const longestQuote = 30;

// What stood in the file is shown to a terminal: control and direction characters are not.
const unprintable = /[\p{C}\u2028\u2029]/gu;

/** A piece of the file, short and printable, for the sentence of an error. */
export const quoted = (text: string): string => {
  const start = text.slice(0, longestQuote);
  return `“${start.replace(unprintable, '\ufffd')}${text.length > longestQuote ? '…' : ''}”`;
};
