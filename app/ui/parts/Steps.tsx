import type { ReactNode } from 'react';
import type { StopState } from '../states';
import { Knot } from './Knot';

/** The steps of a form or the milestones of a promise. A step that is behind may be a link: going back loses nothing. */
export function Steps({
  label,
  steps,
}: {
  label: string;
  steps: readonly { key: string; name: ReactNode; state: StopState; href?: string; current?: boolean }[];
}) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(step => (
        <li key={step.key} aria-current={(step.current ?? step.state === 'here') ? 'step' : undefined}>
          <Knot state={step.state} />
          {step.href ? <a href={step.href}>{step.name}</a> : step.name}
        </li>
      ))}
    </ol>
  );
}
