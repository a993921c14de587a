import { question } from '~/ballots/index.server';
import { endKind, originKind } from '~/chain/index.server';
import { kind } from '~/gate/index.server';
import { aroundKind } from '~/moderation/index.server';
import { aboutSnapshots } from './about-snapshots.server';
import { aroundChange, aroundClause, aroundOpinion } from './desk.server';
import { answerFields, clauseFields, declarationFields, opinionFields, suggestionFields } from './fields';
import {
  hideClause,
  hideDeclaration,
  hideSuggestion,
  publishAnswer,
  publishClause,
  publishDeclaration,
  publishSuggestion,
} from './publish.server';
import { clauseOrigin, describeClauses, describeSuggestions } from './strip.server';
import { plainOf } from './texts';

const nothing = async () => {};

export function register(): void {
  kind({
    kind: 'declaration',
    fields: declarationFields,
    plain: plainOf(declarationFields),
    href: subject => `/declaration/${subject}`,
    change: ({ id, process }) => `/declaration/${process}/write/text?version=${id}`,
    onPublished: publishDeclaration,
    onHidden: hideDeclaration,
  });
  kind({
    kind: 'clause',
    fields: clauseFields,
    plain: plainOf(clauseFields),
    href: subject => `/clause/${subject}`,
    change: ({ id, process }) => `/declaration/${process}/write/clause?version=${id}`,
    onPublished: publishClause,
    onHidden: hideClause,
  });
  kind({
    kind: 'suggestion',
    fields: suggestionFields,
    plain: plainOf(suggestionFields),
    named: 'clause',
    href: (subject, { place }) => `/clause/${place}/change/${subject}`,
    change: ({ id, place }) => `/clause/${place}/suggest?version=${id}`,
    onPublished: publishSuggestion,
    onHidden: hideSuggestion,
  });
  kind({
    kind: 'opinion',
    fields: opinionFields,
    href: (_subject, { place }) => `/change/${place}`,
    change: ({ place }) => `/change/${place}`,
    onPublished: nothing,
    onHidden: nothing,
  });
  kind({
    kind: 'suggestion-answer',
    fields: answerFields,
    href: subject => `/change/${subject}`,
    change: ({ place }) => `/change/${place}`,
    onPublished: publishAnswer,
    onHidden: nothing,
  });
  endKind('clause', describeClauses);
  endKind('suggestion', describeSuggestions);
  originKind('clause', {
    find: clauseOrigin,
    href: id => `/clause/${id}`,
    tie: id => `/clause/${id}/link`,
  });
  aroundKind('clause', aroundClause);
  aroundKind('suggestion', aroundChange);
  aroundKind('opinion', aroundOpinion);
  aroundKind('suggestion-answer', aroundOpinion);
  question('snapshot', aboutSnapshots);
}
