import { Button, Check, TextField } from '~/ui/parts';
import type { Refused } from './ask.server';
import { usePage, useT } from './page';

type Carried = { draft: string; fields: Readonly<Record<string, string>> };

/** Pseudonym and passphrase; and, when a session ended while she wrote, her words on their way back to their form. */
export function SignInForm({
  next,
  refused,
  carried,
}: {
  next: string;
  refused?: Refused | undefined;
  carried?: Carried;
}) {
  const { lang } = usePage();
  const t = useT();
  const draft = refused?.values['carried-draft'] ?? carried?.draft;
  const fields = refused?.values.carried ?? (carried && JSON.stringify(carried.fields));
  return (
    <form className="flow measure" method="post" action={`/${lang}/sign-in`} noValidate>
      <input type="hidden" name="next" value={next} />
      {draft && <input type="hidden" name="carried-draft" value={draft} />}
      {draft && <input type="hidden" name="carried" value={fields} />}
      <TextField
        name="pseudonym"
        label={t('identity.pseudonym')}
        hint={t('identity.pseudonym.hint')}
        value={refused?.values.pseudonym}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        name="passphrase"
        type="password"
        label={t('identity.passphrase')}
        hint={t('identity.passphrase.hint')}
        error={refused?.refusal.sentence}
      />
      <Check
        name="shared"
        label={t('identity.shared')}
        hint={t('identity.shared.hint')}
        checked={refused ? refused.values.shared === 'yes' : true}
        optional={false}
      />
      <div className="line">
        <Button>{t('identity.enter')}</Button>
      </div>
    </form>
  );
}
