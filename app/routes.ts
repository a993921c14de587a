import { index, type RouteConfig, route } from '@remix-run/route-config';

const demo = process.env.YFA_MODE !== 'production';

/** The whole URL map on one page. Language first; the rest is short English, the same in every language. */
export default [
  index('web/routes/start.tsx'),
  route('theme', 'web/routes/theme.tsx'),
  route('sign-out', 'identity/routes/sign-out.tsx'),
  route('draft', 'web/routes/draft.tsx'),
  route('robots.txt', 'web/routes/robots.tsx'),

  route(':lang', 'web/routes/home.tsx'),
  route(':lang/help', 'safeguarding/routes/help.tsx'),
  route(':lang/help/thanks', 'safeguarding/routes/thanks.tsx'),
  route(':lang/moderation', 'moderation/routes/how.tsx'),
  route(':lang/privacy', 'web/routes/privacy.tsx'),
  route(':lang/sign-in', 'identity/routes/sign-in.tsx'),

  route(':lang/me', 'notices/routes/me.tsx'),
  route(':lang/me/texts', 'notices/routes/texts.tsx'),
  route(':lang/me/account', 'identity/routes/account.tsx'),
  route(':lang/search', 'gate/routes/search.tsx'),

  route(':lang/process/:slug', 'processes/routes/process.tsx'),
  route(':lang/process/:slug/themes', 'discussion/routes/themes.tsx'),
  route(':lang/t/:id', 'discussion/routes/place.tsx'),
  route(':lang/t/:id/propose', 'proposals/routes/choose.tsx'),
  route(':lang/t/:id/new', 'discussion/routes/new-thread.tsx'),
  route(':lang/t/:id/edit/:version', 'discussion/routes/edit.tsx'),

  route(':lang/ballots', 'ballots/routes/ballots.tsx'),
  route(':lang/ballots/:id', 'ballots/routes/ballot.tsx'),
  route(':lang/ballots/:id/vote', 'ballots/routes/vote.tsx'),
  route(':lang/ballots/:id/find', 'ballots/routes/find.tsx'),
  route(':lang/ballots/:id/:file', 'ballots/routes/file.tsx'),

  route(':lang/indicators', 'indicators/routes/indicators.tsx'),
  route(':lang/indicators/:code', 'indicators/routes/indicator.tsx'),
  route(':lang/recommendations', 'indicators/routes/recommendations.tsx'),
  route(':lang/recommendations/:id', 'indicators/routes/recommendation.tsx'),

  route(':lang/proposals', 'proposals/routes/proposals.tsx'),
  route(':lang/proposals/new', 'proposals/routes/new.tsx'),
  route(':lang/proposals/:ref', 'proposals/routes/proposal.tsx'),
  route(':lang/proposals/:ref/edit', 'proposals/routes/edit.tsx'),
  route(':lang/proposals/:ref/link', 'proposals/routes/link.tsx'),

  route(':lang/declaration', 'declarations/routes/declarations.tsx'),
  route(':lang/declaration/:slug', 'declarations/routes/declaration.tsx'),
  route(':lang/declaration/:slug/write', 'declarations/routes/write.tsx'),
  route(':lang/declaration/:slug/write/text', 'declarations/routes/write-text.tsx'),
  route(':lang/declaration/:slug/write/clause', 'declarations/routes/write-clause.tsx'),
  route(':lang/declaration/:slug/:version', 'declarations/routes/declaration.tsx', {
    id: 'declaration-version',
  }),
  route(':lang/declaration/:slug/:version/file', 'declarations/routes/file.tsx'),
  route(':lang/clause/:id', 'declarations/routes/clause.tsx'),
  route(':lang/clause/:id/link', 'declarations/routes/link.tsx', { id: 'clause-link' }),
  route(':lang/clause/:id/suggest', 'declarations/routes/suggest.tsx'),
  route(':lang/clause/:id/compare', 'declarations/routes/compare.tsx'),
  route(':lang/clause/:id/change/:change', 'declarations/routes/change.tsx'),
  route(':lang/change/:change', 'declarations/routes/short.tsx'),

  route(':lang/office', 'processes/routes/office.tsx'),
  route(':lang/office/process/new', 'processes/routes/office-new.tsx'),
  route(':lang/office/process/:id', 'processes/routes/office-process.tsx'),
  route(':lang/office/process/:id/dates', 'processes/routes/office-dates.tsx'),
  route(':lang/office/process/:id/name', 'processes/routes/office-name.tsx'),
  route(':lang/office/ballots/new', 'ballots/routes/office-new.tsx'),
  route(':lang/office/ballots/:id', 'ballots/routes/office-ballot.tsx'),

  route(':lang/desk', 'moderation/routes/desk.tsx'),
  route(':lang/care', 'safeguarding/routes/care.tsx'),
  route(':lang/care/:case', 'safeguarding/routes/case.tsx'),

  ...(demo
    ? [route(':lang/people', 'identity/routes/people.tsx'), route(':lang/design', 'ui/design/route.tsx')]
    : []),
  route('*', 'web/routes/missing.tsx'),
] satisfies RouteConfig;
