// Written by app/i18n/generate.ts from the dictionaries of the domains. Do not edit.

import access_es from '~/access/i18n/es.json' with { type: 'json' };
import access_pt from '~/access/i18n/pt.json' with { type: 'json' };
import access_en from '~/access/i18n/en.json' with { type: 'json' };
import access_fr from '~/access/i18n/fr.json' with { type: 'json' };
import ballots_es from '~/ballots/i18n/es.json' with { type: 'json' };
import ballots_pt from '~/ballots/i18n/pt.json' with { type: 'json' };
import ballots_en from '~/ballots/i18n/en.json' with { type: 'json' };
import ballots_fr from '~/ballots/i18n/fr.json' with { type: 'json' };
import chain_es from '~/chain/i18n/es.json' with { type: 'json' };
import chain_pt from '~/chain/i18n/pt.json' with { type: 'json' };
import chain_en from '~/chain/i18n/en.json' with { type: 'json' };
import chain_fr from '~/chain/i18n/fr.json' with { type: 'json' };
import declarations_es from '~/declarations/i18n/es.json' with { type: 'json' };
import declarations_pt from '~/declarations/i18n/pt.json' with { type: 'json' };
import declarations_en from '~/declarations/i18n/en.json' with { type: 'json' };
import declarations_fr from '~/declarations/i18n/fr.json' with { type: 'json' };
import discussion_es from '~/discussion/i18n/es.json' with { type: 'json' };
import discussion_pt from '~/discussion/i18n/pt.json' with { type: 'json' };
import discussion_en from '~/discussion/i18n/en.json' with { type: 'json' };
import discussion_fr from '~/discussion/i18n/fr.json' with { type: 'json' };
import gate_es from '~/gate/i18n/es.json' with { type: 'json' };
import gate_pt from '~/gate/i18n/pt.json' with { type: 'json' };
import gate_en from '~/gate/i18n/en.json' with { type: 'json' };
import gate_fr from '~/gate/i18n/fr.json' with { type: 'json' };
import i18n_es from '~/i18n/i18n/es.json' with { type: 'json' };
import i18n_pt from '~/i18n/i18n/pt.json' with { type: 'json' };
import i18n_en from '~/i18n/i18n/en.json' with { type: 'json' };
import i18n_fr from '~/i18n/i18n/fr.json' with { type: 'json' };
import identity_es from '~/identity/i18n/es.json' with { type: 'json' };
import identity_pt from '~/identity/i18n/pt.json' with { type: 'json' };
import identity_en from '~/identity/i18n/en.json' with { type: 'json' };
import identity_fr from '~/identity/i18n/fr.json' with { type: 'json' };
import indicators_es from '~/indicators/i18n/es.json' with { type: 'json' };
import indicators_pt from '~/indicators/i18n/pt.json' with { type: 'json' };
import indicators_en from '~/indicators/i18n/en.json' with { type: 'json' };
import indicators_fr from '~/indicators/i18n/fr.json' with { type: 'json' };
import moderation_es from '~/moderation/i18n/es.json' with { type: 'json' };
import moderation_pt from '~/moderation/i18n/pt.json' with { type: 'json' };
import moderation_en from '~/moderation/i18n/en.json' with { type: 'json' };
import moderation_fr from '~/moderation/i18n/fr.json' with { type: 'json' };
import notices_es from '~/notices/i18n/es.json' with { type: 'json' };
import notices_pt from '~/notices/i18n/pt.json' with { type: 'json' };
import notices_en from '~/notices/i18n/en.json' with { type: 'json' };
import notices_fr from '~/notices/i18n/fr.json' with { type: 'json' };
import processes_es from '~/processes/i18n/es.json' with { type: 'json' };
import processes_pt from '~/processes/i18n/pt.json' with { type: 'json' };
import processes_en from '~/processes/i18n/en.json' with { type: 'json' };
import processes_fr from '~/processes/i18n/fr.json' with { type: 'json' };
import proposals_es from '~/proposals/i18n/es.json' with { type: 'json' };
import proposals_pt from '~/proposals/i18n/pt.json' with { type: 'json' };
import proposals_en from '~/proposals/i18n/en.json' with { type: 'json' };
import proposals_fr from '~/proposals/i18n/fr.json' with { type: 'json' };
import safeguarding_es from '~/safeguarding/i18n/es.json' with { type: 'json' };
import safeguarding_pt from '~/safeguarding/i18n/pt.json' with { type: 'json' };
import safeguarding_en from '~/safeguarding/i18n/en.json' with { type: 'json' };
import safeguarding_fr from '~/safeguarding/i18n/fr.json' with { type: 'json' };
import screening_es from '~/screening/i18n/es.json' with { type: 'json' };
import screening_pt from '~/screening/i18n/pt.json' with { type: 'json' };
import screening_en from '~/screening/i18n/en.json' with { type: 'json' };
import screening_fr from '~/screening/i18n/fr.json' with { type: 'json' };
import ui_es from '~/ui/i18n/es.json' with { type: 'json' };
import ui_pt from '~/ui/i18n/pt.json' with { type: 'json' };
import ui_en from '~/ui/i18n/en.json' with { type: 'json' };
import ui_fr from '~/ui/i18n/fr.json' with { type: 'json' };
import web_es from '~/web/i18n/es.json' with { type: 'json' };
import web_pt from '~/web/i18n/pt.json' with { type: 'json' };
import web_en from '~/web/i18n/en.json' with { type: 'json' };
import web_fr from '~/web/i18n/fr.json' with { type: 'json' };
import type { Lang } from './languages';

const under = (domain: string, own: Record<string, string>) =>
  Object.fromEntries(Object.entries(own).map(([key, message]) => [`${domain}.${key}`, message]));

export const dictionaries: Record<Lang, Record<string, string>> = {
  es: {
    ...under('access', access_es),
    ...under('ballots', ballots_es),
    ...under('chain', chain_es),
    ...under('declarations', declarations_es),
    ...under('discussion', discussion_es),
    ...under('gate', gate_es),
    ...under('i18n', i18n_es),
    ...under('identity', identity_es),
    ...under('indicators', indicators_es),
    ...under('moderation', moderation_es),
    ...under('notices', notices_es),
    ...under('processes', processes_es),
    ...under('proposals', proposals_es),
    ...under('safeguarding', safeguarding_es),
    ...under('screening', screening_es),
    ...under('ui', ui_es),
    ...under('web', web_es),
  },
  pt: {
    ...under('access', access_pt),
    ...under('ballots', ballots_pt),
    ...under('chain', chain_pt),
    ...under('declarations', declarations_pt),
    ...under('discussion', discussion_pt),
    ...under('gate', gate_pt),
    ...under('i18n', i18n_pt),
    ...under('identity', identity_pt),
    ...under('indicators', indicators_pt),
    ...under('moderation', moderation_pt),
    ...under('notices', notices_pt),
    ...under('processes', processes_pt),
    ...under('proposals', proposals_pt),
    ...under('safeguarding', safeguarding_pt),
    ...under('screening', screening_pt),
    ...under('ui', ui_pt),
    ...under('web', web_pt),
  },
  en: {
    ...under('access', access_en),
    ...under('ballots', ballots_en),
    ...under('chain', chain_en),
    ...under('declarations', declarations_en),
    ...under('discussion', discussion_en),
    ...under('gate', gate_en),
    ...under('i18n', i18n_en),
    ...under('identity', identity_en),
    ...under('indicators', indicators_en),
    ...under('moderation', moderation_en),
    ...under('notices', notices_en),
    ...under('processes', processes_en),
    ...under('proposals', proposals_en),
    ...under('safeguarding', safeguarding_en),
    ...under('screening', screening_en),
    ...under('ui', ui_en),
    ...under('web', web_en),
  },
  fr: {
    ...under('access', access_fr),
    ...under('ballots', ballots_fr),
    ...under('chain', chain_fr),
    ...under('declarations', declarations_fr),
    ...under('discussion', discussion_fr),
    ...under('gate', gate_fr),
    ...under('i18n', i18n_fr),
    ...under('identity', identity_fr),
    ...under('indicators', indicators_fr),
    ...under('moderation', moderation_fr),
    ...under('notices', notices_fr),
    ...under('processes', processes_fr),
    ...under('proposals', proposals_fr),
    ...under('safeguarding', safeguarding_fr),
    ...under('screening', screening_fr),
    ...under('ui', ui_fr),
    ...under('web', web_fr),
  },
};
