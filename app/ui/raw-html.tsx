import type { ElementType } from 'react';

/**
 * The only door for raw HTML. For strings that our own renderers made (a card kept from an earlier render, a clause's
 * body after prosemirror-markdown, a chart drawn on the server): every text in them went through an escaping renderer.
 * A person's text never comes here as it was written.
 *
 * A kept string cannot tell the sprite which symbols it needs: name them beside it with <Uses/>.
 */
export function Raw({
  html,
  as: Tag = 'div',
  className,
}: {
  html: string;
  as?: ElementType;
  className?: string;
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: this module exists to be the one place where it is allowed
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
