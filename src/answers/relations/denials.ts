import { isEventKind, PROPERTIES, type Property, readingOrder, type Statement } from '../../record/index.ts';
import { sameValue, type ValueContext, valueText } from '../compare-values.ts';
import type { Relation } from '../contract.ts';
import { statedWithin } from '../places.ts';
import { type ConflictContext, shownSide, speaksFirmly, voicesText } from '../relate.ts';
import { atOtherTimes, type OneThing } from '../value-conflicts.ts';
import { isFirm, originOf, voiceKey } from '../voices.ts';

/** What is denied of a name says that it is not borne; that somebody is written so somewhere stays true. */
const NEVER_DENIED: ReadonlySet<string> = new Set(['name', 'bearsOn', 'type', 'who']);

/**
 * Where one voice affirms a value of one thing and another denies it, or affirms it of the opposite property. An event
 * that is denied as a whole denies no single value of it: that is told with the accounts of it.
 */
export function deniedValues(
	statements: readonly Statement[],
	context: ConflictContext,
	oneThing: OneThing = () => undefined,
): readonly Relation[] {
	const denied = statements.filter(
		(one) =>
			(one.polarity === 'denies' || oppositeOf(one) !== undefined) &&
			one.polarity !== 'declines' &&
			speaksFirmly(one) &&
			!NEVER_DENIED.has(one.property),
	);
	if (denied.length === 0) return [];
	const whole = new Set(
		statements.filter(({ polarity, property }) => polarity === 'denies' && property === 'type').map(wordsOf),
	);
	const values: ValueContext = { ...context, within: statedWithin(statements, context.clusterOf) };
	const thing = (one: Statement) => oneThing(one) ?? context.clusterOf.get(one.subject) ?? one.subject;
	const found: { yes: Set<Statement>; no: Set<Statement> }[] = [];
	const sorted = [...statements].sort(readingOrder(context));
	for (const no of [...denied].sort(readingOrder(context))) {
		if (isEventKind(context.entities.get(no.subject)?.kind ?? 'Person') && whole.has(wordsOf(no))) continue;
		const opposite = oppositeOf(no);
		const yes = sorted.filter(
			(one) =>
				one.polarity === 'affirms' &&
				one.property === (no.polarity === 'denies' ? no.property : opposite) &&
				speaksFirmly(one) &&
				thing(one) === thing(no) &&
				sameValue(one.value, no.value, values) &&
				!atOtherTimes(one, no) &&
				!isOneVoiceUnsure(one, no, context),
		);
		if (yes.length === 0) continue;
		const known = found.find(({ yes: held }) => yes.every((one) => held.has(one)));
		if (known === undefined) found.push({ yes: new Set(yes), no: new Set([no]) });
		else known.no.add(no);
	}
	return found.map(({ yes, no }) => relation([...yes], [...no], context));
}

/** Of the pair of opposite properties, one is looked at from the other's side, so that each conflict comes once. */
function oppositeOf({ property, polarity }: Statement): Statement['property'] | undefined {
	const { opposite }: Property = PROPERTIES[property];
	return polarity === 'affirms' ? (opposite as Statement['property'] | undefined) : undefined;
}

/** A denial of an event denies each thing in it by the same words. */
function wordsOf({ subject, source, anchors }: Statement): string {
	const [first] = anchors;
	return `${subject} ${source} ${first?.position?.start ?? ''} ${first?.quote?.exact ?? ''}`;
}

function isOneVoiceUnsure(a: Statement, b: Statement, context: ConflictContext): boolean {
	if (originOf(a.source, context.sources) !== originOf(b.source, context.sources)) return false;
	return voiceKey(a, context) === voiceKey(b, context) && !(isFirm(a) && isFirm(b));
}

function relation(yes: readonly Statement[], no: readonly Statement[], context: ConflictContext): Relation {
	const { property } = yes[0] as Statement; // never without one that affirms
	const value = valueText(yes[0] as Statement, context);
	const label = PROPERTIES[property].label.en;
	const isOpposite = no[0]?.property !== property;
	const against = isOpposite ? `“${PROPERTIES[(no[0] as Statement).property].label.en}” ${value}` : 'not so';
	return {
		relation: 'conflict',
		kind: 'polarity',
		property,
		sides: [
			{ ...shownSide({ value: 'affirms', statements: yes }, context), types: [value] },
			{ ...shownSide({ value: 'denies', statements: no }, context), types: [value] },
		],
		note: `${voicesText(yes, context)}: “${label}” ${value}; ${voicesText(no, context)}: ${against}.`,
	};
}
