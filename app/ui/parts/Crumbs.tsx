import { useWords } from '../words';

export type Crumb = { label: string; href?: string; lang?: string };

export function Crumbs({ items }: { items: readonly Crumb[] }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('ui.crumbs')}>
      <ol className="crumb">
        {items.map(item => (
          <li key={item.label} lang={item.lang}>
            {item.href ? <a href={item.href}>{item.label}</a> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
