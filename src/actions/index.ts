export {
	proofOf,
	type Running,
	readProtection,
	readRunning,
	reasonsGiven,
	replaceRunning,
} from '../store/index.ts';
export { type AcceptAll, acceptAll, takeAll } from './accept-all.ts';
export { type AddOptions, type AddProgress, add } from './add.ts';
export { ANSWERS } from './answer-makers.ts';
export { type AskOptions, askModel } from './ask-model.ts';
export { sourcesByOrigin } from './by-origin.ts';
export { allChanged, type ChangedQuery, findChanged, markLooked } from './changed.ts';
export { listChanges } from './changes.ts';
export { allConflicts, countConflicts, findConflicts } from './conflicts.ts';
export { corrections, findCorrections } from './corrections.ts';
export { DATE_NEEDED, sayPublished } from './date-needed.ts';
export { decide, decidedBy, parseDecisions } from './decide.ts';
export {
	discardDraft,
	drafts,
	forgetDrafts,
	keepDraft,
	prefer,
	preferences,
} from './desk.ts';
export { ALL_MISSING, draftInquiry } from './draft-inquiry.ts';
export { Dropping } from './dropping.ts';
export { ActionError } from './errors.ts';
export { findEntities } from './find-entities.ts';
export { allInquiries, countInquiries, findInquiries, type Whose } from './inquiries.ts';
export { integrity } from './integrity.ts';
export { joinAbove } from './join-above.ts';
export { joinsOf, keptApart } from './joins.ts';
export { allLines, findLines } from './lines.ts';
export { explainCase, linkCase } from './link/link-case.ts';
export { explainLink, type LinkRequest, linkLists } from './link/link-lists.ts';
export { type AskPlan, planAsk } from './model/plan.ts';
export type { ModelChoice, TestModel } from './model/setup.ts';
export { allNumbers, findNumbers } from './numbers.ts';
export { init, isCase, open, openInThread } from './open.ts';
export { allOrders, findOrders, order } from './orders.ts';
export { pagePicture, pageWords } from './page-words.ts';
export { person, personCalled } from './person.ts';
export { personDecisions } from './person-decisions.ts';
export { findPlaces, place, placeCalled, placesNamed } from './places.ts';
export { preview } from './preview.ts';
export { personProcess, processNamed } from './process.ts';
export { proposeAgain } from './propose-again.ts';
export { proposeFile } from './propose-file.ts';
export { Proposed } from './proposed.ts';
export { queue } from './queue.ts';
export { read } from './read.ts';
export { Readers } from './reading.ts';
export { rebuild } from './rebuild.ts';
export { RENDITION_POLICY, rendition } from './rendition.ts';
export { loadGates } from './resolve/index.ts';
export { chooseReviewer, forgetReviewer, reviewers } from './reviewers.ts';
export { search } from './search.ts';
export { statement } from './statement.ts';
export { allSuggestions, findSuggestions } from './suggestions.ts';
export { allTerms, definitions, findTerms } from './terms.ts';
export { endTour, offerTour, tour } from './tour.ts';
export { Verifying } from './verifying.ts';
export { version } from './version.ts';
export { type AddFrom, type Watching, type WatchNews, watchFolder } from './watch.ts';
export { allWhereabouts, findWhereabouts } from './whereabouts.ts';
export {
	allProposals,
	caseInfo,
	head,
	rejectedRows,
	rows,
	source,
	sourceProposals,
	sources,
	verify,
} from './workspace.ts';
export { type Work, Writer } from './writer.ts';
