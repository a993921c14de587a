import { Knot, Row, Rows } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { FrameworkGroup, IndicatorLine, TargetGroup } from '../index.server';
import { indicatorHref } from '../label';
import type { Framework } from '../words';
import { nameOf, officialOf } from './names';

type Groups = { groups: readonly FrameworkGroup[] };

/** Of each group what `keep` holds; groups and targets with nothing left are left out. */
const only = (groups: readonly FrameworkGroup[], keep: (line: IndicatorLine) => boolean): FrameworkGroup[] =>
  groups
    .map(({ framework, targets }) => ({
      framework,
      targets: targets
        .map(target => ({ ...target, indicators: target.indicators.filter(keep) }))
        .filter(({ indicators }) => indicators.length > 0),
    }))
    .filter(({ targets }) => targets.length > 0);

/** Those that say something of the region come first, each with how many countries have a figure. */
export function WithFigures({ groups }: Groups) {
  const t = useT();
  const { lang } = usePage();
  const shown = only(groups, line => line.countries > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{t('indicators.list.with')}</h2>
      <Rows>
        {shown.flatMap(({ targets }) =>
          targets.flatMap(target =>
            target.indicators.map(line => (
              <Row
                key={line.code}
                lead={<Knot state="done" />}
                title={nameOf(t, line)}
                href={`/${lang}${indicatorHref(line.code)}`}
                meta={[line.label, t('indicators.list.countries', { count: line.countries })]}
              >
                <p className="sm cl">{officialOf(t, line)}</p>
              </Row>
            )),
          ),
        )}
      </Rows>
    </>
  );
}

/** The others, by framework and by the target they are asked for. */
export function Without({ groups }: Groups) {
  const t = useT();
  const shown = only(groups, line => line.countries === 0);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{t('indicators.list.without')}</h2>
      <p className="cl measure">{t('indicators.list.withoutNote')}</p>
      {shown.map(({ framework, targets }) => (
        <section key={framework} className="flow" aria-labelledby={framework}>
          <h3 id={framework}>{t(`indicators.framework.${framework}`)}</h3>
          {targets.map(target => (
            <Target key={target.code ?? 'none'} framework={framework} target={target} />
          ))}
        </section>
      ))}
    </>
  );
}

function Target({ framework, target }: { framework: Framework; target: TargetGroup }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <div className="flow">
      <h4>
        {target.goal && target.code
          ? t('indicators.page.goal', { goal: target.goal, target: target.code })
          : (target.title ?? t('indicators.list.noTarget'))}
      </h4>
      {target.goal && <p className="sm cl measure">{target.title}</p>}
      {target.ours && <p className="sm cl">{t('indicators.page.targetOurs')}</p>}
      <ul className="rows">
        {target.indicators.map(line => (
          <li key={line.code}>
            <a className="pick" href={`/${lang}${indicatorHref(line.code)}`}>
              <b>{framework === 'SDG' ? line.code : line.label}</b> {nameOf(t, line)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
