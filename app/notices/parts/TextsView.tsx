import { type Expectation, type Returned, Waiting } from '~/discussion/parts/Waiting';
import type { Fields, Kind, VersionState } from '~/gate/words';
import { Empty, Icon, Knot, Row, Rows } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { StopState } from '~/ui/states';
import { Page, usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';

type Text = {
  id: string;
  kind: Kind;
  lang: string;
  fields: Fields;
  href: string | null;
  state: VersionState;
  createdAt: Date;
};

export type TextsProps = {
  texts: Text[];
  returned: Readonly<Record<string, Returned>>;
  drafts: { form: string; at: Date; back: string; text: string }[];
  wait: Expectation;
};

const knots: Partial<Record<VersionState, StopState>> = { published: 'done', withdrawn: 'none' };
const lineOf = (fields: Fields): string =>
  (fields.title || fields.body || Object.values(fields)[0] || '').slice(0, 140);

/** Everything she wrote and where it stands; what came back first, with its reason and the way to change it. */
export function TextsView({ texts, returned, drafts, wait }: TextsProps) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  const order = (text: Text) => (text.state === 'returned' ? 0 : 1);
  return (
    <Page dye="y">
      <PageHead
        dye="y"
        title={t('discussion.my-texts')}
        crumbs={[{ href: `/${lang}/me`, label: t('identity.me') }]}
      />
      <div className="wrap sec flow">
        {drafts.length > 0 && (
          <section className="flow">
            <h2>{t('notices.drafts')}</h2>
            <p className="cl measure">{t('notices.drafts.text')}</p>
            <Rows>
              {drafts.map(draft => (
                <Row
                  key={draft.form}
                  lead={<Icon name="pen" />}
                  title={draft.text}
                  href={draft.back}
                  meta={[exactly(facts, draft.at)]}
                />
              ))}
            </Rows>
          </section>
        )}
        <section className="flow">
          <h2>{t('notices.sent')}</h2>
          {texts.length === 0 && (
            <Empty dye="y" level={3} title={t('notices.sent.none')} text={t('notices.sent.none.text')} />
          )}
          <Rows>
            {[...texts]
              .sort((a, b) => order(a) - order(b))
              .map(text => (
                <Row
                  key={text.id}
                  lead={<Knot state={knots[text.state] ?? 'wait'} />}
                  title={lineOf(text.fields)}
                  lang={text.lang}
                  href={text.href ? `/${lang}${text.href}` : undefined}
                  meta={[
                    t(`moderation.kind.${text.kind}`),
                    t(`notices.state.${text.state as 'pending'}`),
                    exactly(facts, text.createdAt),
                  ]}
                >
                  <span id={`v${text.id}`} />
                  {text.state === 'returned' && (
                    <Waiting state={text.state} wait={wait} returned={returned[text.id]} />
                  )}
                </Row>
              ))}
          </Rows>
        </section>
      </div>
    </Page>
  );
}
