import { Expected } from '~/discussion/parts/Waiting';
import { dyeOf } from '~/discussion/words';
import { monthName, regionName } from '~/i18n/format';
import { countries } from '~/identity/words';
import { Button, fieldId, Mark, Note, Picks, Row, Rows, Select } from '~/ui/parts';
import type { Refused } from '~/web/ask.server';
import { usePage, useT } from '~/web/page';
import { type Draft, WriteForm } from '~/web/write-form';
import { proposalFields } from '../fields';
import type { ProposalForm as FormOf, Looked } from '../index.server';
import { type Hint, hintKey } from '../specific';
import { addresseeKey, addresseeKinds, limits } from '../words';
import { listed } from '../written';

export type ProposalFormProps = {
  form: FormOf;
  draft: Draft;
  draftName: string;
  formKey: string;
  hidden?: Readonly<Record<string, string>>;
  /** A revision keeps the language it was written in. */
  asksLanguage: boolean;
  wait: { hours: number | null; late: boolean };
  answer?: Refused | Looked | undefined;
  /** Kept from another day, not a text that is being changed. */
  kept: boolean;
};

const isLooked = (answer: Refused | Looked | undefined): answer is Looked =>
  answer !== undefined && 'looked' in answer;

/** Who, what, by when, how we will know, and from whose words: one form, with a guide that asks and never stops her. */
export function ProposalForm(props: ProposalFormProps) {
  const { form, answer } = props;
  const { lang, country, now } = usePage();
  const t = useT();
  const looked = isLooked(answer) ? answer : undefined;
  const refused = answer && !isLooked(answer) ? answer : undefined;
  const values = refused?.values ?? looked?.values ?? props.draft ?? {};
  const chosen = (name: string) => listed([values[name] ?? '']);
  const wrong = (code: string) => (refused?.refusal.code === code ? refused.refusal.sentence : undefined);
  const order = new Intl.Collator(lang);
  const lands = countries
    .map(value => ({ value, label: regionName(lang, value) }))
    .sort((a, b) => order.compare(a.label, b.label));
  const own = lands.filter(land => land.value === country);
  const year = now.getUTCFullYear();
  return (
    <WriteForm
      fields={proposalFields}
      refused={refused}
      draft={looked ? looked.values : props.draft}
      draftName={props.draftName}
      formKey={looked?.key ?? props.formKey}
      intent="send"
      asksLanguage={props.asksLanguage}
      hidden={{ ...props.hidden, theme: form.theme.id, ...(looked ? { seen: 'yes' } : {}) }}
      note={looked ? <LookedOver looked={looked} /> : props.kept ? undefined : null}
      submit={t('proposals.form.send')}
      also={
        <Button kind="two" name="check" value="yes">
          {t('proposals.form.look')}
        </Button>
      }
      after={
        <p className="sm cl">
          {t('proposals.form.review')} <Expected wait={props.wait} />
        </p>
      }
    >
      <Picks
        name="kinds"
        label={t('proposals.form.kinds')}
        hint={t('proposals.form.kinds-hint')}
        error={wrong('proposals.addressee')}
        optional
        values={chosen('kinds')}
        choices={addresseeKinds.map(kind => ({ value: kind, label: t(addresseeKey(kind)) }))}
      />
      <Picks
        name="countries"
        label={t('proposals.form.countries')}
        hint={t('proposals.form.countries-hint')}
        optional
        values={chosen('countries')}
        choices={own}
        more={lands.filter(land => land.value !== country)}
        moreLabel={t('proposals.form.countries-more')}
      />
      <div className="line">
        <Select
          name="month"
          label={t('proposals.form.month')}
          error={wrong('proposals.due')}
          blank={t('proposals.form.no-date')}
          optional
          value={values.month ?? ''}
          options={Array.from({ length: 12 }, (_, at) => ({
            value: String(at + 1).padStart(2, '0'),
            label: monthName(lang, at + 1),
          }))}
        />
        <Select
          name="year"
          label={t('proposals.form.year')}
          blank={t('proposals.form.no-date')}
          optional
          value={values.year ?? ''}
          options={Array.from({ length: limits.dueYears + 1 }, (_, at) => ({
            value: String(year + at),
            label: String(year + at),
          }))}
        />
      </div>
      <Sources form={form} error={wrong('proposals.source-needed') ?? wrong('proposals.source-unknown')} />
    </WriteForm>
  );
}

/** From whose words it comes. Unticking takes one out; at least one stays. */
function Sources({ form, error }: { form: FormOf; error?: string | undefined }) {
  const t = useT();
  const { posts, recommendations } = form.sources;
  return (
    <>
      {posts.length > 0 && (
        <Picks
          name="posts"
          label={t('proposals.form.posts')}
          hint={t('proposals.form.posts-hint')}
          error={error}
          values={posts.map(post => post.id)}
          choices={posts.map(post => ({
            value: post.id,
            label: (
              <>
                <b>{post.by?.pseudonym}</b> <span lang={post.lang ?? undefined}>{post.line}</span>
              </>
            ),
          }))}
        />
      )}
      {recommendations.length > 0 && (
        <Picks
          name="recs"
          label={t('proposals.form.recs')}
          error={posts.length === 0 ? error : undefined}
          values={recommendations.map(one => one.id)}
          choices={recommendations.map(one => ({ value: one.id, label: one.label }))}
        />
      )}
      {posts.length === 0 && recommendations.length === 0 && (
        <Note tone={error ? 'bad' : 'plain'}>
          <p>{error ?? t('proposals.refusal.source-needed')}</p>
        </Note>
      )}
    </>
  );
}

/** Where in the form a hint can be followed. */
const fieldOf: Record<Hint['field'], string> = {
  ask: 'ask',
  addressees: 'kinds',
  due: 'month',
  measure: 'measure',
};

function LookedOver({ looked }: { looked: Looked }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <>
      <Note
        tone={looked.hints.length > 0 ? 'wait' : 'ok'}
        title={t(`proposals.looked.${looked.looked}`)}
        focus
      >
        {looked.looked === 'over' &&
          (looked.hints.length === 0 ? (
            <p>{t('proposals.looked.fine')}</p>
          ) : (
            <ul>
              {looked.hints.map(hint => (
                <li key={`${hint.code}${hint.field}${'word' in hint ? hint.word : ''}`}>
                  <a href={`#${fieldId(fieldOf[hint.field])}`}>
                    {hint.code === 'vague'
                      ? t('proposals.hint.vague', { word: hint.word })
                      : t(hintKey(hint.code) as 'proposals.hint.no-date')}
                  </a>
                </li>
              ))}
            </ul>
          ))}
        <p className="sm">{t('proposals.looked.kept')}</p>
      </Note>
      {looked.similar.length > 0 && (
        <section className="flow" aria-labelledby="similar">
          <h2 className="h3" id="similar">
            {t('proposals.looked.similar')}
          </h2>
          <p className="sm measure">{t('proposals.looked.similar-text')}</p>
          <Rows>
            {looked.similar.map(line => (
              <Row
                key={line.id}
                dye={dyeOf[line.theme.code]}
                lead={<Mark seed={line.id} states={['done', 'done', ...Array(7).fill('none')]} />}
                title={`${line.label}, ${line.title}`}
                lang={line.lang}
                href={`/${lang}${line.href}`}
                meta={[t(`proposals.state.${line.state}`)]}
              />
            ))}
          </Rows>
        </section>
      )}
    </>
  );
}
