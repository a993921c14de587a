import type { StripStop, WaitingLink } from '~/chain/index.server';
import { chainOf } from '~/chain/parts/chain';
import type { Expectation, Returned } from '~/discussion/parts/Waiting';
import { dyeOf } from '~/discussion/words';
import { day } from '~/i18n/format';
import { ChainStrip, Note } from '~/ui/parts';
import { PageHead } from '~/ui/shells';
import type { Refused } from '~/web/ask.server';
import { Page, usePage, useT } from '~/web/page';
import type { Draft } from '~/web/write-form';
import type { ProposalPage } from '../index.server';
import { stateKey } from '../words';
import { Measured } from './Measured';
import { Own, Withdraw } from './Own';
import { Reasons } from './Reasons';
import { Signers } from './Signers';
import { Sources } from './Sources';
import { SupportBox } from './SupportBox';
import { Told } from './Told';
import { type AskedIn, Vote } from './Vote';

export type ProposalProps = {
  page: ProposalPage;
  chain: readonly StripStop[];
  links: readonly WaitingLink[];
  voted: AskedIn | null;
  zone: string;
  draft: Draft;
  returned: Readonly<Record<string, Returned>>;
  wait: Expectation;
  formKey: string;
  otherKey: string;
  offered: boolean;
  refused?: Refused | undefined;
};

/** What young people ask of somebody, from whose words, how far it has come, and what she can do about it now. */
export function ProposalView(props: ProposalProps) {
  const { page, chain, zone, refused } = props;
  const { lang, now } = usePage();
  const t = useT();
  const dye = dyeOf[page.theme.code];
  const on = (at: Date) => day(lang, at, { zone, now });
  const state = t(stateKey(page.state));
  // What was decided last has its day; on a ballot or in the Declaration that day is of an earlier step.
  const dated = page.state === 'on-ballot' || page.state === 'in-declaration' ? null : page.decidedAt;
  return (
    <Page dye={dye}>
      <PageHead
        dye={dye}
        long
        title={page.title}
        lang={page.lang}
        crumbs={[{ href: `/${lang}/proposals`, label: t('proposals.all') }, { label: page.label }]}
        meta={[
          t('proposals.page.by', page.by),
          dated ? t('proposals.page.decided', { state, day: on(dated) }) : state,
          t('proposals.page.published', { day: on(page.at) }),
          page.revisedAt && t('proposals.page.revised', { day: on(page.revisedAt) }),
        ]}
        mark={{ seed: page.id, states: chain.map(stop => (stop.state === 'here' ? 'done' : stop.state)) }}
      />
      <ChainStrip {...chainOf(t, lang, chain)} label={t('proposals.page.strip', { label: page.label })} />
      <div className="wrap sec cols first">
        <div className="flow">
          {refused && refused.values.intent !== 'support' && (
            <Note tone="bad" focus>
              <p>{refused.refusal.sentence}</p>
            </Note>
          )}
          <Told page={page} />
          <Sources page={page} zone={zone} />
          <Measured {...props} />
          <Vote voted={props.voted} zone={zone} />
          <Reasons page={page} />
          <Signers {...props} />
          <Withdraw {...props} />
        </div>
        <aside className="flow">
          <SupportBox {...props} />
          <Own {...props} />
        </aside>
      </div>
    </Page>
  );
}
