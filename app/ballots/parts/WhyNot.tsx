import { LinkButton } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { BallotPage } from '../read/views';

/** Who does not vote here learns why, before, during and after. Nothing for whoever may. */
export function WhyNot({ page }: { page: BallotPage }) {
  const { lang, viewer } = usePage();
  const t = useT();
  if (page.voter) return null;
  if (!viewer)
    return (
      <>
        <p className="measure">{t('ballots.why.visitor')}</p>
        {page.state === 'open' && (
          <p>
            <LinkButton
              kind="two"
              href={`/${lang}/sign-in?next=${encodeURIComponent(`/${lang}/ballots/${page.id}`)}`}
            >
              {t('ballots.why.visitor.enter')}
            </LinkButton>
          </p>
        )}
      </>
    );
  return (
    <p className="measure">
      {viewer.young ? t('ballots.refusal.not-in-electorate') : t('ballots.why.adult')}
    </p>
  );
}
