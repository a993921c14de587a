import type { WaitingLink } from '~/chain/index.server';
import { type Expectation, type Returned, Waiting } from '~/discussion/parts/Waiting';
import { Knot, Row, Rows } from '~/ui/parts';
import { usePage, useT } from '~/web/page';

/** Links of hers that only she sees, until somebody has read why. `at` is the page where they are made. */
export function WaitingTies({
  links,
  at,
  wait,
  returned,
}: {
  links: readonly WaitingLink[];
  at: string;
  wait: Expectation;
  returned: Readonly<Record<string, Returned>>;
}) {
  const { lang } = usePage();
  const t = useT();
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t('indicators.tie.waiting')}</h3>
      <Rows>
        {links.map(link => (
          <Row
            key={link.id}
            lead={<Knot state="wait" />}
            title={link.to.words?.label ?? t('indicators.tie.gone')}
            href={`/${lang}${at}?version=${link.id}`}
          >
            <Waiting state={link.state} wait={wait} returned={returned[link.id]} />
          </Row>
        ))}
      </Rows>
    </>
  );
}
