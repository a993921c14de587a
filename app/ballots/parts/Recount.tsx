import { Icon } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { FileView } from '../index.server';
import type { BallotPage } from '../read/views';

/** The two lists as files, and how anybody counts them again without trusting this page. */
export function Recount({ page }: { page: BallotPage }) {
  const t = useT();
  const files = page.result?.files ?? [];
  if (files.length === 0) return null;
  return (
    <section className="flow mt6" id="recount">
      <h2>{t('ballots.recount')}</h2>
      <p className="measure">{t('ballots.recount.text')}</p>
      <ul className="flow">
        {files.map((file, n) => (
          <Published key={file.name} ballot={page.id} file={file} place={n} />
        ))}
      </ul>
      <details className="fold flow">
        <summary>{t('ballots.file.sums')}</summary>
        <Command>{files.map(({ name, sha256 }) => `${sha256}  ${name}`).join('\n')}</Command>
      </details>
      <details className="fold flow">
        <summary>{t('ballots.file.yours')}</summary>
        <Command>{`printf '${page.id}\\nXXXX-XXXX-XXXX-XXXX-XXXX-X' | sha256sum`}</Command>
      </details>
    </section>
  );
}

/** To copy as it is: no line breaks but its own, so it scrolls in its own region. */
function Command({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <pre className="tbl sm" tabIndex={0}>
      <code>{children}</code>
    </pre>
  );
}

/** The first file is the hashes; the others are the questions in order, each with the command that counts it. */
function Published({ ballot, file, place }: { ballot: string; file: FileView; place: number }) {
  const { lang } = usePage();
  const t = useT();
  return (
    <li>
      <p className="line">
        <a href={`/${lang}/ballots/${ballot}/${file.name}`} download={`${ballot}-${file.name}`}>
          <Icon name="down" />
          {place === 0 ? t('ballots.file.hashes') : t('ballots.file.question', { n: place })}
        </a>
        <span className="sm cl">{t('ballots.file.lines', { count: file.lines })}</span>
      </p>
      {place > 0 && (file.recount ? <Command>{file.recount}</Command> : <p>{t('ballots.recount.none')}</p>)}
    </li>
  );
}
