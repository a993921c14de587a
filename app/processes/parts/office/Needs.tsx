import { Knot, Row, Rows } from '~/ui/parts';
import type { StopState } from '~/ui/states';
import { usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import type { Need, NeedKind } from '../../needs';

const knotOf: Record<NeedKind, StopState> = {
  stuck: 'cut',
  late: 'cut',
  freeze: 'here',
  certify: 'here',
  vote: 'here',
  adopt: 'here',
  drafters: 'wait',
  monitors: 'wait',
  name: 'wait',
};

/** What waits for an organiser, each line the way to where it is done. */
export function Needs({ needs, zone, of }: { needs: readonly Need[]; zone: string; of?: string }) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  return (
    <Rows>
      {needs.map(({ what, href, at, count }) => (
        <Row
          key={`${what} ${href}`}
          lead={<Knot state={knotOf[what]} />}
          title={t(`processes.office.need.${what}`, { count })}
          href={`/${lang}${href}`}
          meta={[at && t('processes.office.by', { at: exactly(facts, at, zone) }), of]}
        />
      ))}
    </Rows>
  );
}
