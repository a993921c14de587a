import { Button, Note, TextField } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { CodeFound } from '../index.server';
import { checkSentence } from '../sentences';

const toneOf = { listed: 'ok', 'not-listed': 'plain', 'no-list': 'plain', 'not-a-code': 'bad' } as const;

/** Whether a code is in the list, asked by POST so that it stands in no address. What was typed is not given back. */
export function Find({ ballot, found }: { ballot: string; found?: CodeFound | undefined }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <section className="flow mt6" id="find">
      <h2>{t('ballots.find')}</h2>
      <p className="measure">{t('ballots.find.text')}</p>
      {found && (
        <Note tone={toneOf[found]} focus>
          <p>{checkSentence(t, found)}</p>
        </Note>
      )}
      <form
        className="measure flow"
        method="post"
        action={`/${lang}/ballots/${ballot}/find`}
        autoComplete="off"
      >
        <TextField
          name="code"
          label={t('ballots.find.code')}
          hint={t('ballots.find.kept')}
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button kind="two">{t('ballots.find.go')}</Button>
      </form>
    </section>
  );
}
