import { Note, TextArea } from '~/ui/parts';
import type { Refused } from './ask.server';
import { useT } from './page';

/** Her words, to copy or to go on with; nothing where there are none. */
export function Yours({ words }: { words: string | undefined }) {
  const t = useT();
  return words ? (
    <TextArea
      name="yours"
      label={t('web.ended.yours')}
      hint={t('web.ended.copy')}
      value={words}
      rows={5}
      readOnly
    />
  ) : null;
}

/** In place of a form that is not shown any more because its time ended while she wrote: why, and what she wrote. */
export function NotSent({ refused }: { refused: Refused | undefined }) {
  if (!refused) return null;
  return (
    <div className="flow">
      <Note tone="bad" focus>
        <p>{refused.refusal.sentence}</p>
      </Note>
      <Yours words={refused.words} />
    </div>
  );
}
