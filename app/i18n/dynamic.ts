/**
 * Keys that no line of code spells out, by how they begin ("library.kind."), with the reason. Two things need no line
 * here, for the test of unused keys reads them in the code: template literals that write their beginning
 * (t(`processes.phase.${kind}`)), and refusals, whose codes are written where they are thrown.
 */
export const dynamicPrefixes: readonly { prefix: string; why: string }[] = [
  { prefix: 'screening.nudge.', why: 'the form names the signal, whose own name holds dots (contact.phone)' },
  {
    prefix: 'screening.signal.',
    why: 'the desk names the signal, whose own name holds dots (disclosure.self)',
  },
];
