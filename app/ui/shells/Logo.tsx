import { useWords } from '../words';

/** The done knot, in the colours of no theme. */
export function Logo({ href }: { href: string }) {
  const { t } = useWords();
  return (
    <a className="logo" href={href}>
      <svg className="y" viewBox="0 0 40 40" aria-hidden="true">
        <path d="M18.5 4h3M12 12h16M5 20h6M29 20h6M12 28h16M18.5 36h3" />
        <path className="w2" d="M18 20h4" />
      </svg>
      {t('ui.brand')}
    </a>
  );
}
