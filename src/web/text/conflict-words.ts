import type { RelationJson } from '../../api/index.ts';
import { countWords, saidWords } from './said-words.ts';
import type { Words } from './words.ts';

type Side = RelationJson['sides'][number];

/** What one side of a relation holds, in words: a date, a code by its name, or what is said or denied. */
export function sideWords(
	words: Words,
	{ kind, property }: Pick<RelationJson, 'kind' | 'property'>,
	{ value, types = [], of }: Pick<Side, 'value' | 'types' | 'of'>,
): string {
	const { t, code, list } = words;
	if (kind === 'polarity')
		return t(value === 'denies' ? 'conflicts.denies' : 'conflicts.affirms', {
			types: list(types.map((type) => code('custody', type))),
		});
	if (property === 'count') return countWords(words, value, of !== undefined);
	return saidWords(words, property, value);
}

/** What they speak of: a property, or the word that they define; `null` where the kind of relation says it all. */
export function relationTitle({ t, property }: Words, relation: RelationJson): string | null {
	const word = relation.kind === 'definition' ? relation.sides[0]?.of : undefined;
	if (word !== undefined) return t('conflicts.word', { word });
	return relation.property === 'type' ? null : property(relation.property);
}

/** Of more sides than these a sentence says how many they are: each stands below it. */
const FEW_SIDES = 3;

/** Why two or more statements stand so to each other, in one sentence that says no more than they do. */
export function relationSentence(words: Words, relation: RelationJson): string {
	const { t } = words;
	const both =
		relation.twoAccountsBy === undefined
			? ''
			: ` ${t('conflicts.why.both', {
					count: relation.twoAccountsBy.length,
					bodies: words.list(relation.twoAccountsBy),
				})}`;
	return `${sentence(words, relation)}${both}`;
}

function sentence(words: Words, relation: RelationJson): string {
	const { t, property, code } = words;
	const { sides, kind } = relation;
	const [first, second] = sides;
	const label = property(relation.property);
	const said = sides
		.map((side) => `${sideWords(words, relation, side)} (${voicesOf(words, side)})`)
		.join('; ');
	const isMany = sides.length > FEW_SIDES;
	const many = { count: sides.length, property: label, voices: joined(words, sides) };
	switch (relation.relation) {
		case 'conflict':
			if (kind === 'definition')
				return t('conflicts.why.definition', { word: first?.of ?? '', voices: joined(words, sides) });
			if (isMany) return t('conflicts.why.manyConflict', many);
			if (kind !== 'polarity') return t('conflicts.why.conflict', { property: label, sides: said });
			return t(relation.property === 'word' ? 'conflicts.why.word' : 'conflicts.why.polarity', {
				yes: voicesOf(words, first),
				no: voicesOf(words, second),
				types: words.list((first?.types ?? []).map((type) => code('custody', type))),
				thing: first?.of ?? '',
			});
		case 'different-scope':
			if (isMany) return t('conflicts.why.manyScopes', many);
			return t('conflicts.why.different-scope', { property: label, sides: said });
		case 'paraphrase':
			if (kind === 'words')
				return t('conflicts.why.paraphrase', {
					original: joined(
						words,
						sides.filter(({ departs }) => departs === undefined),
					),
					told: joined(
						words,
						sides.filter(({ departs }) => departs !== undefined),
					),
				});
			return t('conflicts.why.retold', {
				property: label,
				original: voicesOf(words, first),
				value: first === undefined ? '' : sideWords(words, relation, first),
				other: second === undefined ? '' : sideWords(words, relation, second),
			});
		case 'agreement':
			return t('conflicts.why.agreement', {
				count: sides.length,
				property: label,
				value: first === undefined ? '' : sideWords(words, relation, first),
				sides: sides.map((side) => voicesOf(words, side)).join('; '),
			});
		case 'echo':
			return t('conflicts.why.echo', { count: sides.length, voices: joined(words, sides) });
	}
}

function voicesOf({ list }: Words, side: Side | undefined): string {
	return list([...new Set(side?.voices.map(({ label }) => label) ?? [])]);
}

function joined({ list }: Words, sides: readonly Side[]): string {
	return list([...new Set(sides.flatMap(({ voices }) => voices.map(({ label }) => label)))]);
}
