import type { ReviewersJson } from '../api/index.ts';
import { reviewerName } from '../record/index.ts';
import type { Case } from '../store/index.ts';
import { ActionError } from './errors.ts';

/** Who reviews on this device: decisions that name nobody bear this name. */
export function reviewers(opened: Case): ReviewersJson {
	return jsonOf(opened.reviewers());
}

/**
 * Says who reviews here from now on; `null`: decisions are to bear no name.
 *
 * @throws {ActionError} `bad-request` for what is no name
 */
export function chooseReviewer(opened: Case, written: string | null): ReviewersJson {
	return jsonOf(opened.chooseReviewer(written === null ? null : reviewerIn(written)));
}

/**
 * Takes a name off this device. What was decided in it keeps it: the log forgets nothing.
 *
 * @throws {ActionError} `not-found` where nobody here is called so
 */
export function forgetReviewer(opened: Case, written: string): ReviewersJson {
	const name = reviewerIn(written);
	// The name itself is in no message: messages may end in a log.
	if (!opened.reviewers().names.includes(name))
		throw new ActionError('not-found', 'nobody of this name reviews on this device');
	return jsonOf(opened.forgetReviewer(name));
}

/** A reviewer's name as it is kept. @throws {ActionError} `bad-request` for what is none */
function reviewerIn(written: string): string {
	const name = reviewerName(written);
	if (name !== null) return name;
	throw new ActionError(
		'bad-request',
		"a reviewer's name has a letter or digit, at most 80 signs, and none that cannot be seen",
	);
}

function jsonOf({ now, names, asked }: ReturnType<Case['reviewers']>): ReviewersJson {
	return { now, names: [...names], asked };
}
