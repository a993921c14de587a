import { describe, expect, it } from 'vitest';
import { dueOf, listed, valuesOf, writtenOf } from '~/proposals/written';

const form = (given: Record<string, string[]>) => ({
  text: (name: string) => given[name]?.[0] ?? '',
  all: (name: string) => given[name] ?? [],
});

describe('the form of a proposal', () => {
  it('gives what was chosen, a box each or as a draft keeps them', () => {
    const boxes = writtenOf(form({ kinds: ['ministry', 'police'], posts: ['a', 'b', 'a'], theme: ['x'] }));
    expect(boxes).toMatchObject({
      addressees: { kinds: ['ministry', 'police'], countries: [] },
      sources: { posts: ['a', 'b'], recommendations: [] },
      due: null,
    });
    expect(writtenOf(form({ kinds: ['ministry police'], recs: ['T1.4 Y.1'] }))).toMatchObject({
      addressees: { kinds: ['ministry', 'police'] },
      sources: { recommendations: ['T1.4', 'Y.1'] },
    });
  });

  it('guesses no date: half of one is refused later, not completed', () => {
    expect(dueOf('2027', '03')).toBe('2027-03');
    expect(dueOf('', '')).toBeNull();
    expect(dueOf('2027', '')).toBe('2027-');
    expect(dueOf('', '03')).toBe('-03');
  });

  it('is filled again from a text as it was sent', () => {
    const fields = { title: 'a', problem: 'b', ask: 'c', measure: 'd' };
    const given = {
      fields,
      addressees: { kinds: ['ministry', 'media'], countries: ['CO', 'PE'] },
      due: '2027-03',
    };
    const values = valuesOf(given);
    const again = writtenOf(
      form(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))),
    );
    expect(again).toMatchObject({ fields, addressees: given.addressees, due: '2027-03' });
    expect(listed([''])).toEqual([]);
  });
});
