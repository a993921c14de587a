import { wallClock } from '~/i18n/wall-clock';
import { usePage, useT } from '~/web/page';
import { phaseOf } from '../../rules';
import { type Phase, phaseKinds } from '../../words';

/**
 * Opening and close of each stage, as the clocks of the process show them. What is over is not asked; of what has begun only the
 * close is. An empty pair leaves the stage out.
 */
export function PhaseFields({
  zone,
  phases,
  values,
}: {
  zone: string | null;
  phases: readonly Phase[];
  /** What was sent and refused. */
  values?: Readonly<Record<string, string>> | undefined;
}) {
  const { now } = usePage();
  const t = useT();
  return (
    <>
      {phaseKinds.map(kind => {
        const phase = phaseOf(phases, kind);
        if (phase && phase.closes <= now) return null;
        const shown = (instant: Date | undefined) => (instant && zone ? wallClock(zone, instant) : '');
        const value = (name: string, instant: Date | undefined) => values?.[name] ?? shown(instant);
        return (
          <fieldset className="field" key={kind}>
            <legend className="disp">{t(`processes.phase.${kind}`)}</legend>
            <div className="line low">
              {!(phase && phase.opens <= now) && (
                <Instant
                  name={`${kind}-opens`}
                  label={t('processes.office.opens')}
                  value={value(`${kind}-opens`, phase?.opens)}
                />
              )}
              <Instant
                name={`${kind}-closes`}
                label={t('processes.office.closes')}
                value={value(`${kind}-closes`, phase?.closes)}
              />
            </div>
          </fieldset>
        );
      })}
    </>
  );
}

/** Without the word "optional" beside each of fourteen: what is said above the form says it once. */
function Instant({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="field">
      <label htmlFor={`f-${name}`}>{label}</label>
      <input
        className="input"
        type="datetime-local"
        id={`f-${name}`}
        name={name}
        defaultValue={value}
        autoComplete="off"
      />
    </div>
  );
}
