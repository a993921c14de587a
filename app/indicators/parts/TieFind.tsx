import { Button, Knot, Row, Rows, TextField } from '~/ui/parts';
import { usePage, useT } from '~/web/page';
import type { FoundReference, Suggestion, TieOptions } from '../index.server';
import { kindKey } from './kind';
import { nameOf } from './names';

const choice = (here: string, end: string, kind?: string) =>
  `${here}?to=${encodeURIComponent(end)}${kind ? `&kind=${kind}` : ''}`;

/** First step: which number, or which recommendation. A plain GET form, and what is suggested before she asks. */
export function TieFind({ options, here }: { options: TieOptions; here: string }) {
  const { lang } = usePage();
  const t = useT();
  const { query, found, suggested } = options;
  return (
    <>
      <form method="get" className="flow measure">
        <TextField
          name="q"
          type="search"
          label={t('indicators.tie.search')}
          hint={t('indicators.tie.search.hint')}
          value={query}
        />
        <Button>{t('gate.search.go')}</Button>
      </form>
      {found && <Found found={found} here={here} />}
      {suggested.length > 0 && <Suggested suggested={suggested} here={here} />}
      <p className="line">
        <a href={`/${lang}/indicators`}>{t('indicators.tie.all')}</a>
      </p>
    </>
  );
}

function Found({ found, here }: { found: readonly FoundReference[]; here: string }) {
  const t = useT();
  return (
    <section className="flow" aria-labelledby="found">
      <h2 className="h3" id="found">
        {t('indicators.tie.found', { count: found.length })}
      </h2>
      {found.length === 0 && <p className="measure">{t('indicators.tie.found.none')}</p>}
      <Rows>
        {found.map(({ kind, id, label, title }) => (
          <Row
            key={`${kind}/${id}`}
            lead={<Knot state="none" />}
            title={title}
            href={choice(here, `${kind}/${id}`)}
            meta={[label]}
          />
        ))}
      </Rows>
    </section>
  );
}

function Suggested({ suggested, here }: { suggested: readonly Suggestion[]; here: string }) {
  const t = useT();
  return (
    <section className="flow" aria-labelledby="suggested">
      <h2 className="h3" id="suggested">
        {t('indicators.tie.suggested')}
      </h2>
      <p className="sm cl measure">{t('indicators.tie.suggested.ours')}</p>
      <Rows>
        {suggested.map(one => (
          <Row
            key={`${one.indicator} ${one.kind} ${one.series}`}
            lead={<Knot state="none" />}
            title={nameOf(t, one)}
            href={choice(here, `indicator/${one.indicator}`, one.kind)}
            meta={[one.label, t(kindKey('indicator', one.kind))]}
          />
        ))}
      </Rows>
    </section>
  );
}
