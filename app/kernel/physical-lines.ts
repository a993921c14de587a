/** The lines of a file, ended by LF, CRLF or CR. A line separator at the very end closes the last line, it does not begin another. */
export function physicalLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
