import { describe, expect, it } from 'vitest';
import en from '~/screening/i18n/en.json' with { type: 'json' };
import es from '~/screening/i18n/es.json' with { type: 'json' };
import fr from '~/screening/i18n/fr.json' with { type: 'json' };
import pt from '~/screening/i18n/pt.json' with { type: 'json' };
import { isNudge, signals } from '~/screening/words';

describe.each(Object.entries({ es, pt, en, fr }))('the dictionary in %s', (_, words) => {
  it('has a label for each signal and an explanation for each nudge, and nothing else', () => {
    const wanted = signals.flatMap(signal =>
      isNudge(signal) ? [`nudge.${signal}`, `signal.${signal}`] : [`signal.${signal}`],
    );
    expect(Object.keys(words).sort()).toEqual(wanted.sort());
  });

  it('blames nobody and does not shout', () => {
    for (const text of Object.values(words))
      expect(text).not.toMatch(/[!¡]|prohibid|proibid|forbidden|interdit|violaci|infring/i);
  });
});
