import { Button, Note, TextField } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { BallotPage, QuestionView } from '../read/views';
import { choiceHint, choiceWord } from '../sentences';
import { answerWords } from '../words';
import { Numbered, Passages, QuestionTitle } from './Asked';

export type Given = Readonly<Record<string, string | undefined>>;

export type VoteFormProps = {
  page: BallotPage;
  /** The server's word that this form is hers. */
  word: string;
  /** What she chose a moment ago, to choose again. Never what lies in the box. */
  given?: Given;
  refusal?: string | undefined;
};

/**
 * The questions with their answers; its button leads to the page that asks to confirm. `autoComplete="off"`: on a phone that others
 * use, a browser keeps neither what was chosen nor a code.
 */
export function VoteForm({ page, word, given = {}, refusal }: VoteFormProps) {
  const { lang } = usePage();
  const t = useT();
  const changing = page.voter?.hasVoted ?? false;
  return (
    <form className="flow" method="post" action={`/${lang}/ballots/${page.id}/vote`} autoComplete="off">
      <input type="hidden" name="intent" value="preview" />
      <input type="hidden" name="word" value={word} />
      {refusal && (
        <Note tone="bad" focus>
          <p>{refusal}</p>
        </Note>
      )}
      {page.questions.map(question => (
        <Choose
          key={question.place}
          question={question}
          of={page.questions.length}
          value={given[`q${question.place}`]}
        />
      ))}
      {changing && (
        <TextField
          name="code"
          label={t('ballots.voted.code')}
          hint={t('ballots.voted.code-hint')}
          value={given.code}
          autoCapitalize="characters"
          spellCheck={false}
        />
      )}
      <p className="sm cl">{t('ballots.vote.blank')}</p>
      <div className="line">
        <Button icon="right">{t('ballots.vote.next')}</Button>
        <span className="sm cl">{t('ballots.vote.next-hint')}</span>
      </div>
    </form>
  );
}

function Choose({ question, of, value }: { question: QuestionView; of: number; value: string | undefined }) {
  const t = useT();
  const { place, kind } = question;
  const name = `q${place}`;
  return (
    <Numbered question={question} of={of}>
      <fieldset className="field">
        <legend>
          <span className={of > 1 ? 'disp h3' : 'vh'}>
            <QuestionTitle question={question} />
          </span>
        </legend>
        <p>{t(`ballots.ask.${kind}`)}</p>
        <Passages question={question} />
        <div className={of > 1 ? 'stack trio' : undefined}>
          {answerWords.map((answer, n) => (
            <label className="pick box" key={answer}>
              <input
                type="radio"
                id={n === 0 ? `f-${name}` : `f-${name}-${answer}`}
                name={name}
                value={answer}
                defaultChecked={answer === value}
              />
              <span>
                <b>{choiceWord(t, answer)}</b>
                {choiceHint(t, answer)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </Numbered>
  );
}
