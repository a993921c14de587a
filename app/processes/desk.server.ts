import type { Version } from '~/gate/words';
import { moment } from '~/i18n/format';
import { type T, translator } from '~/i18n/translate';
import type { Context } from '~/kernel/context';
import { processNameOf, processZone } from './read.server';
import { phaseOf, samePhases } from './rules';
import { type PhaseKind, phaseChange, phaseKinds, readPhases } from './words';

/** At the desk beside the reason: each date that would move, before and after, in the process's own time. */
export async function aroundChange(ctx: Context, { place, lang, structure }: Version) {
  const change = phaseChange.safeParse(structure);
  if (!place || !change.success) return null;
  const [before, after] = [readPhases(change.data.before), readPhases(change.data.after)];
  const t: T = translator(lang);
  const zone = await processZone(ctx.read, place);
  const dates = (kind: PhaseKind, of: typeof before): string => {
    const phase = phaseOf(of, kind);
    if (!phase) return t('processes.change.none');
    const at = (instant: Date) => moment(lang, instant, { zone, now: ctx.now });
    return t('processes.change.span', { opens: at(phase.opens), closes: at(phase.closes) });
  };
  return {
    title: await processNameOf(ctx, place, lang),
    lines: phaseKinds
      .filter(kind => !samePhases(only(kind, before), only(kind, after)))
      .map(kind =>
        t('processes.change.line', {
          phase: t(`processes.phase.${kind}`),
          before: dates(kind, before),
          after: dates(kind, after),
        }),
      ),
  };
}

const only = (kind: PhaseKind, of: ReturnType<typeof readPhases>) => of.filter(phase => phase.kind === kind);
