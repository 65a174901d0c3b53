import type { Doc } from './../document.ts';
import { declines, keeps, notAllowed } from './english-kept-back.ts';
import {
	dodged,
	heardBack,
	hungUp,
	madeAvailable,
	notProvided,
	sentElsewhere,
	unwilling,
} from './english-more.ts';
import { nothing, nothingToAdd } from './english-nothing.ts';
import { byMail, cameToNothing, defers, invitation, neverBack, plainly, sentOn } from './english-plain.ts';
import { refers } from './english-referred.ts';
import { attempts, available, ignored, reached, responds } from './english-silence.ts';
import type { Reader } from './reply.ts';

/** The first of these that reads a reply. */
const either =
	(...readers: readonly Reader[]): Reader =>
	(doc: Doc, index, at) => {
		for (const reader of readers) {
			const reply = reader(doc, index, at);
			if (reply !== null) return reply;
		}
		return null;
	};

/** By the words that tell of a reply. */
export const ENGLISH_REPLIES: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows(
		'respond responded reply replied answer answered return returned comment commented unanswered',
		responds,
	),
	...rows('declined declines declining', either(declines, invitation, plainly)),
	...rows('refused refuses refusing', either(declines, dodged, plainly)),
	...rows('demurred balked shrugged', plainly),
	...rows('say discuss confirm disclose reveal explain elaborate specify clarify tell identify speak', keeps),
	...rows('reached contacted located', reached),
	...rows('available unavailable', available),
	...rows(
		'referred refers referring directing directed redirected forwarded pointed steered',
		either(refers, sentOn),
	),
	...rows('deferred', either(refers, defers)),
	...rows('passed', either(refers, invitation)),
	...rows('sent', sentOn),
	...rows('confirmed said acknowledged stated explained', byMail),
	...rows('drew met yielded elicited', cameToNothing),
	...rows('picked pick called call write', neverBack),
	...rows('no', nothing),
	...rows('nothing', nothingToAdd),
	...rows('ignored ignores', ignored),
	...rows(
		'want wanted wish wished care agree agreed consent willing unwilling reluctant prepared prefer prefers preferred chose opted elected',
		unwilling,
	),
	...rows('dodged ducked sidestepped deflected evaded brushed waved denied', dodged),
	...rows('rejected turned', either(dodged, invitation)),
	...rows('wrote', either(byMail, neverBack)),
	...rows('told', sentElsewhere),
	...rows('heard get got', heardBack),
	...rows('hung', hungUp),
	...rows(
		'provide provided produce produced release released gave give given offer offered supply supplied disclosed',
		notProvided,
	),
	...rows('make made', madeAvailable),
	...rows('attempts efforts attempt', attempts),
	...rows('allowed authorized authorised permitted', notAllowed),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
