import { regionName } from '~/i18n/format';
import { languageNames } from '~/i18n/languages';
import type { Key } from '~/i18n/translate';
import { Button, Check, Select, Tag, TextArea } from '~/ui/parts';
import type { Refused } from '~/web/ask.server';
import { usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';
import type { DeskItem } from '../index.server';
import { noteMax, reasons } from '../words';
import { signalWords } from './signals';

/** The text that is hers for ten minutes, in what surrounds it, and the decisions. */
export function Item({ item, refused }: { item: DeskItem; refused?: Refused | undefined }) {
  const facts = usePage();
  const { lang } = facts;
  const t = useT();
  const { version } = item;
  return (
    <article className="item" aria-labelledby="item">
      <div className="sechead">
        <div>
          <h2 id="item">{t(`moderation.kind.${version.kind}`)}</h2>
          <p className="meta">
            <span>{regionName(lang, item.by.country)}</span>
            <span>{item.by.adult ? t('moderation.by.adult') : t('moderation.by.young')}</span>
            <span>{t('moderation.by.approved', { count: item.by.approvedBefore })}</span>
          </p>
        </div>
        <p>{t('moderation.yours-until', { at: exactly(facts, item.until) })}</p>
      </div>
      <div className="line">
        {signalWords(t, item).map(word => (
          <Tag key={word}>{word}</Tag>
        ))}
        <Tag>{t('moderation.priority', { n: version.priority })}</Tag>
        <Tag>{languageNames[version.lang]}</Tag>
      </div>
      {item.around && (
        <div className="flow">
          <h3>{t('moderation.around')}</h3>
          <p>
            <b>{item.around.title}</b>
          </p>
          {item.around.lines.map((line, place) => (
            <p className="sm cl measure" key={place}>
              {line}
            </p>
          ))}
        </div>
      )}
      <Texts item={item} />
      <Decide item={item} refused={refused} />
    </article>
  );
}

function Texts({ item: { version, texts } }: { item: DeskItem }) {
  const t = useT();
  return (
    <div className="flow">
      {texts.map(({ label, text, before }) => (
        <div key={label}>
          <p className="sm cl">{(t as (key: Key) => string)(label as Key)}</p>
          {text.split(/\n+/).map((line, place) => (
            <p className="big measure" lang={version.lang} key={place}>
              {line}
            </p>
          ))}
          {before !== null && before !== text && (
            <p className="sm cl measure">
              {t('moderation.before')} <span lang={version.lang}>{before}</span>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function Decide({ item: { version }, refused }: { item: DeskItem; refused?: Refused | undefined }) {
  const t = useT();
  return (
    <form method="post" className="stack">
      <h3>{t('moderation.decide')}</h3>
      <input type="hidden" name="version" value={version.id} />
      <input type="hidden" name="hash" value={version.hash} />
      <div className="decide">
        <Button kind="two" name="intent" value="approve">
          {t('moderation.approve')}
        </Button>
        <Button kind="two" name="intent" value="return">
          {t('moderation.return')}
        </Button>
        <Button kind="two" name="intent" value="care">
          {t('moderation.care')}
        </Button>
        <Button kind="two" name="intent" value="skip">
          {t('moderation.skip')}
        </Button>
      </div>
      <Select
        name="reason"
        label={t('moderation.field.reason')}
        hint={t('moderation.field.reason-hint')}
        blank={t('moderation.field.reason-none')}
        value={refused?.values.reason}
        error={refused?.refusal.code === 'moderation.reason-needed' ? refused.refusal.sentence : undefined}
        options={reasons.map(reason => ({ value: reason, label: t(`moderation.reason.${reason}`) }))}
        optional
      />
      <TextArea
        name="note"
        label={t('moderation.field.note')}
        hint={t('moderation.field.note-hint')}
        limit={noteMax}
        value={refused?.values.note}
        optional
      />
      {refused && refused.findings.length > 0 && (
        <Check name="acknowledged" label={t('web.form.send-anyway')} optional={false} />
      )}
      <p className="sm cl">{t('moderation.skip.free')}</p>
    </form>
  );
}
