import { dyeOf } from '~/discussion/words';
import { Provenance } from '~/ui/parts';
import type { StopState } from '~/ui/states';
import { usePage, useT } from '~/web/page';
import type { ClauseView } from '../index.server';

const stopsUpTo = (done: number): StopState[] =>
  Array.from({ length: 9 }, (_, at) => (at < done ? 'done' : 'none'));

/** The mark of a clause's chain: posts, proposal and clause are done; its indicator when there is a tie. */
export const markOf = (clause: Pick<ClauseView, 'id' | 'origin' | 'ties'>) => {
  const seed = clause.origin.kind === 'proposal' ? (clause.origin.proposal?.id ?? clause.id) : clause.id;
  const measured = clause.ties.some(tie => tie.to.kind === 'indicator');
  return { seed, states: stopsUpTo(measured ? 4 : 3) };
};

export const clauseDye = (theme: ClauseView['theme']) => (theme ? dyeOf[theme] : 'y');

/** Where a clause comes from and what measures it, in one line with its mark. */
export function Origin({ clause }: { clause: ClauseView }) {
  const { lang } = usePage();
  const t = useT();
  const { origin } = clause;
  const ties = clause.ties.filter(tie => tie.to.words?.href);
  return (
    <Provenance mark={markOf(clause)}>
      {origin.kind === 'editorial' && t('declarations.origin.editorial')}
      {origin.kind === 'recommendation' && (
        <a href={`/${lang}${origin.href}`}>
          {t('declarations.origin.recommendation', { label: origin.label })}
        </a>
      )}
      {origin.kind === 'proposal' && origin.proposal && (
        <>
          <a href={`/${lang}${origin.proposal.href}`}>
            {t('declarations.origin.proposal', { label: origin.proposal.label })}
          </a>
          {'. '}
          {t('declarations.origin.posts', {
            posts: origin.proposal.posts,
            countries: origin.proposal.countries,
          })}
        </>
      )}{' '}
      {ties.map(tie => (
        <span key={tie.id}>
          <a href={`/${lang}${tie.to.words?.href}`}>{tie.to.words?.label}</a>:{' '}
          {t(`indicators.kind.${tie.kind}`)}.{' '}
        </span>
      ))}
    </Provenance>
  );
}
