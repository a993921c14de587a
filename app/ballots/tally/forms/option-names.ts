import { Malformed, quoted } from '~/kernel/malformed';
import { lastLine, linesOf } from './lines';

/**
 * Reads the names of the options, one a line, in order. Spaces around a name do not count; a line that starts with `#`
 * is a comment.
 *
 * Throws Malformed: nul, empty-name (an empty line is a name that is missing), repeated-name, no-names.
 */
export function readOptionNames(text: string): string[] {
  const names = new Set<string>();
  for (const line of linesOf(text)) {
    const name = line.text.trim();
    if (name === '') throw new Malformed('empty-name', line.number, 'The name of an option is empty.');
    if (names.has(name))
      throw new Malformed('repeated-name', line.number, `${quoted(name)} stands here a second time.`);
    names.add(name);
  }
  if (names.size === 0) throw new Malformed('no-names', lastLine(text), 'The file ends without one name.');
  return [...names];
}
