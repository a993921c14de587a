import { Card } from '~/ui/parts';
import { useT } from '~/web/page';
import { proposalFields } from '../fields';
import type { RevisionForm } from '../index.server';

/** It changed while she wrote: the text as it stands, to look at beside her own, which the form below keeps. */
export function StandsNow({ form }: { form: RevisionForm }) {
  const t = useT();
  return (
    <section aria-labelledby="now">
      <Card tint>
        <h2 className="h3" id="now">
          {t('proposals.edit.now')}
        </h2>
        <dl className="flow">
          {proposalFields.map(({ name, label }) => (
            <div key={name}>
              <dt className="label sm">{t(label)}</dt>
              <dd lang={form.lang}>{form.fields[name]}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </section>
  );
}
