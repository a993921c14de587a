import { dyeOf } from '~/discussion/words';
import type { Version } from '~/gate/words';
import { day } from '~/i18n/format';
import { Knot, Mark, Row, Rows } from '~/ui/parts';
import type { StopState } from '~/ui/states';
import { usePage, useT } from '~/web/page';
import type { ProposalLine } from '../index.server';
import { stateKey } from '../words';

export type ListedLine = ProposalLine & { woven: readonly StopState[] };

/** One proposal of a list: what it asks, where it stands, until when it can be supported, and how many signed it. */
export function Line({ line, until, zone }: { line: ListedLine; until: Date | null; zone: string }) {
  const { lang, now } = usePage();
  const t = useT();
  const on = (at: Date) => day(lang, at, { zone, now });
  return (
    <Row
      dye={dyeOf[line.theme.code]}
      lead={<Mark seed={line.id} states={line.woven} />}
      title={`${line.label}, ${line.title}`}
      lang={line.lang}
      href={`/${lang}${line.href}`}
      meta={[
        line.state === 'open' && until
          ? t('proposals.list.open', { day: on(until) })
          : t(stateKey(line.state)),
        line.support.number !== null && t('proposals.list.supports', { count: line.support.number }),
        t('proposals.page.by', line.by),
        t(`discussion.theme.${line.theme.code}`),
      ]}
    />
  );
}

/** Hers that wait for review or came back: nobody else sees them. */
export function Mine({ versions }: { versions: readonly Version[] }) {
  const { lang } = usePage();
  const t = useT();
  if (versions.length === 0) return null;
  return (
    <section className="flow" aria-labelledby="mine">
      <h2 className="h3" id="mine">
        {t('proposals.list.mine')}
      </h2>
      <Rows>
        {versions.map(version => (
          <Row
            key={version.id}
            lead={<Knot state="wait" />}
            title={version.fields.title}
            lang={version.lang}
            href={`/${lang}/proposals/${version.subject}/edit?version=${version.id}`}
            meta={[
              version.state === 'returned' ? t('discussion.state.returned') : t('discussion.state.waiting'),
            ]}
          />
        ))}
      </Rows>
    </section>
  );
}
