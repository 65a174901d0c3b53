import { REPEATED } from './befell.ts';
import { sameCaption } from './captions.ts';
import type { Compared, EventFacts } from './contract.ts';
import { type Agreed, agreeOnDate, MISSING } from './dates.ts';
import { docketKey, docketsOf, sameDocket } from './dockets.ts';
import { agreeOnNamed, labels, meet, Tally, texts } from './fields.ts';
import { mostShared } from './labels.ts';

const ISSUER = { equal: 3, part: 2, different: 0 };
const PARTY = { equal: 1.5, part: 1, different: -2 };
/** Two orders, or two of their obligations, are seldom one. */
const PRIOR = -5;

/**
 * Whether two tell of one order. `null` for two courts or judges, two days, two dockets; and where fewer than two of
 * issuer, date, docket, obligations speak for it: that one court made both is not enough.
 */
export function compareOrders(
	a: EventFacts,
	b: EventFacts,
	obligations: (order: EventFacts) => readonly EventFacts[],
): Compared | null {
	const issuer = agreeOnNamed(a.by, b.by, ISSUER);
	const dates = agreeOnDate(a.on, b.on);
	const docket = agreeOnDocket(a.dockets, b.dockets);
	if (issuer.level === 'different' || dates.level === 'different' || docket.level === 'different')
		return null;
	const named = mostShared(a.words, b.words, 1) === 1;
	const parts = agreeOnObligations(obligations(a), obligations(b));
	const evidence = [
		(issuer.weight ?? 0) > 0,
		(dates.weight ?? 0) > 1,
		docket.level === 'equal',
		(parts.weight ?? 0) > 0,
		named,
	].filter(Boolean).length;
	if (evidence < 2) return null;
	return new Tally()
		.add('issuer', labels(a.by), labels(b.by), issuer)
		.add('when', texts(a.on), texts(b.on), dates)
		.add('docket', a.dockets, b.dockets, docket)
		.add('act', acts(obligations(a)), acts(obligations(b)), parts)
		.add('words', a.words, b.words, named ? { level: 'equal', weight: 5 } : MISSING)
		.why('same-issuer', issuer.level === 'equal' || issuer.level === 'part')
		.why('same-day', dates.level === 'equal')
		.why('dates-meet', dates.level === 'near')
		.why('same-identifier', docket.level === 'equal')
		.why('same-obligation', (parts.weight ?? 0) >= 3)
		.why('same-words', named)
		.done(PRIOR);
}

function acts(obligations: readonly EventFacts[]): readonly string[] {
	return obligations.flatMap(({ types }) => types);
}

/** The obligations of two orders: in the same words, of one kind, or of other kinds throughout. */
function agreeOnObligations(left: readonly EventFacts[], right: readonly EventFacts[]): Agreed {
	if (left.length === 0 || right.length === 0) return MISSING;
	const words = left.some((a) =>
		right.some((b) => a.cluster === b.cluster || mostShared(a.words, b.words, 4) >= REPEATED),
	);
	if (words) return { level: 'equal', weight: 4 };
	const [ours, theirs] = [acts(left), acts(right)];
	if (ours.length === 0 || theirs.length === 0) return MISSING;
	return meet(ours, theirs) ? { level: 'part', weight: 1.5 } : { level: 'different', weight: -2 };
}

/**
 * Whether two tell of one obligation: in words that repeat, or of one kind by an order that may be one. `null` where
 * what is to be done, the deadline, the order's day or its court is another.
 */
export function compareObligations(
	a: EventFacts,
	b: EventFacts,
	orders: (obligation: EventFacts) => readonly EventFacts[],
): Compared | null {
	const share = mostShared(a.words, b.words, 4);
	const repeated = share >= REPEATED;
	const act = meet(a.types, b.types);
	if (!act && a.types.length > 0 && b.types.length > 0) return null;
	const deadline = agreeOnDate(a.deadline, b.deadline);
	const [ours, theirs] = [orders(a), orders(b)];
	const of = <T>(all: readonly EventFacts[], field: (order: EventFacts) => readonly T[]) =>
		all.flatMap(field);
	const issuer = agreeOnNamed(
		of(ours, ({ by }) => by),
		of(theirs, ({ by }) => by),
		{ equal: 1.5, part: 1.5, different: 0 },
	);
	const dates = agreeOnDate(
		of(ours, ({ on }) => on),
		of(theirs, ({ on }) => on),
	);
	const docket = agreeOnDocket(
		of(ours, ({ dockets }) => dockets),
		of(theirs, ({ dockets }) => dockets),
	);
	for (const { level } of [deadline, issuer, dates, docket]) if (level === 'different') return null;
	const bound = agreeOnNamed(a.bound, b.bound, PARTY);
	const protects = agreeOnNamed(a.protects, b.protects, PARTY);
	const one = meet(
		ours.map(({ cluster }) => cluster),
		theirs.map(({ cluster }) => cluster),
	);
	const told = [
		(issuer.weight ?? 0) > 0,
		(dates.weight ?? 0) > 1,
		docket.level === 'equal',
		(deadline.weight ?? 0) > 1,
		one,
	];
	if (!repeated && !(act && share >= 0.4) && !(act && told.some(Boolean))) return null;
	return new Tally()
		.add('act', a.types, b.types, act ? { level: 'equal', weight: 1.5 } : MISSING)
		.add('words', a.words, b.words, wordsAgree(share))
		.add('issuer', labels(of(ours, ({ by }) => by)), labels(of(theirs, ({ by }) => by)), issuer)
		.add('when', texts(of(ours, ({ on }) => on)), texts(of(theirs, ({ on }) => on)), dates)
		.add(
			'docket',
			of(ours, ({ dockets }) => dockets),
			of(theirs, ({ dockets }) => dockets),
			docket,
		)
		.add('order', labels(a.parts), labels(b.parts), one ? { level: 'equal', weight: 3 } : MISSING)
		.add('deadline', texts(a.deadline), texts(b.deadline), deadline)
		.add('bound', labels(a.bound), labels(b.bound), bound)
		.add('protects', labels(a.protects), labels(b.protects), protects)
		.why('shared-words', repeated)
		.why('same-act', act)
		.why('same-order', one)
		.why('same-issuer', issuer.level === 'equal' || issuer.level === 'part')
		.why('same-day', dates.level === 'equal')
		.why('dates-meet', dates.level === 'near')
		.why('same-identifier', docket.level === 'equal')
		.why('same-deadline', deadline.level === 'equal')
		.why('same-body', bound.level === 'equal')
		.done(PRIOR);
}

function wordsAgree(share: number): Agreed {
	if (share >= REPEATED) return { level: share === 1 ? 'equal' : 'near', weight: 5.5 };
	if (share >= 0.4) return { level: 'part', weight: 2.5 };
	return { level: 'different', weight: null };
}

function agreeOnDocket(left: readonly string[], right: readonly string[]): Agreed {
	const [ours, theirs] = [docketsOf(left), docketsOf(right)];
	if (ours.length === 0 || theirs.length === 0) return MISSING;
	return ours.some((a) => theirs.some((b) => sameDocket(a, b)))
		? { level: 'equal', weight: 3 }
		: { level: 'different', weight: null };
}

/** Whether two name one proceeding: by its number, or by its caption. Another number, or the sides turned round, is another. */
export function compareProceedings(a: EventFacts, b: EventFacts): Compared | null {
	const docket = agreeOnDocket(a.dockets, b.dockets);
	if (docket.level === 'different') return null;
	const court = agreeOnNamed(a.by, b.by, { equal: 2, part: 1, different: 0 });
	if (court.level === 'different') return null;
	const caption = a.words.some((one) => b.words.some((other) => sameCaption(one, other)));
	if (docket.level !== 'equal' && !caption) return null;
	// `25-766` may be that of any court; with its class it is that of fewer.
	const classed = docketsOf(a.dockets).some((one) =>
		docketsOf(b.dockets).some(
			(other) => one.class !== '' && one.class === other.class && docketKey(one) === docketKey(other),
		),
	);
	return new Tally()
		.add(
			'docket',
			a.dockets,
			b.dockets,
			docket.level === 'equal' ? { ...docket, weight: classed ? 8 : 6 } : docket,
		)
		.add('words', a.words, b.words, caption ? { level: 'equal', weight: 7 } : MISSING)
		.add('issuer', labels(a.by), labels(b.by), court)
		.why('same-identifier', docket.level === 'equal')
		.why('same-words', caption)
		.why('same-issuer', court.level === 'equal')
		.done(PRIOR);
}

/** Whether two tell of one thing that was done, or not done, about one obligation. */
export function compareDone(a: EventFacts, b: EventFacts): Compared | null {
	if (!meet(a.types, b.types) || a.said !== b.said) return null;
	const dates = agreeOnDate(a.on, b.on);
	const by = agreeOnNamed(a.by, b.by, { equal: 2, part: 1.5, different: 0 });
	if (dates.level === 'different' || by.level === 'different') return null;
	if ((dates.weight ?? 0) <= 0.5 && (by.weight ?? 0) <= 0) return null;
	return new Tally()
		.add('type', a.types, b.types, { level: 'equal', weight: 1 })
		.add('who', labels(a.who), labels(b.who), { level: 'equal', weight: null })
		.add('when', texts(a.on), texts(b.on), dates)
		.add('by', labels(a.by), labels(b.by), by)
		.why('same-obligation')
		.why('same-type')
		.why('same-day', dates.level === 'equal')
		.why('dates-meet', dates.level === 'near')
		.why('same-body', by.level === 'equal')
		.done(-1);
}
