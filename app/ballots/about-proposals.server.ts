import { strip } from '~/chain/index.server';
import { findTheme } from '~/discussion/index.server';
import { dyeOf } from '~/discussion/words';
import { versionsByIds } from '~/gate/index.server';
import { list, month, regionName } from '~/i18n/format';
import { translator } from '~/i18n/translate';
import type { Lang } from '~/kernel/lang';
import { proposalFields } from '~/proposals/fields';
import {
  admittedProposals,
  markDecided,
  markOnBallot,
  proposalText,
  releaseFromBallot,
} from '~/proposals/index.server';
import { addresseeKey, type Structure, structure } from '~/proposals/words';
import type { QuestionSpec, Shown } from './questions';

/** Who is asked to act and by when: hashed with the words, so that both are read before voting. */
function chosen(lang: Lang, { addressees, due }: Structure): Shown['passages'] {
  const t = translator(lang);
  const kinds = addressees.kinds.map(kind => t(addresseeKey(kind)));
  const countries = addressees.countries.map(country => regionName(lang, country));
  return [
    ...(kinds.length + countries.length > 0
      ? [
          {
            heading: t('ballots.read.who'),
            text: [list(lang, kinds), list(lang, countries)].filter(Boolean).join('. '),
          },
        ]
      : []),
    ...(due ? [{ heading: t('ballots.read.due'), text: month(lang, due) }] : []),
  ];
}

/** What a ballot asks about an admitted proposal, and what the answer makes of it. */
export const aboutProposals: QuestionSpec = {
  text: (db, _ctx, subject) => proposalText(db, subject),
  async shown(ctx, subject, lang) {
    const text = await proposalText(ctx.read, subject);
    const [version] = text ? await versionsByIds(ctx.read, [text.version]) : [];
    const parsed = structure.safeParse(version?.structure);
    if (!text || !version || !parsed.success) return null;
    const t = translator(lang);
    const { code } = await findTheme(ctx.read, text.theme);
    return {
      dye: dyeOf[code],
      label: text.label,
      mark: (await strip(ctx, { kind: 'proposal', id: subject }, lang)).map(stop => stop.state),
      passages: [
        ...proposalFields
          .filter(({ name }) => name !== 'title')
          .map(({ name, label }) => ({ heading: t(label), text: version.fields[name] ?? '' })),
        ...chosen(lang, parsed.data),
      ],
    };
  },
  candidates: async (ctx, process) =>
    (await admittedProposals(ctx.read, process)).map(({ id, label, title, lang, href }) => ({
      subject: id,
      label,
      title,
      lang,
      href,
    })),
  onFrozen: (tx, ctx, subject) => markOnBallot(tx, ctx, subject),
  async onCounted(tx, ctx, subject, outcome) {
    await markDecided(tx, ctx, subject, outcome === 'approved' ? 'adopted' : 'not-adopted');
  },
  onAnnulled: (tx, ctx, subject) => releaseFromBallot(tx, ctx, subject),
};
