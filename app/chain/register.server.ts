import { eq } from 'drizzle-orm';
import { kind } from '~/gate/index.server';
import { refuse } from '~/kernel/refusal';
import { mustBeFree } from './act.server';
import { hrefOfPlace, originOf, tieHrefOfPlace } from './ends.server';
import { whyFields } from './fields';
import { linkStructure } from './propose';
import { links } from './tables.server';
import { link } from './write.server';

export function register(): void {
  kind({
    kind: 'link-why',
    fields: whyFields,
    href: (_subject, { place }) => hrefOfPlace(place),
    change: ({ id, place }) => tieHrefOfPlace(place, id),
    async onPublished(tx, ctx, version) {
      const structure = linkStructure.parse(version.structure);
      if (!(await originOf(tx, structure.from))) refuse('chain.end-gone', 409);
      await mustBeFree(tx, version.subject, structure);
      // A better why may come with another kind of link: what is told is what is now public.
      await tx.delete(links).where(eq(links.id, version.subject));
      await link(tx, ctx, {
        id: version.subject,
        from: structure.from,
        to: structure.to,
        kind: structure.kind,
        process: version.process,
        by: version.author,
      });
    },
    async onHidden(tx, _ctx, version) {
      await tx.delete(links).where(eq(links.id, version.subject));
    },
  });
}
