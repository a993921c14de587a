import { percent } from '~/i18n/format';
import { parseFraction } from '~/kernel/fraction';
import { usePage, useT } from '~/web/page';
import type { ProcessRules } from '../words';

const shareOf = (written: string): number => {
  const fraction = parseFraction(written);
  return fraction ? Number(fraction.over) / Number(fraction.under) : 0;
};

/** The rules that a process was opened with, in sentences. */
export function RuleLines({ rules }: { rules: ProcessRules }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <>
      <p className="sm">
        {t('processes.rule.support', { share: percent(lang, shareOf(rules.supportShare)) })}
      </p>
      <p className="sm">{t('processes.rule.quorum', { share: percent(lang, shareOf(rules.quorumShare)) })}</p>
      <p className="sm">
        {rules.majority === '1/2'
          ? t('processes.rule.half')
          : t('processes.rule.majority', { majority: rules.majority })}
      </p>
      <p className="sm">
        {rules.youngAdultsCount
          ? t('processes.rule.with-young-adults')
          : t('processes.rule.without-young-adults')}
      </p>
    </>
  );
}
