import { compareText, groupBy } from '../../record/index.ts';
import type { Relation, SaidBy } from '../contract.ts';
import { departures } from '../orders/departures.ts';
import type { DefinitionSaid, TermUse, ThingTerms } from '../terms/contract.ts';
import { wordKey } from '../terms/things.ts';

/** Foretelling, wanting and asking use no word of a thing. */
const USES_NO_WORD: ReadonlySet<string> = new Set(['predicts', 'intends', 'asks']);

/** Words that one voice uses for a thing and another rejects. Of what no passage names, nothing is compared. */
export function disputedWords(things: readonly ThingTerms[]): readonly Relation[] {
	return things.flatMap(({ thing, words }) =>
		thing === undefined
			? []
			: words.flatMap(({ word, uses }): Relation[] => {
					const firm = uses.filter(
						({ force, hedge }) => !USES_NO_WORD.has(force) && hedge !== 'possible' && hedge !== 'doubtful',
					);
					const yes = firm.filter(({ polarity }) => polarity === 'affirms');
					const no = firm.filter(({ polarity }) => polarity === 'denies');
					if (yes.length === 0 || no.length === 0) return [];
					const isOneVoice = new Set(firm.map(({ voice, origin }) => `${origin} ${voice}`)).size === 1;
					if (isOneVoice) return [];
					return [
						{
							relation: 'conflict',
							kind: 'polarity',
							property: 'word',
							sides: [side('affirms', word, thing.label, yes), side('denies', word, thing.label, no)],
							note: `${labels(yes)}: “${word}” for ${thing.label}; ${labels(no)}: not “${word}”.`,
						},
					];
				}),
	);
}

function side(value: string, word: string, of: string, uses: readonly TermUse[]): Relation['sides'][number] {
	return {
		value,
		of,
		types: [word],
		voices: uses.flatMap(({ voices }) => voices.slice(-1)),
		said: uses.map(saidOf),
		statements: [...new Set(uses.flatMap(({ statements }) => statements))].sort(compareText),
		quotes: uses.flatMap(({ quotes }) => quotes),
	};
}

function saidOf({
	voices,
	spoken,
	spokenBy,
	spokenInferred,
	echoedIn = [],
	statements,
	quotes,
}: Partial<TermUse> & Pick<TermUse, 'voices' | 'statements' | 'quotes'>): SaidBy {
	return {
		voices,
		...(spoken === undefined ? {} : { spoken }),
		...(spokenBy === undefined ? {} : { spokenBy }),
		...(spokenInferred === undefined ? {} : { spokenInferred }),
		...(echoedIn.length === 0 ? {} : { echoedIn }),
		statements,
		quotes,
	};
}

/**
 * Definitions of one word that differ: each has a criterion that the other's words do not hold. Who gives only a part of
 * another's criteria gives no other definition.
 */
export function differingDefinitions(definitions: readonly DefinitionSaid[]): readonly Relation[] {
	const byWord = groupBy(
		definitions.filter(({ criteria }) => criteria.length > 0),
		({ word }) => wordKey(word),
	);
	return [...byWord]
		.sort(([a], [b]) => compareText(a, b))
		.flatMap(([, all]): Relation[] => {
			const apart = all.filter((one) => all.some((other) => other !== one && differ(one, other)));
			if (apart.length === 0) return [];
			return [
				{
					relation: 'conflict',
					kind: 'definition',
					property: 'criterion',
					sides: apart.map((one) => ({
						value: textOf(one),
						of: one.word,
						voices: one.voices.slice(-1),
						said: [saidOf(one)],
						statements: one.statements,
						quotes: one.quotes,
					})),
					note: `Different definitions of “${apart[0]?.word ?? ''}”: ${apart
						.map((one) => `${labels([one])}: ${textOf(one)}`)
						.join('; ')}.`,
				},
			];
		});
}

/** Of so many words that one has for itself a definition is another. */
const OWN_WORDS = 2;

function differ(a: DefinitionSaid, b: DefinitionSaid): boolean {
	const departs = departures(textOf(a), [textOf(b)]);
	return departs !== null && departs.adds.length >= OWN_WORDS && departs.leavesOut.length >= OWN_WORDS;
}

function textOf({ criteria }: DefinitionSaid): string {
	return criteria.map(({ text }) => text).join('; ');
}

function labels(said: readonly Pick<TermUse, 'voices'>[]): string {
	return [...new Set(said.map(({ voices }) => voices.at(-1)?.label ?? 'unnamed voice'))].join(', ');
}
