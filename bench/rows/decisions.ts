import { decide, open, sourceProposals } from '../../src/actions/index.ts';
import { articleName } from '../large/articles.ts';
import { courtName, firstObligation } from '../large/courts.ts';
import { person, told } from '../large/paper.ts';
import { arrestOf, registerName } from '../large/registers.ts';
import { nameOf, prisonOf, townOf } from '../large/words.ts';
import { largeCase } from '../large-case.ts';
import type { Line, Row } from '../row.ts';
import { p95 } from './p95.ts';

type Case = Awaited<ReturnType<typeof open>>;
type Decision = Readonly<Record<string, unknown>>;

const PEOPLE = Number(process.env.PARADERO_BENCH_PEOPLE ?? 100_000);
const EACH = 20;
const AIM = '≤ 50';
/** An article that tells of somebody whom a register names, by the same rule as the case was made. */
const again = (i: number) => (i * 37 + 1) % Math.floor(PEOPLE * 0.8);

/** What `i` asks of the case, by kind of decision; each is taken, and taken back. */
const KINDS: Readonly<Record<string, (opened: Case, i: number) => Promise<Decision> | Decision>> = {
	'accept a proposal': (opened, i) => proposed(opened, i, 'accept'),
	'reject a proposal': (opened, i) => proposed(opened, i, 'reject'),
	'edit a proposal': async (opened, i) => ({
		...(await proposed(opened, i, 'edit')),
		slots: { to: 'Hollow Prison' },
		reason: 'bench',
	}),
	'state what a passage tells of a person': (_, i) => ({
		do: 'state',
		source: registerName(i * 200),
		kind: 'custody',
		quote: `${nameOf(i * 200)} was released from ${prisonOf(i * 200)}`,
		ordinal: 2,
		slots: { type: 'release', who: nameOf(i * 200), at: prisonOf(i * 200) },
	}),
	'state what a passage tells of a man of 300 sources': (_, i) => ({
		do: 'state',
		source: articleName(0),
		kind: 'custody',
		quote: ONE_MANS,
		ordinal: i + 2,
		slots: { type: 'release', who: ONE_MANS },
	}),
	'state a number': (_, i) => ({
		do: 'state',
		source: articleName(i),
		kind: 'quantity',
		quote: `At least ${100 + i} people were held in ${townOf(i)}`,
		ordinal: 2,
		slots: { value: { value: 100 + i }, comparator: '>=', unit: 'person', counted: 'people', at: townOf(i) },
	}),
	'state an answer to an inquiry': (_, i) => ({
		do: 'state',
		source: articleName(i),
		kind: 'inquiry',
		quote: `At least ${100 + i} people were held`,
		ordinal: 3,
		slots: { inquiry: { entity: told(articleName(i), 'inquiry', asked(i)) }, answerType: 'answered' },
	}),
	'state what was done about an order': (_, i) => compliance(i + 1, i),
	'state what was done about an order of 300 obligations': (_, i) => compliance(0, i),
	'two people are one': (_, i) => pair('same', i),
	'two people are two': (_, i) => pair('different', i),
	'two people may be one': (_, i) => pair('unsure', i),
	'two places are one': (_, i) => ({ ...places('Place', townOf(i)), do: 'same' }),
	'two bodies are one, each of 200 people': (_, i) => ({
		...places('Organization', 'Coast Guard', i),
		do: 'same',
	}),
	'withdraw a day': (_, i) => ({
		do: 'withdraw',
		statement: { ...told(registerName(i * 200), 'custody', arrestOf(i * 200)), property: 'fromDate' },
	}),
	'dismiss a conflict': (_, i) => ({
		do: 'dismiss',
		relation: 'conflict',
		statements: [
			told(articleName(i), 'custody', arrestOf(again(i), nameOf(again(i)), 1)),
			told(registerName(again(i)), 'custody', arrestOf(again(i))),
		].map((one) => ({ ...one, property: 'fromDate' })),
		reason: 'bench',
	}),
};

/** One decision at a time in a case of a million statements, and the undo of it: until it is on the disk and all answers are up to date. */
export const decisions: Row = async () => {
	const made = await largeCase(PEOPLE);
	const opened = await open(made.folder, null);
	try {
		const lines: Line[] = [];
		for (const [work, lineOf] of Object.entries(KINDS)) {
			const [taken, undone] = [new Times(), new Times()];
			for (let i = 0; i < EACH; i++) {
				const line = { reason: 'bench', ...(await lineOf(opened, i)), nonce: `${process.pid} ${i}` };
				await taken.of(() => one(opened, line));
				await undone.of(() => one(opened, { do: 'undo', decision: line, nonce: `${process.pid} ${i}` }));
			}
			lines.push(taken.line(work), undone.line(`${work}: undone`));
		}
		return lines;
	} finally {
		await opened.close();
	}
};

/** By the clock and by the processor, each in milliseconds. */
class Times {
	readonly #wall: number[] = [];
	readonly #cpu: number[] = [];

	async of(work: () => Promise<void>): Promise<void> {
		const [before, begun] = [process.threadCpuUsage(), performance.now()];
		await work();
		const { user, system } = process.threadCpuUsage(before);
		this.#wall.push(performance.now() - begun);
		this.#cpu.push((user + system) / 1000);
	}

	line(work: string): Line {
		return {
			work: `${work}, p95`,
			unit: 'ms',
			ours: p95(this.#cpu),
			runs: this.#cpu,
			aim: AIM,
			note: `processor time; by the clock ${Math.round(p95(this.#wall))} ms`,
		};
	}
}

async function one(opened: Case, line: object): Promise<void> {
	const { refused } = await decide(opened, [line]);
	if (refused[0] !== undefined) throw new Error(`${JSON.stringify(line)}: ${refused[0].reason}`);
}

/** An open proposal that somebody was moved, of the articles' last lines. */
async function proposed(opened: Case, i: number, verb: 'accept' | 'reject' | 'edit'): Promise<Decision> {
	for (const { status, kind, quote, occurrence, ordinal } of await sourceProposals(opened, articleName(i)))
		if (status === 'open' && kind === 'custody')
			return { do: verb, source: articleName(i), kind, quote, occurrence, ordinal };
	throw new Error(`nothing is proposed in ${articleName(i)}`);
}

const ONE_MANS = 'Tamelo Quesadorvi Munalce';
const asked = (i: number) =>
	`The Ministry did not answer the questions of this paper about ${nameOf(i * 53 + 2)}`;

function compliance(order: number, i: number): Decision {
	return {
		do: 'state',
		source: articleName(i),
		kind: 'compliance',
		quote: `At least ${100 + i} people`,
		ordinal: 4,
		slots: {
			obligation: { entity: told(courtName(order), 'order', firstObligation(order)) },
			done: 'not-done',
		},
	};
}

/** Two whom nobody has joined, one of an article and one of a register. */
function pair(verb: string, i: number): Decision {
	return {
		do: verb,
		left: person(articleName(i), nameOf(Math.floor(PEOPLE * 0.8) + i * 10)),
		right: person(registerName(i * 200), nameOf(i * 200 + 1)),
		reason: 'bench',
	};
}

function places(kind: string, name: string, i = 0): { readonly left: object; readonly right: object } {
	return {
		left: { source: registerName(i * 400), kind, name },
		right: { source: registerName(i * 400 + 200), kind, name },
	};
}
