import type { ReactNode } from 'react';
import { usePage, useT } from '~/web/page';
import type { QuestionView } from '../read/views';
import { textSentence } from '../sentences';

/** The exact text that is voted on, folded, and the way to its own page. */
export function Passages({ question, past }: { question: QuestionView; past?: boolean }) {
  const { lang } = usePage();
  const t = useT();
  const { shown, text } = question;
  const warning = textSentence(t, question);
  const toRead = t(past ? 'ballots.read.past' : 'ballots.read');
  return (
    <>
      {warning && <p className="cl">{warning}</p>}
      {shown && text && (
        <details className="fold flow">
          <summary>{toRead}</summary>
          <div className="card flow">
            {shown.passages.map(({ heading, text: words }) => (
              <div key={heading}>
                <p>
                  <b>{heading}</b>
                </p>
                {words
                  .split(/\n{2,}/)
                  .filter(Boolean)
                  .map(paragraph => (
                    <p className="measure" lang={text.lang} key={paragraph}>
                      {paragraph}
                    </p>
                  ))}
              </div>
            ))}
            <p>
              <a href={`/${lang}${text.href}`}>{t('ballots.read.page')}</a>
            </p>
          </div>
        </details>
      )}
      {!shown && text && (
        <p>
          <a href={`/${lang}${text.href}`}>{toRead}</a>
        </p>
      )}
    </>
  );
}

/** What a question is about, in its own language. */
export function QuestionTitle({ question }: { question: QuestionView }) {
  const t = useT();
  const { text, kind } = question;
  return <span lang={text?.lang}>{text?.title ?? t(`ballots.ask.${kind}`)}</span>;
}

/** One question below the other, each in its dye with its number; a single one needs neither. */
export function Numbered({
  question,
  of,
  children,
}: {
  question: QuestionView;
  of: number;
  children: ReactNode;
}) {
  const dye = question.shown?.dye ?? 'y';
  if (of === 1) return <div className={`flow ${dye}`}>{children}</div>;
  return (
    <div className={`clause ${dye}`}>
      <p className="no" aria-hidden="true">
        {question.place}
      </p>
      <div className="flow">{children}</div>
    </div>
  );
}

/** What will be asked, or was: before the opening, and for those who do not vote. */
export function Asked({ questions, past }: { questions: readonly QuestionView[]; past?: boolean }) {
  const t = useT();
  return (
    <section className="flow mt6">
      <h2>{t('ballots.asked')}</h2>
      {questions[0] && <p className="measure">{t(`ballots.then.${questions[0].kind}`)}</p>}
      {questions.map(question => (
        <Numbered question={question} of={questions.length} key={question.place}>
          <h3>
            <QuestionTitle question={question} />
          </h3>
          <p>{t(`ballots.ask.${question.kind}`)}</p>
          <Passages question={question} past={past} />
        </Numbered>
      ))}
    </section>
  );
}
