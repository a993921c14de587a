import type { LinkView } from '~/chain/index.server';
import { Button, Knot, Row, Rows } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import { kindKey } from './kind';

/** What people tied to an item: the end, how much of it that says, and why. Who made a link may take it back here. */
export function TiedList({
  ties,
  note,
}: {
  ties: readonly LinkView[];
  /** What else there is to say of one: that it came with the proposal. */
  note?: (tie: LinkView) => string | null;
}) {
  const { lang } = usePage();
  const t = useT();
  return (
    <Rows>
      {ties.map(tie => (
        <Row
          key={tie.id}
          lead={<Knot state="done" />}
          title={tie.to.words?.label ?? t('indicators.tie.gone')}
          href={tie.to.words?.href ? `/${lang}${tie.to.words.href}` : undefined}
          meta={[t(kindKey(tie.to.kind, tie.kind)), note?.(tie), tie.mine && t('indicators.tie.mine')]}
        >
          {tie.to.words?.title && <p className="sm cl">{tie.to.words.title}</p>}
          {tie.why && (
            <p className="sm" lang={tie.why.lang}>
              {tie.why.text}
            </p>
          )}
          {tie.mine && (
            <details className="ask-first">
              <summary className="btn three">{t('indicators.tie.withdraw')}</summary>
              <form method="post" className="line">
                <input type="hidden" name="link" value={tie.id} />
                <span className="sm">{t('indicators.tie.withdraw.sure')}</span>
                <Button kind="stop" name="intent" value="untie">
                  {t('indicators.tie.withdraw.yes')}
                </Button>
              </form>
            </details>
          )}
        </Row>
      ))}
    </Rows>
  );
}
