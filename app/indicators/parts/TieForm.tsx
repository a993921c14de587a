import type { ReactNode } from 'react';
import { whyFields } from '~/chain/fields';
import { measureKinds } from '~/chain/words';
import { Card, Radios } from '~/ui/parts';
import type { Refused } from '~/web/ask.server';
import { usePage, useT } from '~/web/page';
import { type Draft, WriteForm } from '~/web/write-form';
import type { TieOptions } from '../index.server';
import { kindHelpKey, kindKey } from './kind';
import { TiedList } from './TiedList';
import { TieFind } from './TieFind';

export type TieProps = {
  options: TieOptions;
  /** Address of this page, with its language. */
  here: string;
  draft: Draft;
  draftName: string;
  formKey: string;
  /** How long it takes until somebody has read it. */
  expected: ReactNode;
  refused?: Refused | undefined;
};

/** To tie a proposal or a clause to what measures it: first to what, then how far it measures it, and why. */
export function TieForm(props: TieProps) {
  const { options, here } = props;
  const t = useT();
  return (
    <div className="wrap sec cols">
      <div className="flow">
        {options.chosen ? <Say {...props} /> : <TieFind options={options} here={here} />}
      </div>
      <aside className="flow">
        <h2 className="h3">{t('indicators.tie.tied')}</h2>
        {options.tied.length === 0 ? (
          <p className="sm cl">{t('indicators.tie.tied.none')}</p>
        ) : (
          <TiedList ties={options.tied} />
        )}
      </aside>
    </div>
  );
}

function Say({ options, here, draft, draftName, formKey, expected, refused }: TieProps) {
  const { lang } = usePage();
  const t = useT();
  const { chosen } = options;
  if (!chosen) return null;
  const { kind, id, label, title, href } = chosen.reference;
  const wrong = refused?.refusal.code === 'chain.link-kind' ? refused.refusal.sentence : undefined;
  return (
    <>
      <Card>
        <h2 className="h3">{t('indicators.tie.chosen')}</h2>
        <p>
          <b>
            <a href={`/${lang}${href}`}>{label}</a>
          </b>
          <br />
          {title}
        </p>
        <p className="sm">
          <a href={here}>{t('indicators.tie.other')}</a>
        </p>
      </Card>
      <WriteForm
        fields={whyFields}
        refused={refused}
        draft={draft ?? { why: chosen.why, lang: chosen.lang ?? '' }}
        draftName={draftName}
        note={draft ? undefined : null}
        back={`${here}?to=${encodeURIComponent(`${kind}/${id}`)}`}
        formKey={formKey}
        intent="tie"
        hidden={{ to: `${kind}/${id}` }}
        submit={t('indicators.tie.send')}
        before={
          <Radios
            name="kind"
            label={t('indicators.tie.kind')}
            value={refused?.values.kind ?? draft?.kind ?? chosen.kind ?? undefined}
            error={wrong}
            choices={measureKinds.map(one => ({
              value: one,
              label: t(kindKey(kind, one)),
              text: t(kindHelpKey(kind, one)),
            }))}
          />
        }
        after={
          <p className="sm cl">
            {t('indicators.tie.review')} {expected}
          </p>
        }
      />
    </>
  );
}
