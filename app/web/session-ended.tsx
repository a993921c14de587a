import { Note } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Ended } from './asked.server';
import { Yours } from './not-sent';
import { Page, useT } from './page';
import { SignInForm } from './sign-in-form';

/** Her session ended while she wrote. Nothing is lost: her words are here, and go on with her when she signs in. */
export function SessionEnded({ ended }: { ended: Ended }) {
  const t = useT();
  return (
    <Page dye="y">
      <PageHead dye="y" title={t('web.ended')} />
      <div className="wrap sec flow">
        <Note tone="wait" focus>
          <p>{ended.words ? t('web.ended.text') : t('web.ended.nothing')}</p>
        </Note>
        <SignInForm
          next={ended.next}
          carried={ended.draft ? { draft: ended.draft, fields: ended.fields } : undefined}
        />
        <Yours words={ended.words} />
      </div>
    </Page>
  );
}
