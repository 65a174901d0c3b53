import type { Group } from './groups.ts';
import { add, NOTHING, type Rates, rates, type Tally } from './match.ts';
import type { Share } from './score/index.ts';

export type Aim = {
	readonly what: string;
	readonly value: number | null;
	readonly aim: string;
	/** The same over all of our gold, with the documents that rules were tuned on. */
	readonly together?: number | null;
	/** `null` where nothing was there to measure. */
	readonly reached: boolean | null;
};

/** The aims set for the grammars, each over every document of ours that no rule was tuned on. */
export function checkAims(wide: readonly Group[], narrow: readonly Group[]): Aim[] {
	const unseen = measured(
		wide.filter(({ name }) => !name.endsWith('dev')),
		narrow.filter(({ name }) => !name.endsWith('dev')),
	);
	const together = measured(wide, narrow);
	return unseen.map((aim, at) => ({ ...aim, together: together[at]?.value ?? null }));
}

function measured(all: readonly Group[], narrow: readonly Group[]): Aim[] {
	const spanish = all.filter(({ name }) => name.startsWith('Spanish'));
	const deaths = narrow.filter(({ name }) => name.startsWith('death reports'));
	return [
		least('quotes, overlap .8, F1', f1(all, 'quotes @.8'), 85),
		least('speaker, of quotes found', share(all, 'quotes @.8', 'speaker'), 93),
		least('counts with all slots, P', rate(all, 'quantities, all slots', 'precision'), 92),
		least('counts with all slots, R', rate(all, 'quantities, all slots', 'recall'), 92),
		least('dates, right interval', share(all, 'dates', 'right date'), 92),
		least('custody with type, date and place, F1', f1(all, 'custody with date and place'), 88),
		least('the same in death reports', f1(deaths, 'custody with date and place'), 88),
		least('requests for comment, F1', f1(all, 'inquiries'), 92),
		least('terms applied, F1', f1(all, 'terms'), 85),
		least('Spanish quotes, overlap .8, F1', f1(spanish, 'quotes @.8'), 82),
		least('Spanish custody, F1', f1(spanish, 'custody'), 80),
	];
}

const least = (what: string, value: number | null, aim: number): Aim => ({
	what,
	value,
	aim: `≥ ${aim}`,
	reached: value === null ? null : value >= aim,
});

const tallyOf = (groups: readonly Group[], kind: string): Tally =>
	groups.reduce((sum, group) => add(sum, group.kinds[kind]?.tally ?? NOTHING), NOTHING);

function rate(groups: readonly Group[], kind: string, which: keyof Rates): number | null {
	const tally = tallyOf(groups, kind);
	return tally.required === 0 ? null : (rates(tally)[which] ?? 0);
}

const f1 = (groups: readonly Group[], kind: string) => rate(groups, kind, 'f1');

function share(groups: readonly Group[], kind: string, name: string): number | null {
	const sum = groups.reduce<Share>(
		(total, group) => {
			const one = group.kinds[kind]?.shares[name];
			return { right: total.right + (one?.right ?? 0), of: total.of + (one?.of ?? 0) };
		},
		{ right: 0, of: 0 },
	);
	return sum.of === 0 ? null : (100 * sum.right) / sum.of;
}
