import { useWords } from '../words';

export type DiffPiece = { kind: 'same' | 'in' | 'out' | 'moved'; text: string; from?: string };

function Piece({ piece }: { piece: DiffPiece }) {
  const { t } = useWords();
  if (piece.kind === 'same') return <>{piece.text}</>;
  if (piece.kind === 'in')
    return (
      <ins>
        <span className="vh">{t('ui.diff.in')} </span>
        {piece.text}
      </ins>
    );
  if (piece.kind === 'out')
    return (
      <del>
        <span className="vh">{t('ui.diff.out')} </span>
        {piece.text}
      </del>
    );
  return (
    <span className="mv">
      <span className="vh">
        {piece.from ? t('ui.diff.movedFrom', { from: piece.from }) : t('ui.diff.moved')}{' '}
      </span>
      {piece.text}
    </span>
  );
}

/** Words that come in, go out or move: a sign, a line and a hidden word each, never colour alone. Line breaks are kept. */
export function DiffText({
  pieces,
  lang,
  bullet,
}: {
  pieces: readonly DiffPiece[];
  lang?: string;
  /** An item of a list. */
  bullet?: boolean;
}) {
  const words = pieces.map((piece, i) => <Piece key={i} piece={piece} />);
  return (
    <div className="diff" lang={lang}>
      {bullet ? (
        <ul className="big">
          <li>{words}</li>
        </ul>
      ) : (
        <p className="big">{words}</p>
      )}
    </div>
  );
}

/** What the signs mean, once a page. */
export function DiffKey() {
  const { t } = useWords();
  return (
    <p className="sm cl line diff">
      <ins>{t('ui.diff.key.in')}</ins>
      <del>{t('ui.diff.key.out')}</del>
      <span className="mv">{t('ui.diff.key.moved')}</span>
    </p>
  );
}
