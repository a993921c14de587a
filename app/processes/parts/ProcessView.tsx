import type { ReactNode } from 'react';
import { LinkButton, Stitch, Thread } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { StopState } from '~/ui/states';
import { Page, usePage, useT } from '~/web/page';
import { until } from '~/web/when';
import type { Phase, Process } from '../words';
import { RuleLines } from './RuleLines';

const stateOf = (phase: Phase, now: Date): StopState =>
  phase.closes <= now ? 'done' : phase.opens > now ? 'none' : 'here';

/** The process under way: what it is for, its phases with their dates, its rules, and what can be done now. */
export function ProcessView({
  process,
  member,
  children,
}: {
  process: Process;
  member: boolean;
  /** What other rooms hold of it: sections of its page. */
  children?: ReactNode;
}) {
  const facts = usePage();
  const { lang, now } = facts;
  const t = useT();
  const { rules } = process;
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        wide
        title={process.name}
        lead={process.purpose}
        actions={
          member && (
            <LinkButton href={`/${lang}/process/${process.slug}/themes`}>{t('processes.themes')}</LinkButton>
          )
        }
      />
      <div className="wrap sec cols">
        <section className="flow">
          <h2>{t('processes.phases')}</h2>
          <Thread>
            {process.phases.map(phase => {
              const state = stateOf(phase, now);
              return (
                <Stitch key={phase.kind} state={state}>
                  <h3>{t(`processes.phase.${phase.kind}`)}</h3>
                  <p className="meta">
                    <span>
                      {state === 'none'
                        ? t('processes.from', { at: until(facts, phase.opens, process.timezone).exact })
                        : state === 'here'
                          ? t('processes.until', { at: until(facts, phase.closes, process.timezone).exact })
                          : t('processes.closed', { at: until(facts, phase.closes, process.timezone).exact })}
                    </span>
                    {state === 'here' && <b>{until(facts, phase.closes, process.timezone).left}</b>}
                  </p>
                  <p className="measure">{t(`processes.phase.${phase.kind}.text`)}</p>
                </Stitch>
              );
            })}
          </Thread>
          {children}
        </section>
        <aside className="flow">
          <h2 className="h3">{t('processes.rules')}</h2>
          <RuleLines rules={rules} />
          <p className="sm cl">{t('processes.rules.who')}</p>
        </aside>
      </div>
    </Page>
  );
}
