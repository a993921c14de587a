import { ago, span } from '~/i18n/format';
import { Button, Empty, FormErrors, Knot, Note, Row, Rows } from '~/ui/parts';
import { DeskBar } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import type { DeskPage } from '../index.server';
import { Item } from './Item';
import { signalWords } from './signals';

/** One text at a time, decisions equal in weight, nothing that hurries: the next one is taken only when she asks for it. */
export function DeskView({ desk, refused }: { desk: DeskPage; refused?: Refused | undefined }) {
  const { lang, now } = usePage();
  const t = useT();
  return (
    <Page kind="desk">
      <DeskBar
        label={t('moderation.shift')}
        facts={[
          t('moderation.waiting', { count: desk.waiting }),
          desk.oldestSeconds === null
            ? t('moderation.oldest.none')
            : t('moderation.oldest', { span: span(lang, desk.oldestSeconds * 1000) }),
          t('moderation.today', { count: desk.today }),
          ...(desk.unread > 0 ? [t('moderation.unread', { count: desk.unread })] : []),
        ]}
      />
      <div className="wrap sec cols">
        <div className="stack">
          <h1 className="vh">{t('moderation.desk')}</h1>
          {refused &&
            refused.refusal.code !== 'moderation.reason-needed' &&
            refused.findings.length === 0 && (
              <Note tone="bad" focus>
                <p>{refused.refusal.sentence}</p>
              </Note>
            )}
          {refused?.refusal.code === 'moderation.reason-needed' && (
            <FormErrors
              errors={[
                { name: 'reason', label: t('moderation.field.reason'), text: refused.refusal.sentence },
              ]}
            />
          )}
          {desk.mine ? <Item item={desk.mine} refused={refused} /> : <Take desk={desk} />}
        </div>
        <aside className="flow">
          <h2>{t('moderation.queue')}</h2>
          <Rows>
            {desk.lines.slice(0, 20).map(line => (
              <Row
                key={line.id}
                lead={<span className="num">p{line.priority}</span>}
                title={t(`moderation.kind.${line.kind}`)}
                meta={[signalWords(t, line).join(', '), ago(lang, line.createdAt, now)]}
              >
                {line.standing !== 'free' && (
                  <p className="sm">{t(`moderation.standing.${line.standing}`)}</p>
                )}
              </Row>
            ))}
          </Rows>
          <p className="sm cl">{t('moderation.care-elsewhere')}</p>
        </aside>
      </div>
    </Page>
  );
}

function Take({ desk }: { desk: DeskPage }) {
  const t = useT();
  const free = desk.lines.filter(line => line.standing === 'free').length;
  if (free === 0)
    return (
      <Empty
        dye="y"
        title={desk.waiting === 0 ? t('moderation.empty') : t('moderation.empty.yours')}
        text={t('moderation.empty.text')}
      />
    );
  return (
    <form method="post" className="item">
      <div className="flow">
        <p className="line">
          <Knot state="wait" />
          {t('moderation.ready', { count: free })}
        </p>
        <input type="hidden" name="intent" value="claim" />
        <Button kind="two">{t('moderation.take')}</Button>
      </div>
    </form>
  );
}
