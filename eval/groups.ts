import type { Gold } from './gold.ts';
import { add, NOTHING } from './match.ts';
import type { DocumentScore, KindScore, Share } from './score/index.ts';

/** One document read, and how the reading stands beside its gold. */
export type Reading = {
	readonly gold: Gold;
	readonly scores: DocumentScore;
	readonly proposals: number;
	readonly refused: number;
};
export type Group = {
	readonly name: string;
	readonly documents: readonly string[];
	readonly kinds: Readonly<Record<string, KindScore>>;
	readonly characters: number;
	readonly proposals: number;
	readonly refused: number;
};

const LANGUAGES = { en: 'English', es: 'Spanish' } as const;

/** By whose eyes and in which language, then by genre within; each document stands in one group of each. */
export function groupsOf(readings: readonly Reading[]): { readonly wide: Group[]; readonly narrow: Group[] } {
	const half = ({ gold }: Reading) =>
		`${LANGUAGES[gold.lang]}, ${gold.split === 'dev' ? 'dev' : gold.annotator === 2 ? 'second eyes' : 'held out'}`;
	return {
		wide: grouped(readings, half),
		narrow: grouped(readings, (reading) => `${reading.gold.set}, ${half(reading).split(', ')[1]}`),
	};
}

function grouped(readings: readonly Reading[], nameOf: (reading: Reading) => string): Group[] {
	const names = [...new Set(readings.map(nameOf))].sort();
	return names.map((name) => {
		const members = readings.filter((reading) => nameOf(reading) === name);
		const sum = (of: (reading: Reading) => number) => members.reduce((total, one) => total + of(one), 0);
		return {
			name,
			documents: members.map(({ gold }) => gold.id),
			kinds: kindsOf(members),
			characters: sum(({ gold }) => gold.text.length),
			proposals: sum(({ proposals }) => proposals),
			refused: sum(({ refused }) => refused),
		};
	});
}

function kindsOf(members: readonly Reading[]): Record<string, KindScore> {
	const kinds: Record<string, KindScore> = {};
	for (const { scores } of members)
		for (const [kind, score] of Object.entries(scores)) {
			const known = kinds[kind] ?? { tally: NOTHING, shares: {}, missed: [], unasked: [] };
			kinds[kind] = {
				tally: add(known.tally, score.tally),
				shares: addShares(known.shares, score.shares),
				missed: [],
				unasked: [],
			};
		}
	return kinds;
}

function addShares(
	a: Readonly<Record<string, Share>>,
	b: Readonly<Record<string, Share>>,
): Record<string, Share> {
	const both: Record<string, Share> = { ...a };
	for (const [name, share] of Object.entries(b)) {
		const known = both[name] ?? { right: 0, of: 0 };
		both[name] = { right: known.right + share.right, of: known.of + share.of };
	}
	return both;
}
