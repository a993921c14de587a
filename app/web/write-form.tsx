import type { ReactNode } from 'react';
import type { FieldSpec } from '~/gate/words';
import { languageNames, languages } from '~/i18n/languages';
import type { Key } from '~/i18n/translate';
import { segmentsOf } from '~/screening/marks';
import {
  Button,
  Check,
  DraftStatus,
  type FormError,
  FormErrors,
  Note,
  Select,
  TextArea,
  TextField,
} from '~/ui/parts';
import type { Refused } from './ask.server';
import { usePage, useT } from './page';

export type Draft = Readonly<Record<string, string>> | null;

export type WriteFormProps = {
  fields: readonly FieldSpec[];
  /** What the server said of the last sending; what she wrote is in it. */
  refused?: Refused | undefined;
  /** Kept from another day, or the text that is being changed. */
  draft?: Draft;
  /** Under which drafts of this form are kept; without it none are. */
  draftName?: string;
  /** Where a draft leads back to, when the path of this page alone is not enough. */
  back?: string;
  formKey: string;
  intent: string;
  submit: string;
  /** Where another button of the page is the first thing to do. */
  submitKind?: 'filled' | 'two';
  /** Whether the writer says in which language she writes. A change of a text keeps its language. */
  asksLanguage?: boolean;
  hidden?: Readonly<Record<string, string>>;
  /** Fields of the domain, before its texts and after them. */
  before?: ReactNode;
  children?: ReactNode;
  after?: ReactNode;
  /** Other ways to send the form than the first. */
  also?: ReactNode;
  /** Said on top instead of "your draft was kept", where what fills the form is not a draft. */
  note?: ReactNode;
};

/** The labels that FormErrors shows are those of fields.ts: a new field is one line there. */
const labelOf = (t: ReturnType<typeof useT>, key: string) => (t as (key: Key) => string)(key as Key);

/** A form for texts that go to review. Works without script; nothing that was written is ever lost on the way. */
export function WriteForm(props: WriteFormProps) {
  const t = useT();
  const { lang, path } = usePage();
  const { refused, fields, draftName } = props;
  const value = (name: string) => refused?.values[name] ?? props.draft?.[name] ?? '';
  const errors: FormError[] = fields.flatMap(field =>
    refused?.errors[field.name]
      ? [{ name: field.name, label: labelOf(t, field.label), text: refused.errors[field.name] ?? '' }]
      : [],
  );
  return (
    <form className="flow measure" method="post" data-draft={draftName && '/draft'}>
      <input type="hidden" name="key" value={refused?.key ?? props.formKey} />
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="back" value={props.back ?? path} />
      {draftName && <input type="hidden" name="draft" value={draftName} />}
      {Object.entries(props.hidden ?? {}).map(([name, given]) => (
        <input type="hidden" name={name} value={given} key={name} />
      ))}
      {refused && <Trouble refused={refused} errors={errors} fields={fields} />}
      {!refused && props.note}
      {!refused && props.note === undefined && props.draft && draftName && (
        <Note tone="ok">
          <p>{t('web.form.draft-kept')}</p>
        </Note>
      )}
      {props.before}
      {fields.map(field => {
        const common = {
          name: field.name,
          label: labelOf(t, field.label),
          hint: field.hint && labelOf(t, field.hint),
          limit: field.max,
          optional: field.min === 0,
          error: refused?.errors[field.name],
          value: value(field.name),
        };
        return field.lines === 'one' ? (
          <TextField key={field.name} {...common} />
        ) : (
          <TextArea key={field.name} {...common} />
        );
      })}
      {props.children}
      {props.asksLanguage !== false && (
        <Select
          name="lang"
          label={t('web.form.language')}
          value={value('lang') || lang}
          options={languages.map(one => ({ value: one, label: languageNames[one], lang: one }))}
        />
      )}
      {refused && refused.findings.length > 0 && (
        <Check
          name="acknowledged"
          label={t('web.form.send-anyway')}
          hint={t('web.form.send-anyway-hint')}
          optional={false}
        />
      )}
      <div className="line">
        <Button kind={props.submitKind}>{props.submit}</Button>
        {props.also}
        {draftName && (
          <Button kind="three" formAction="/draft" name="later" value="yes">
            {t('web.form.later')}
          </Button>
        )}
      </div>
      {draftName && <DraftStatus />}
      {props.after}
    </form>
  );
}

/** Why it was not sent: what is marked in her own words, which fields to look at, or one plain sentence. */
function Trouble({
  refused,
  errors,
  fields,
}: {
  refused: Refused;
  errors: FormError[];
  fields: readonly FieldSpec[];
}) {
  const t = useT();
  if (errors.length > 0) return <FormErrors errors={errors} />;
  if (refused.findings.length === 0)
    return (
      <Note tone="bad" focus>
        <p>{refused.refusal.sentence}</p>
      </Note>
    );
  const kinds = [...new Set(refused.findings.map(finding => finding.signal))].filter(signal =>
    signal.startsWith('contact.'),
  );
  return (
    <Note tone="wait" title={t('web.form.nudge')} focus>
      {kinds.map(signal => (
        <p key={signal}>{labelOf(t, `screening.nudge.${signal}`)}</p>
      ))}
      {fields.map(field => {
        const parts = segmentsOf(refused.marked[field.name] ?? '', field.name, refused.findings);
        return parts.some(part => part.marked) ? (
          <blockquote className="big" key={field.name}>
            {parts.map((part, place) =>
              part.marked ? <mark key={place}>{part.text}</mark> : <span key={place}>{part.text}</span>,
            )}
          </blockquote>
        ) : null;
      })}
    </Note>
  );
}
