import { type InquiryAnswer, inquiryAnswer } from '../answers/index.ts';
import type { InquiryJson } from '../api/index.ts';
import { dateBounds } from '../record/index.ts';
import { type AnswerMaker, type Case, countFlags, pageAnswers } from '../store/index.ts';
import { cursorOf, nextOf, type Page } from './cursor.ts';
import type { Proposed } from './proposed.ts';
import { pageWithProposed } from './with-proposed.ts';

const WHOSE = { ours: 1, others: 2 } as const;
export type Whose = keyof typeof WHOSE;

/** Requests for comment or information, ours and other people's, and what came back. */
export const INQUIRIES: AnswerMaker = {
	kind: 'inquiry',
	of: ['Inquiry'],
	reach: [],
	compute(graph) {
		const doc = inquiryAnswer(graph);
		if (doc === null) return null;
		const hi = doc.last === undefined ? null : (dateBounds(doc.last)?.hi ?? null);
		return {
			name: doc.name,
			hi: hi !== null && Number.isFinite(hi) ? hi : null,
			flags: doc.ours ? WHOSE.ours : WHOSE.others,
			doc,
		};
	},
};

export type InquiriesQuery = {
	readonly whose?: Whose;
	readonly after?: string;
	readonly limit?: number;
	/** Given: what is only proposed follows what is accepted, marked. */
	readonly proposed?: Proposed;
};

/** Inquiries, the latest spoken of first. */
export function findInquiries(opened: Case, query: InquiriesQuery): Promise<Page<InquiryJson>> {
	const { proposed, whose } = query;
	return pageWithProposed<InquiryJson>(
		query,
		() => acceptedInquiries(opened, query),
		proposed &&
			(async () =>
				((await proposed.things.docs(INQUIRIES)) as readonly InquiryAnswer[]).filter(
					({ ours }) => whose === undefined || ours === (whose === 'ours'),
				)),
	);
}

async function acceptedInquiries(opened: Case, query: InquiriesQuery): Promise<Page<InquiryJson>> {
	const { whose, after, limit = 100 } = query;
	const rows = await pageAnswers(opened, INQUIRIES.kind, {
		limit,
		...(whose === undefined ? {} : { flag: WHOSE[whose] }),
		...(after === undefined ? {} : { after: cursorOf(after) }),
	});
	return { items: rows.map(({ doc }) => doc as InquiryAnswer), next: nextOf(rows, limit) };
}

export async function countInquiries(opened: Case): Promise<Readonly<Record<Whose, number>>> {
	const [ours = 0, others = 0] = await countFlags(opened, INQUIRIES.kind, [WHOSE.ours, WHOSE.others]);
	return { ours, others };
}

/** Every inquiry of the case, page by page, for the command line. */
export async function allInquiries(
	opened: Case,
	whose?: Whose,
	proposed?: Proposed,
): Promise<readonly InquiryJson[]> {
	const all: InquiryJson[] = [];
	let after: string | undefined;
	do {
		const page = await findInquiries(opened, {
			limit: 500,
			...(whose === undefined ? {} : { whose }),
			...(proposed === undefined ? {} : { proposed }),
			...(after === undefined ? {} : { after }),
		});
		all.push(...page.items);
		after = page.next ?? undefined;
	} while (after !== undefined);
	return all;
}
