import { usePage, useT } from '~/web/page';
import { exactly } from '~/web/when';

/** The ballot that asked about it, as its domain tells it. Numbers only when they have been counted. */
export type AskedIn = {
  ballot: string;
  opens: Date;
  closes: Date;
  result: { yes: number; no: number; abstain: number; blank: number } | null;
};

/** How it was voted, or until when it can be. */
export function Vote({ voted, zone }: { voted: AskedIn | null; zone: string }) {
  const facts = usePage();
  const { lang, now } = facts;
  const t = useT();
  if (!voted) return null;
  const { result, opens, closes } = voted;
  const at = (date: Date) => ({ at: exactly(facts, date, zone) });
  const when =
    now < opens
      ? t('proposals.vote.opens', at(opens))
      : t(now < closes ? 'proposals.vote.closes' : 'proposals.vote.counting', at(closes));
  return (
    <section className="flow mt6" aria-labelledby="vote">
      <h2 id="vote">{t('proposals.vote')}</h2>
      <p className="measure">
        {result
          ? t('proposals.vote.counted', {
              yes: result.yes,
              no: result.no,
              blank: result.abstain + result.blank,
            })
          : when}{' '}
        <a href={`/${lang}/ballots/${voted.ballot}`}>
          {t(result ? 'proposals.vote.result' : 'proposals.vote.see')}
        </a>
      </p>
    </section>
  );
}
