import { day, regionName } from '~/i18n/format';
import { Post, Radios, Thread } from '~/ui/parts';
import { NotSent } from '~/web/not-sent';
import { usePage, useT } from '~/web/page';
import { WriteForm } from '~/web/write-form';
import { opinionFields } from '../fields';
import type { ChangePage } from '../index.server';
import { opinionChoices } from '../words';
import type { ChangeProps } from './ChangeView';

/** What the others think of it, as far as it was read. */
export function Voices({ page }: { page: ChangePage }) {
  const { lang, now } = usePage();
  const t = useT();
  return (
    <section className="flow mt6" aria-labelledby="voices">
      <h2 id="voices">{t('declarations.opinions')}</h2>
      {page.opinions.length === 0 && <p className="cl">{t('declarations.opinions.none')}</p>}
      <Thread>
        {page.opinions.map(opinion => (
          <Post
            key={opinion.id}
            id={`o${opinion.id}`}
            state="published"
            mine={opinion.mine}
            author={opinion.by?.pseudonym}
            place={opinion.by ? regionName(lang, opinion.by.country) : undefined}
            time={{ iso: opinion.at.toISOString(), text: day(lang, opinion.at, { zone: 'UTC', now }) }}
            lang={opinion.lang}
          >
            <p className="sm cl" lang={lang}>
              {t(`declarations.opinion.${opinion.choice}`)}
            </p>
            <p>{opinion.text}</p>
          </Post>
        ))}
      </Thread>
    </section>
  );
}

/** What she thinks of it: a choice, and words if she wants. */
export function Opine({ page, draft, formKey, refused }: ChangeProps) {
  const t = useT();
  const mine = refused?.values.intent === 'opine' ? refused : undefined;
  if (!page.may.opine) return <NotSent refused={mine} />;
  const wrong = mine?.refusal.code === 'declarations.opinion-choice' ? mine.refusal.sentence : undefined;
  return (
    <section className="flow mt6" aria-labelledby="opine">
      <h2 id="opine">{t('declarations.opine')}</h2>
      {page.mine && (
        <p className="measure">
          {t('declarations.opine.given', { choice: t(`declarations.opinion.${page.mine.choice}`) })}
        </p>
      )}
      <WriteForm
        fields={opinionFields.map(field => ({ ...field, min: 0 }))}
        refused={mine}
        draft={draft ?? (page.mine?.text ? { opinion: page.mine.text } : null)}
        draftName={`opinion:${page.id}`}
        note={draft ? undefined : null}
        formKey={formKey}
        intent="opine"
        submit={t('declarations.opine.send')}
        after={<p className="sm cl">{t('declarations.opine.review')}</p>}
        submitKind={page.may.accept ? 'two' : 'filled'}
        before={
          <Radios
            name="choice"
            label={t('declarations.opine.question')}
            value={mine?.values.choice ?? page.mine?.choice}
            error={wrong}
            choices={opinionChoices.map(choice => ({
              value: choice,
              label: t(`declarations.opinion.${choice}`),
            }))}
          />
        }
      />
    </section>
  );
}
