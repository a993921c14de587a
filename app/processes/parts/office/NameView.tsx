import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import { type Draft, WriteForm } from '~/web/write-form';
import { processFields } from '../../fields';
import type { OfficeProcess } from '../../index.server';

/** Name and purpose in one of its languages, or in better words: what is public stays until they are approved. */
export function NameView({
  process,
  refused,
  draft,
  formKey,
}: {
  process: OfficeProcess;
  refused: Refused | undefined;
  draft: Draft;
  formKey: string;
}) {
  const { lang } = usePage();
  const t = useT();
  return (
    <Page kind="office" dye="y">
      <PageHead
        dye="y"
        title={t('processes.office.name')}
        lead={t('processes.office.name.lead')}
        crumbs={[
          { href: `/${lang}/office`, label: t('processes.office') },
          { href: `/${lang}/office/process/${process.id}`, label: process.name },
        ]}
      />
      <div className="wrap sec">
        <WriteForm
          fields={processFields}
          refused={refused}
          draft={draft}
          draftName={`name:${process.id}`}
          formKey={formKey}
          intent="name"
          submit={t('processes.office.name.send')}
        />
      </div>
    </Page>
  );
}
