import { propose } from '../../src/extract/index.ts';
import type { Proposal } from '../../src/record/index.ts';
import { Making } from './items.ts';
import { Chance } from './random.ts';
import { type ShapeSet, shapesOf } from './shapes/index.ts';
import { TELLINGS, type Telling, type Told } from './shapes/told.ts';
import { type Lang, World } from './world.ts';

/** How many made-up people, places and days each shape is told of. */
const TIMES = 3;
/** Sentences of one text. */
const A_TEXT = 10;

type Sentence = {
	readonly set: ShapeSet;
	readonly lang: Lang;
	readonly telling: Telling;
	/** Which of the set's shapes for this, from 0. */
	readonly nth: number;
	readonly text: string;
	/** What it tells; the day as EDTF. */
	readonly told: Told;
};
export type ReadShape = Sentence & { readonly read: readonly Proposal[]; readonly isRead: boolean };

/** Reads each shape by itself, in texts of ten, and says whether what it tells was read with all its slots. */
export function readShapes(seed: number, sets: readonly ShapeSet[]): readonly ReadShape[] {
	const chance = new Chance(seed);
	const world = new World(chance);
	const sentences = (['en', 'es'] as const).flatMap((lang) =>
		chance.shuffled(sets.flatMap((set) => TELLINGS.flatMap((telling) => told(world, set, lang, telling)))),
	);
	const all: ReadShape[] = [];
	for (const lang of ['en', 'es'] as const) {
		const own = sentences.filter((one) => one.lang === lang);
		for (let i = 0; i < own.length; i += A_TEXT) all.push(...readText(own.slice(i, i + A_TEXT)));
	}
	return all;
}

function told(world: World, set: ShapeSet, lang: Lang, telling: Telling): readonly Sentence[] {
	return shapesOf([set], lang, telling).flatMap((shape, nth) =>
		Array.from({ length: TIMES }, (): Sentence => {
			const making = new Making(world, lang, [set]);
			if (telling === 'arrest' || telling === 'arrest-by-body') making.inTown();
			if (telling === 'defines')
				making.facts.duty =
					lang === 'en'
						? 'any place where people are held without a register'
						: 'todo lugar donde se retiene a personas sin registro';
			return { set, lang, telling, nth, text: making.tellIn(shape), told: making.facts };
		}),
	);
}

function readText(sentences: readonly Sentence[]): readonly ReadShape[] {
	const text = sentences.map((one) => one.text).join('\n\n');
	const { proposals } = propose(text, { published: '2032-01-15' });
	let start = 0;
	return sentences.map((one) => {
		const [from, to] = [start, start + one.text.length];
		start = to + 2;
		const read = proposals.filter(({ anchors }) => {
			const at = anchors[0]?.start ?? -1;
			return at >= from && at < to;
		});
		return { ...one, read, isRead: read.some((proposal) => isTold(proposal, one)) };
	});
}

function isTold(proposal: Proposal, { telling, told }: Sentence): boolean {
	const { who, date, at, from, body, n, term, duty, speaker } = told;
	const { kind, polarity } = proposal;
	const slot = (name: string): string => {
		const value: unknown = (proposal.slots as Readonly<Record<string, unknown>>)[name];
		if (Array.isArray(value)) return value.map(String).join(' ');
		if (typeof value !== 'object' || value === null || !('value' in value)) return String(value ?? '');
		return String(value.value);
	};
	const names = (name: string, words: string) => fold(slot(name)).includes(fold(words));
	const event = (type: string, denied = false) =>
		kind === 'custody' &&
		slot('type') === type &&
		polarity === (denied ? 'denies' : 'affirms') &&
		names('who', who);
	const by = (words: string) =>
		proposal.chain.some(({ name, described }) => fold(name ?? described ?? '').includes(fold(words)));
	switch (telling) {
		case 'arrest':
			return event('arrest') && names('at', at) && slot('on') === date;
		case 'arrest-by-body':
			return event('arrest') && names('at', at) && slot('on') === date && by(body);
		case 'transfer':
			return event('transfer') && names('from', from) && names('to', at) && slot('on') === date;
		case 'release':
			return event('release') && (names('from', from) || names('at', from)) && slot('on') === date;
		case 'death':
			return event('death') && names('at', at) && slot('on') === date;
		case 'held':
			return event('held') && names('at', at) && slot('on') === date;
		case 'denied-arrest':
			return event('arrest', true) && by(body);
		case 'denied-held':
			return event('held', true) && names('at', at) && by(body);
		case 'count':
			return kind === 'quantity' && slot('value') === n && names('at', at) && slot('on') === date;
		case 'uses':
			return (
				kind === 'term' &&
				names('term', term) &&
				names('about', at) &&
				slot('polarity') === 'affirms' &&
				by(speaker)
			);
		case 'rejects':
			return (
				kind === 'term' &&
				names('term', term) &&
				names('about', at) &&
				slot('polarity') === 'denies' &&
				by(body)
			);
		case 'order':
			return kind === 'order' && names('addressee', body) && names('what', duty) && slot('deadline') === date;
		case 'done':
			return (
				kind === 'compliance' &&
				names('obligation', duty) &&
				slot('done') === 'done' &&
				(names('by', body) || by(body))
			);
		case 'not-done':
			return (
				kind === 'compliance' && names('obligation', duty) && slot('done') === 'not-done' && names('by', body)
			);
		case 'defines':
			return kind === 'definition' && names('term', term) && by(speaker);
	}
}

const fold = (words: string) => words.toLowerCase().replace(/^(?:el|la|the) /u, '');
