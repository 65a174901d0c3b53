import { createHash, randomUUID } from 'node:crypto';
import { type Asking, askables, letterFor } from '../answers/index.ts';
import type { DraftedInquiryJson, DraftInquiryRequest } from '../api/index.ts';
import { parseDate } from '../record/index.ts';
import { type Case, findSource } from '../store/index.ts';
import { keep } from './add/keep.ts';
import { decide } from './decide.ts';
import { ActionError } from './errors.ts';
import { checkOf } from './process.ts';
import { Readers } from './reading.ts';

/** Under this a letter that was written here is kept: in the case alone, encrypted like every source. */
const LETTERS = 'paradero:letters';
/** Asks for every part of which nobody in this case says anything. */
export const ALL_MISSING = 'missing';
const MOST_PARTS = 500;

/**
 * Drafts an inquiry of ours that asks for parts of a process check: the letter becomes a source of the case, and the
 * inquiry is stated from it as intended. Nothing is sent, and nobody says that it was.
 *
 * @throws {ActionError} `not-found` for a person, list or part that is not there, `bad-date`, `bad-request`
 */
export async function draftInquiry(
	opened: Case,
	person: string,
	{ list: listId, parts, to, through, deadline, by, language = 'en' }: DraftInquiryRequest,
): Promise<DraftedInquiryJson> {
	if (deadline !== undefined && parseDate(deadline) === null)
		throw new ActionError('bad-date', `"${deadline}" is not a date; write 2031-05-04`);
	const { check, list, entity } = await checkOf(opened, person, listId);
	const all = askables(check, list);
	const wanted = new Set(parts);
	for (const id of wanted)
		if (id !== ALL_MISSING && !all.some(({ part }) => isNamed(part.id, id)))
			throw new ActionError(
				'not-found',
				`the list ${list.id} asks for no part "${id}" of this person; name it as the process check prints it`,
			);
	const asked = all.filter(
		({ part }) =>
			[...wanted].some((id) => isNamed(part.id, id)) || (wanted.has(ALL_MISSING) && part.state === 'nobody'),
	);
	if (asked.length === 0 || asked.length > MOST_PARTS)
		throw new ActionError('bad-request', `an inquiry asks for 1 to ${MOST_PARTS} parts, not ${asked.length}`);
	const asking: Asking = {
		to,
		language,
		...(through === undefined ? {} : { through }),
		...(deadline === undefined ? {} : { deadline }),
		...(by === undefined ? {} : { by }),
	};
	const { text, asks, question } = letterFor(check, list, asked, asking);
	const source = await keepLetter(opened, text);
	const { refused, decisions } = await decide(opened, [
		{
			do: 'state',
			source,
			kind: 'inquiry',
			quote: asks,
			slots: {
				asked: { value: to },
				about: { entity },
				what: { value: question },
				ours: true,
				...(by === undefined ? {} : { by: { value: by } }),
				...(through === undefined ? {} : { through: { value: through } }),
				...(deadline === undefined ? {} : { deadline: { value: deadline } }),
			},
			chain: [
				{ ...(by === undefined ? { described: 'who keeps this record' } : { name: by }), act: 'writes' },
			],
			force: 'intends',
			reason: 'drafted from the process check; nothing was sent',
			nonce: randomUUID(),
		},
	]);
	if (refused[0] !== undefined) throw new ActionError('bad-request', refused[0].reason);
	return { source, decision: decisions[0] ?? '', text, parts: asked.map(({ part }) => part.id) };
}

/** By its whole id, or by field and part wherever they are asked. */
function isNamed(id: string, given: string): boolean {
	return id === given || id.split('@')[0] === given;
}

/** The letter as a source: a second one of the same words is the same source. */
async function keepLetter(opened: Case, text: string): Promise<string> {
	const bytes = Buffer.from(text, 'utf8');
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const path = `letter-${sha256.slice(0, 12)}.txt`;
	const there = await findSource(opened, path);
	if (there !== null && there.text !== null) return there.id;
	const file = { absolute: `${LETTERS}/${path}`, root: LETTERS, path, isWritten: true };
	const readers = new Readers(1);
	try {
		const outcome = await readers.read({ input: bytes, name: path, said: {}, propose: false });
		if (outcome.kind === 'refused') throw new ActionError('unreadable', outcome.message);
		const [receipt] = await keep(opened, {
			kind: 'read',
			file,
			before: [],
			hash: { sha256, bytes: bytes.length },
			object: opened.objects.put(bytes),
			outcome,
			lists: [],
			said: {},
		});
		if (receipt?.id === undefined) throw new ActionError('unreadable', 'the letter could not be kept');
		return receipt.id;
	} finally {
		await readers.close();
	}
}
