export type TabItem = { href: string; label: string; count?: number | string; current?: boolean };

/** Links, not a widget: each is an address. They scroll sideways on phones. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && (
                <>
                  {' '}
                  <span className="num">{item.count}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
