import { commanderBefore } from './issuer.ts';
import { obligations } from './obligations.ts';
import type { Context, Order } from './order-shape.ts';
import { ORDER_NOUNS } from './order-words.ts';
import { isInfinitive, whatEnd } from './reach.ts';

/** `gave the department until noon on Friday to file …`, `gave officials 48 hours to …`: a term is set for what is to be done. */
export function termSet(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const commander = commanderBefore(context, at);
	if (commander === null || commander.role !== 'court') return [];
	let length = -1;
	for (let next = at + 1; next < Math.min(sentence.to, at + 18); next += 1) {
		const { norm, text } = tokens[next]!;
		// A comma within a day: `until May 3, 2024 to …`.
		if (text === ',' && /^\d{4}$/.test(tokens[next + 1]?.text ?? '')) continue;
		if (/^[.;:,]$/.test(text)) return [];
		if (length < 0 && (norm === 'until' || /^(?:hours?|days?|weeks?|months?)$/.test(norm)))
			length = norm === 'until' ? next : next - 1;
		if (length < 0 || !isInfinitive(doc, next, sentence.to)) continue;
		if (length <= at + 1) return [];
		const base: Order = { rule: 'term', trigger: { from: at, to: at + 1 }, issuer: commander.issuer };
		return obligations(context, base, { from: at + 1, to: length }, next);
	}
	return [];
}

/** `put the ruling on hold` */
export function putOnHold(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	// `put on hold the order to return him`
	if (tokens[at + 1]?.norm === 'on' && tokens[at + 2]?.norm === 'hold') {
		const commander = commanderBefore(context, at);
		const to = whatEnd(doc, sentence, at + 3);
		return commander?.role === 'court' && to > at + 3
			? [
					{
						rule: 'on-hold',
						trigger: { from: at, to: at + 3 },
						issuer: commander.issuer,
						what: { from: at + 3, to },
						status: 'stayed',
					},
				]
			: [];
	}
	for (let next = at + 2; next + 1 < Math.min(sentence.to, at + 12); next += 1) {
		if (/^[.;:,]$/.test(tokens[next]!.text)) return [];
		if (tokens[next]!.norm !== 'on' || tokens[next + 1]!.norm !== 'hold') continue;
		const commander = commanderBefore(context, at);
		if (commander === null || commander.role !== 'court') return [];
		return [
			{
				rule: 'on-hold',
				trigger: { from: at, to: next + 2 },
				issuer: commander.issuer,
				what: { from: at + 1, to: next },
				status: 'stayed',
			},
		];
	}
	return [];
}

/** `set a Monday deadline for the army to release him`, `imposed a deadline of Friday for …`, at `deadline`. */
export function deadlineSet(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (at === sentence.from) return [];
	let verb = at - 1;
	while (
		verb > sentence.from &&
		verb > at - 7 &&
		!/^(?:sets?|imposed|gave|fixed|established)$/.test(tokens[verb]!.norm)
	)
		verb -= 1;
	if (!/^(?:sets?|imposed|gave|fixed|established)$/.test(tokens[verb]!.norm)) return [];
	let bound = at + 1;
	while (bound < Math.min(sentence.to, at + 8) && tokens[bound]!.norm !== 'for') bound += 1;
	const to = tokens[bound]?.norm === 'for' ? bound + 1 : at + 1;
	for (let next = to; next < Math.min(sentence.to, to + 8); next += 1) {
		if (/^[.;:,]$/.test(tokens[next]!.text)) return [];
		if (!isInfinitive(doc, next, sentence.to)) continue;
		const commander = commanderBefore(context, verb);
		if (commander === null || commander.role !== 'court') return [];
		const base: Order = { rule: 'term', trigger: { from: verb, to: at + 1 }, issuer: commander.issuer };
		return obligations(context, base, next > to ? { from: to, to: next } : null, next);
	}
	return [];
}

/** `cleared the way for the deportations`, `gave the green light to …`: what a court lets be, at `way` or `green`. */
export function givesWay(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const way = tokens[at]!.norm === 'way';
	let verb = at - 1;
	if (/^(?:the|a)$/.test(tokens[verb]?.norm ?? '')) verb -= 1;
	if (
		verb <= sentence.from ||
		!(way ? /^(?:cleared|clears|paved)$/ : /^(?:gave|gives|given)$/).test(tokens[verb]!.norm)
	)
		return [];
	const joint = way ? at + 1 : at + 2;
	if (!way && tokens[at + 1]?.norm !== 'light') return [];
	if (!/^(?:for|to)$/.test(tokens[joint]?.norm ?? '')) return [];
	const commander = commanderBefore(context, verb);
	const to = whatEnd(doc, sentence, joint + 1);
	if (commander === null || commander.role !== 'court' || to <= joint + 1) return [];
	return [
		{
			rule: 'gives-way',
			trigger: { from: verb, to: joint },
			issuer: commander.issuer,
			what: { from: joint + 1, to },
		},
	];
}

const PARTICLES: ReadonlyMap<string, string> = new Map([
	['struck', 'down'],
	['strikes', 'down'],
	['set', 'aside'],
	['sets', 'aside'],
	['threw', 'out'],
	['throws', 'out'],
	['tossed', 'out'],
]);
/** First words of verbs in two words that set aside. */
export const PHRASAL: readonly string[] = [...PARTICLES.keys()];

/** `struck down the decree`, `set aside the order`, `threw out the case`. */
export function setAside(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (tokens[at + 1]?.norm !== PARTICLES.get(tokens[at]!.norm)) return [];
	const commander = commanderBefore(context, at);
	if (commander === null || commander.role !== 'court') return [];
	const to = whatEnd(doc, sentence, at + 2);
	if (to <= at + 2) return [];
	return [
		{
			rule: 'set-aside',
			trigger: { from: at, to: at + 2 },
			issuer: commander.issuer,
			what: { from: at + 2, to },
			status: 'vacated',
		},
	];
}

/** `Under the order, officials must file …`: what the paper named at the head of the sentence binds somebody to. */
export function boundUnder(context: Context, at: number): Order[] {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!/^(?:under|by|per)$/.test(tokens[sentence.from]!.norm)) return [];
	let comma = sentence.from + 1;
	while (comma < at && comma < sentence.from + 10 && tokens[comma]!.text !== ',') comma += 1;
	if (tokens[comma]?.text !== ',' || comma + 1 >= at || at - comma > 10) return [];
	const paper = { from: sentence.from + 1, to: comma };
	if (!tokens.slice(paper.from, paper.to).some(({ norm }) => ORDER_NOUNS.has(norm) || norm === 'decree'))
		return [];
	const no = tokens[at + 1]?.norm === 'not';
	const base: Order = {
		rule: 'under',
		trigger: { from: at, to: at + 1 },
		issuer: paper,
		undated: true,
		...(no ? { halted: true } : {}),
	};
	return obligations(context, base, { from: comma + 1, to: at }, no ? at + 2 : at + 1);
}
