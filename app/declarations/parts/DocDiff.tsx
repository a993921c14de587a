import { type DiffPiece, DiffText } from '~/ui/parts';
import { useT } from '~/web/page';
import type { Block, Place, Segment } from '../document/diff/words';

/** A whole text in two versions: words that came in, went out or moved, block by block, never by colour alone. */
export function DocDiff({ blocks, lang }: { blocks: readonly Block[]; lang: string }) {
  const t = useT();
  const place = (where: Place) => t(`declarations.moved.${where}`);
  const piece = (segment: Segment): DiffPiece =>
    segment.kind === 'moved'
      ? { kind: 'moved', text: segment.text, from: place(segment.from) }
      : { kind: segment.kind, text: segment.text };
  return (
    <div className="flow">
      {blocks.map((block, at) => (
        <div key={at}>
          <DiffText
            lang={lang}
            pieces={block.segments.flatMap(piecesOf(piece))}
            bullet={block.type === 'item'}
          />
          {(block.emphasis || block.was) && (
            <p className="sm cl">
              {block.was
                ? t(block.type === 'item' ? 'declarations.diff.to-item' : 'declarations.diff.to-paragraph')
                : t('declarations.diff.emphasis')}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

// Words that went elsewhere are shown where they are now: shown twice they would read as said twice.
const piecesOf =
  (piece: (segment: Segment) => DiffPiece) =>
  (segment: Segment): DiffPiece[] =>
    segment.kind === 'out' && segment.to ? [] : [piece(segment)];
