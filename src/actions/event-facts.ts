import { countryOf } from '../answers/index.ts';
import type {
	DateFact,
	EventFacts,
	JoinedEventKind,
	NamedFact,
	NumberFact,
	PlaceFact,
} from '../link/index.ts';
import { type EntityId, type PropertyName, parseDate, type Statement, type Value } from '../record/index.ts';
import type { NamedEntity, ToldEvents } from '../store/index.ts';

/** Passages of one event that are compared, and letters of each. */
const MOST_QUOTES = 3;
const MOST_LETTERS = 600;
/** How far places are followed outwards. */
const FAR = 20;

export type FactContext = {
	readonly named: ToldEvents['named'];
	/** Which place lies directly in which, by cluster. */
	readonly within: ReadonlyMap<string, ReadonlySet<string>>;
	/** The source that stands for all of one origin. */
	readonly origins: ReadonlyMap<string, string>;
	/** The country that a cluster of places is, by any of its names. */
	readonly countries: ReadonlyMap<string, string>;
};

/** The countries among all places that are named. */
export function countriesAmong(named: ToldEvents['named']): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { kind, label, cluster } of named.values()) {
		const country = kind === 'Place' ? countryOf(label) : null;
		if (country !== null) found.set(cluster, country);
	}
	return found;
}

/** What one source tells of one event, as plain values to compare. What it denies of the rest is not told of the event. */
export function factsOf(
	event: NamedEntity,
	statements: readonly Statement[],
	members: ReadonlyMap<EntityId, readonly EntityId[]>,
	context: FactContext,
): EventFacts {
	const values = (...properties: readonly PropertyName[]): readonly Value[] =>
		properties.flatMap((name) =>
			statements.flatMap(({ property, value }) => (property === name ? [value] : [])),
		);
	const named = (...properties: readonly PropertyName[]): readonly NamedFact[] =>
		once(
			values(...properties).flatMap((value) => {
				const entity = value.type === 'entity' ? context.named.get(value.id) : undefined;
				return entity === undefined ? [] : [{ cluster: entity.cluster, label: entity.label }];
			}),
		);
	const dates = (...properties: readonly PropertyName[]): readonly DateFact[] => {
		const found = new Map<string, DateFact>();
		for (const value of values(...properties))
			if (value.type === 'date') {
				const parsed = parseDate(value.edtf);
				if (parsed !== null) found.set(value.edtf, { text: value.edtf, parts: parsed.parts });
			}
		return [...found.values()];
	};
	const codes = (...properties: readonly PropertyName[]) => [
		...new Set(values(...properties).flatMap((value) => (value.type === 'code' ? [value.code] : []))),
	];
	const texts = (...properties: readonly PropertyName[]) => [
		...new Set(values(...properties).flatMap((value) => (value.type === 'text' ? [value.text] : []))),
	];
	const places = (...properties: readonly PropertyName[]) =>
		named(...properties).map((place) => placeFact(place, context));
	const kind = event.kind as JoinedEventKind;
	const isStay = kind === 'Custody';
	const proceedings = named('inProceeding').map(({ label }) => label);
	const told = {
		kind,
		cluster: event.cluster,
		source: context.origins.get(event.source) ?? event.source,
		types: kind === 'Obligation' ? codes('act') : kind === 'Act' ? codes('type', 'done') : codes('type'),
		who: named('who', 'obligation'),
		on: isStay ? dates('on').filter(isPoint) : dates('on'),
		// What a number counts over is a stretch; a stay has a beginning.
		from: kind === 'Population' ? dates('during') : isStay ? beginningsOf(dates) : [],
		until: isStay ? [...dates('untilDate'), ...endsOf(dates('on', 'fromDate'), 'to')] : [],
		deadline: dates('deadline'),
		places: kind === 'Transfer' ? places('toPlace') : places('at', 'toPlace'),
		fromPlaces: isStay ? [] : places('fromPlace'),
		by: named('by', 'heldBy', 'handedTo', 'issuedBy', 'court'),
		bound: named('bound'),
		protects: kind === 'Group' ? membersOf(event.id, members, context) : named('protects'),
		dockets:
			kind === 'Proceeding'
				? [...texts('identifier', 'name'), event.label]
				: [...proceedings, ...texts('identifier')],
		parts: named('partOf'),
		words: wordsOf(kind, event, texts),
		measures: codes('measure'),
		numbers: values('count').flatMap((value) => (value.type === 'quantity' ? [numberFact(value)] : [])),
		quotes: quotesOf(statements),
		said: saidOf(statements),
	} satisfies EventFacts;
	return told;
}

function beginningsOf(
	dates: (...properties: readonly PropertyName[]) => readonly DateFact[],
): readonly DateFact[] {
	return [...dates('fromDate').filter(isPoint), ...endsOf(dates('on', 'fromDate'), 'from')];
}

function isPoint({ text }: DateFact): boolean {
	return !text.includes('/');
}

/** The beginnings or ends of stated intervals: `held from 3 to 9 May`. */
function endsOf(dates: readonly DateFact[], end: 'from' | 'to'): readonly DateFact[] {
	return dates.flatMap((date) => {
		if (isPoint(date)) return [];
		const text = date.text.split('/')[end === 'from' ? 0 : 1] ?? '';
		const parsed = parseDate(text);
		return parsed === null ? [] : [{ text, parts: parsed.parts }];
	});
}

function wordsOf(
	kind: JoinedEventKind,
	{ label }: NamedEntity,
	texts: (...properties: readonly PropertyName[]) => readonly string[],
): readonly string[] {
	if (kind === 'Obligation') return texts('operative', 'readAs');
	if (kind === 'Population') return texts('counts');
	if (kind === 'Order') return texts('name');
	if (kind === 'Proceeding') return [...new Set([...texts('name'), label])];
	return kind === 'Group' ? [label] : [];
}

function membersOf(
	group: EntityId,
	members: ReadonlyMap<EntityId, readonly EntityId[]>,
	{ named }: FactContext,
): readonly NamedFact[] {
	return once(
		(members.get(group) ?? []).flatMap((id) => {
			const entity = named.get(id);
			return entity === undefined ? [] : [{ cluster: entity.cluster, label: entity.label }];
		}),
	);
}

function placeFact({ cluster, label }: NamedFact, { within, countries }: FactContext): PlaceFact {
	const around: string[] = [];
	const open = [...(within.get(cluster) ?? [])];
	for (let at = open.pop(); at !== undefined && around.length < FAR; at = open.pop()) {
		if (around.includes(at) || at === cluster) continue;
		around.push(at);
		open.push(...(within.get(at) ?? []));
	}
	const own = countries.get(cluster) ?? countryOf(label);
	// `Tecla, El Salvador` says where it lies.
	const last = label.includes(',') ? countryOf(label.slice(label.lastIndexOf(',') + 1)) : null;
	const country =
		own ?? around.map((outer) => countries.get(outer)).find((found) => found !== undefined) ?? last;
	return { cluster, label, within: around, country: country ?? null, isCountry: own !== null };
}

function numberFact(value: Extract<Value, { type: 'quantity' }>): NumberFact {
	const { comparator, unit, base, share } = value;
	const low = value.low ?? value.value ?? null;
	const high = value.high ?? value.value ?? null;
	return {
		text: [comparator === '=' ? '' : comparator, low === high ? low : `${low}–${high}`, unit]
			.join(' ')
			.trim(),
		unit,
		low: comparator === 'vague' ? null : low,
		high: comparator === 'vague' ? null : high,
		base: base ?? null,
		share: share ?? false,
	};
}

function quotesOf(statements: readonly Statement[]): readonly string[] {
	const quotes = new Set<string>();
	// A cell of a list is the value, and no passage.
	for (const { anchors } of statements)
		for (const { quote, cell } of anchors)
			if (quote !== undefined && cell === undefined && quotes.size < MOST_QUOTES)
				quotes.add(quote.exact.slice(0, MOST_LETTERS));
	return [...quotes];
}

const FORETOLD: ReadonlySet<string> = new Set(['predicts', 'intends', 'asks']);

/** As the statement that says what it is; one that only adds to it says nothing of whether it was. */
function saidOf(statements: readonly Statement[]): EventFacts['said'] {
	const telling = statements.filter(({ property }) => property === 'type' || property === 'done');
	const told = telling.length > 0 ? telling : statements;
	const spoken = told.filter(({ polarity, force }) => polarity !== 'declines' && !FORETOLD.has(force));
	if (told.length > 0 && spoken.length === 0) return 'foretold';
	return spoken.length > 0 && spoken.every(({ polarity }) => polarity === 'denies') ? 'denied' : 'affirmed';
}

function once(named: readonly NamedFact[]): readonly NamedFact[] {
	return [...new Map(named.map((fact) => [fact.cluster, fact])).values()];
}
