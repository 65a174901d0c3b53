import { type EntityKind, groupBy, PROPERTIES, type Statement } from '../../record/index.ts';
import { type ValueContext, valuesConflict } from '../compare-values.ts';
import type { Relation, RelationKind } from '../contract.ts';
import { statedWithin } from '../places.ts';
import { type ConflictContext, type Side, shownSide, voicesText } from '../relate.ts';
import { type OneThing, ofOneProperty, sidesOf } from '../value-conflicts.ts';
import { isOwnVoice, voiceKey } from '../voices.ts';
import { originsAmong } from './one-origin.ts';

/** Frames of a number or an inquiry, in which to agree is to speak of one thing and no more. */
const FRAMES: ReadonlySet<string> = new Set(['measure', 'during', 'ours']);

/**
 * Of one thing: `echo` where one origin says a value in several sources; `agreement` where several origins do, of which
 * none is told by another here; `paraphrase` where a source tells what a voice says otherwise than the voice itself does,
 * and both may hold.
 */
export function sameValues(
	statements: readonly Statement[],
	context: ConflictContext,
	oneThing: OneThing = () => undefined,
): readonly Relation[] {
	const agreed = statements.filter(({ subject, property }) =>
		mayAgree(property, context.entities.get(subject)?.kind),
	);
	const values: ValueContext = { ...context, within: statedWithin(statements, context.clusterOf) };
	return ofOneProperty(agreed, context, oneThing).flatMap((group) => {
		if (isOneSource(group)) return [];
		const sides = sidesOf(group, values);
		return [...sides.flatMap((side) => toldAlike(side, context)), ...retold(sides, values, context)];
	});
}

/** To agree on how many there are is to agree on them; on what frames them, is not. */
function mayAgree(property: Statement['property'], kind: EntityKind | undefined): boolean {
	return !FRAMES.has(property) && (kind !== 'Population' || property === 'count');
}

function isOneSource(group: readonly Statement[]): boolean {
	return group.every(({ source }) => source === group[0]?.source);
}

function toldAlike(side: Side, context: ConflictContext): readonly Relation[] {
	if (isOneSource(side.statements)) return [];
	const origins = originsAmong(side.statements, context);
	const { property } = side.statements[0] as Statement; // a side is made by its first statement
	const { label } = PROPERTIES[property];
	const kind = kindOf(property);
	const echoes = origins
		.filter(({ statements }) => !isOneSource(statements))
		.map(({ statements }): Relation => {
			const sides = [...groupBy(statements, ({ source }) => source).values()];
			return {
				relation: 'echo',
				kind,
				property,
				sides: sides.map((own) => shownSide({ value: side.value, statements: own }, context)),
				note: `“${label.en}” ${side.value} stands in ${sides.length} sources and comes of one origin: ${titlesOf(statements, context)}.`,
			};
		});
	const known = origins.filter(({ isKnown }) => isKnown);
	if (known.length < 2) return echoes;
	return [
		...echoes,
		{
			relation: 'agreement',
			kind,
			property,
			sides: known.map(({ statements }) => shownSide({ value: side.value, statements }, context)),
			note: `${numberWord(known.length)} origins say “${label.en}” ${side.value}: ${known
				.map(({ statements }) => voicesText(statements, context))
				.join('; ')}.`,
		},
	];
}

/** A voice's own paper beside what others tell it said: not the same, and both may hold. */
function retold(sides: readonly Side[], values: ValueContext, context: ConflictContext): readonly Relation[] {
	if (sides.length < 2) return [];
	const found: Relation[] = [];
	for (const original of sides)
		for (const telling of sides) {
			if (telling === original) continue;
			const pairs = original.statements
				.filter(({ chain }) => isOwnVoice(chain))
				.flatMap((own) => {
					const voice = voiceKey(own, context);
					return telling.statements
						.filter(
							(other) =>
								!isOwnVoice(other.chain) &&
								other.source !== own.source &&
								voiceKey(other, context) === voice &&
								!valuesConflict(PROPERTIES[own.property].compare, own.value, other.value, values),
						)
						.map((other) => [own, other] as const);
				});
			const [first] = pairs;
			if (first === undefined) continue;
			const { property } = first[0];
			const [own, others] = [0, 1].map((i) => [...new Set(pairs.map((pair) => pair[i] as Statement))]);
			found.push({
				relation: 'paraphrase',
				kind: kindOf(property),
				property,
				sides: [
					shownSide({ value: original.value, statements: own ?? [] }, context),
					shownSide({ value: telling.value, statements: others ?? [] }, context),
				],
				note: `${voicesText(own ?? [], context)} says “${PROPERTIES[property].label.en}” ${original.value} in its own paper; told by ${titlesOf(others ?? [], context)}: ${telling.value}.`,
			});
		}
	return found;
}

function titlesOf(statements: readonly Statement[], { sources }: ConflictContext): string {
	const titles = statements.map(({ source }) => sources.get(source)?.title ?? 'unnamed source');
	return [...new Set(titles)].join(', ');
}

function kindOf(property: Statement['property']): RelationKind {
	return PROPERTIES[property].value === 'date' ? 'date' : 'value';
}

function numberWord(n: number): string {
	return ['Two', 'Three', 'Four', 'Five'][n - 2] ?? String(n);
}
