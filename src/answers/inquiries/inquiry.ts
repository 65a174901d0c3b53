import { ANSWER_TYPES, type AnswerGraph, dateBounds, isCode, type Statement } from '../../record/index.ts';
import { namesOf } from '../names.ts';
import { sayingsOf, statementsAbout } from '../sayings.ts';
import { voiceKey } from '../voices.ts';
import type { InquiryAnswer, Reply } from './contract.ts';

/** What is said of one inquiry; `null` where nothing is. */
export function inquiryAnswer(graph: AnswerGraph): InquiryAnswer | null {
	if (graph.members.length === 0 || graph.statements.length === 0) return null;
	const about = statementsAbout(graph, graph.cluster);
	const say = (property: Statement['property']) => sayingsOf(about(property), graph);
	const replies = repliesOf(graph, about('answerType'), about('answer'));
	const told = new Set(replies.flatMap(({ answer }) => answer.flatMap(({ statements }) => statements)));
	const oursSaid = say('ours').filter(({ value }) => value === 'true');
	const asked = say('asked');
	// Whoever only intends to ask has not asked; one word of anybody that it was asked ends the draft.
	const isDraft = asked.length > 0 && asked.every(({ force }) => force === 'intends');
	const [on, reminders] = [say('on'), say('remindedOn')];
	const days = inTime([
		...[...on, ...reminders].map(({ value }) => value),
		...replies.flatMap((reply) => reply.on ?? []),
	]);
	const [first, last] = [days[0], days.at(-1)];
	return {
		inquiry: graph.cluster,
		name: namesOf(graph).name,
		ours: oursSaid.length > 0,
		...(isDraft ? { draft: true as const } : {}),
		asked,
		askedBy: say('askedBy'),
		about: say('about'),
		question: say('question'),
		through: say('through'),
		on,
		deadline: say('deadline'),
		reminders,
		replies,
		words: sayingsOf(
			about('answer').filter(({ id }) => !told.has(id)),
			graph,
		),
		oursSaid,
		...(first === undefined ? {} : { first }),
		...(last === undefined ? {} : { last }),
	};
}

/** Each kind of answer with the words that the same voice gives it in the same passage. */
function repliesOf(
	graph: AnswerGraph,
	types: readonly Statement[],
	answers: readonly Statement[],
): readonly Reply[] {
	const passage = (one: Statement) =>
		`${one.source}\n${voiceKey(one, graph)}\n${one.anchors[0]?.position?.start ?? ''}\n${one.anchors[0]?.quote?.exact ?? ''}`;
	return sayingsOf(types, graph).flatMap((saying): readonly Reply[] => {
		if (!isCode(ANSWER_TYPES, saying.value)) return [];
		const own = new Set(types.filter(({ id }) => saying.statements.includes(id)).map(passage));
		const on = saying.valid?.on;
		return [
			{
				...saying,
				answerType: saying.value,
				...(on === undefined ? {} : { on }),
				answer: sayingsOf(
					answers.filter((one) => own.has(passage(one))),
					graph,
				),
			},
		];
	});
}

function inTime(days: readonly string[]): readonly string[] {
	return days
		.filter((day) => dateBounds(day) !== null)
		.sort((a, b) => (dateBounds(a)?.lo ?? 0) - (dateBounds(b)?.lo ?? 0));
}
