import { describe, expect, it } from 'vitest';
import { aMinting } from '../../../test/builders.ts';
import type { AnswerGraph, ClusterId, Entity, EntityId, Statement } from '../../record/index.ts';
import { inquiryAnswer } from '../index.ts';

type Slots = Parameters<typeof aMinting>[1];
type More = Partial<Parameters<typeof aMinting>[2]>;

/** Passages about one inquiry: the first asks, later ones tell more of it. */
function answerOf(...passages: readonly (readonly [Slots, More?])[]) {
	const entities = new Map<EntityId, Entity>();
	const statements: Statement[] = [];
	let asking: Entity | undefined;
	for (const [i, [slots, more]] of passages.entries()) {
		const standing =
			asking === undefined
				? {}
				: { inquiry: { value: asking.label, entity: { id: asking.id, kind: asking.kind } } };
		const minted = aMinting(
			'inquiry',
			{ ...standing, ...slots },
			{ quote: `passage ${i}`, source: `paper ${i}`, ...more },
		);
		for (const entity of minted.entities) entities.set(entity.id, entity);
		statements.push(...minted.statements);
		asking ??= minted.entities.find(({ kind }) => kind === 'Inquiry');
	}
	const clusterOf = new Map([...entities.keys()].map((id) => [id, id as string as ClusterId]));
	const graph: AnswerGraph = {
		cluster: asking?.id as string as ClusterId,
		members: asking === undefined ? [] : [asking],
		entities,
		clusterOf,
		statements,
		sources: new Map(),
	};
	return inquiryAnswer(graph);
}

const values = (sayings: readonly { readonly value: string }[] | undefined) =>
	(sayings ?? []).map(({ value }) => value);
const ASKED = { asked: 'Directorate of Prisons', by: 'The Gazette', on: '2030-05-08' };

describe('an inquiry', () => {
	it('tells who was asked what, when, by whom, through whom, until when, and what came back', () => {
		const answer = answerOf([
			{
				...ASKED,
				what: 'whether it holds her',
				through: 'by email',
				deadline: '2030-05-14',
				about: 'Lena Quist',
				answerType: 'declined',
				answer: 'citing the case',
			},
		]);
		expect(answer).toMatchObject({ ours: false, oursSaid: [], words: [], first: '2030-05-08' });
		for (const [property, told] of [
			['asked', 'Directorate of Prisons'],
			['askedBy', 'The Gazette'],
			['about', 'Lena Quist'],
			['question', 'whether it holds her'],
			['through', 'by email'],
			['on', '2030-05-08'],
			['deadline', '2030-05-14'],
		] as const)
			expect(values(answer?.[property])).toEqual([told]);
		expect(answer?.replies).toMatchObject([
			{ answerType: 'declined', answer: [{ value: 'citing the case' }] },
		]);
	});

	it('is ours only where somebody says so', () => {
		expect(answerOf([{ ...ASKED, answerType: 'pending' }])?.ours).toBe(false);
		const ours = answerOf([{ ...ASKED, answerType: 'pending', ours: true }]);
		expect([ours?.ours, ours?.oursSaid.length]).toEqual([true, 1]);
	});

	it('is told more of by later papers: a reminder, and the answer with its own day and words', () => {
		const answer = answerOf(
			[{ ...ASKED, answerType: 'pending' }],
			[{ reminder: '2030-05-20' }],
			[{ reminder: '2030-05-27' }],
			[
				{ answerType: 'answered', on: '2030-06-02', answer: 'She is not held by us.' },
				{ chain: [{ name: 'Directorate of Prisons', act: 'writes' }] },
			],
		);
		expect(values(answer?.reminders).sort()).toEqual(['2030-05-20', '2030-05-27']);
		// The day of the answer is none of the asking.
		expect(values(answer?.on)).toEqual(['2030-05-08']);
		expect([answer?.first, answer?.last]).toEqual(['2030-05-08', '2030-06-02']);
		const answered = answer?.replies.find(({ answerType }) => answerType === 'answered');
		expect(answered).toMatchObject({ on: '2030-06-02', answer: [{ value: 'She is not held by us.' }] });
		expect(answer?.replies.find(({ answerType }) => answerType === 'pending')?.answer).toEqual([]);
	});

	it('keeps words of an answer that no kind goes with', () => {
		const answer = answerOf([{ ...ASKED, answerType: 'pending' }], [{ answer: 'We are looking into it.' }]);
		expect(values(answer?.words)).toEqual(['We are looking into it.']);
	});

	it('is a draft as long as nobody says that it was asked', () => {
		// A letter that is meant needs no kind of answer, and its words are none.
		const meant = answerOf([{ ...ASKED, ours: true }, { force: 'intends' }]);
		expect([meant?.draft, meant?.ours, meant?.replies]).toEqual([true, true, []]);
		expect(meant?.asked.map(({ force }) => force)).toEqual(['intends']);
		const sent = answerOf(
			[{ ...ASKED, ours: true }, { force: 'intends' }],
			[{ asked: 'Directorate of Prisons', answerType: 'pending' }],
		);
		expect(sent?.draft).toBeUndefined();
	});

	it('of which nothing is said has no answer', () => {
		expect(answerOf()).toBeNull();
	});
});
