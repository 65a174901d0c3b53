import { COMPLIANCES, isCode, LEGAL_STATUSES, LEGAL_TYPES, OBLIGATION_ACTS, UTTERANCES } from '../codes.ts';
import { RecordError } from '../errors.ts';
import type { EntityId } from '../ids.ts';
import { tidyName } from '../name-kind.ts';
import type { Slot } from '../proposal.ts';
import { type Reading, slotOf, slotText } from '../reading.ts';
import type { Value } from '../value.ts';
import type { Making, StateOptions } from './making.ts';
import { checkSlots, codeOf, dateOf, dateValueOf, nameOf } from './slots.ts';

const PARTIES = ['Person', 'Organization', 'Group'] as const;
const text = (words: string): Value => ({ type: 'text', text: words });
const entity = (id: EntityId): Value => ({ type: 'entity', id });

/**
 * An order is known in its source by its name, and in the paper of who issues it by who, when, and in what; told by
 * anybody else it is known by the passage alone. Each passage is one obligation of it. The words are operative where the innermost voice orders or rules; another voice's are its reading
 * of them. With an `obligation` or `order` that stands already, the passage speaks of that one; where it says what became
 * of it, the issuer is who brought that about, and no issuer of what it names.
 *
 * @throws {RecordError} `not-minted`, `bad-code`
 */
export function mintOrder(making: Making, reading: Reading): void {
	checkSlots('order', reading);
	const status = codeOf(reading, 'status', LEGAL_STATUSES);
	const what = slotText(reading, 'what');
	const standing = nameOf(reading, 'obligation');
	if (what === null && standing === null && status === null && !isOrderTold(reading))
		throw new RecordError(
			'not-minted',
			'an order needs what is to be done ("what"), who issued it ("issuer"), or what became of it ("status")',
		);
	const isDisposal = status !== null && (standing?.entity ?? nameOf(reading, 'order')?.entity) !== undefined;
	const order =
		(standing === null || isOrderTold(reading)) && !(isDisposal && standing !== null)
			? mintOrderItself(making, reading, isDisposal)
			: null;
	const obligation =
		standing !== null
			? obligationOf(making, standing)
			: what !== null && !isDisposal
				? making.told('Obligation', what)
				: null;
	// What is vacated is named by the words (`the order`), and is no further obligation.
	if (obligation !== null && !isDisposal) mintObligation(making, reading, obligation, order);
	const subject = obligation ?? order;
	const by = isDisposal ? slotText(reading, 'issuer') : null;
	if (status !== null && subject !== null) stateStatus(making, reading, subject, status, by);
}

function mintObligation(
	making: Making,
	reading: Reading,
	obligation: EntityId,
	order: EntityId | null,
): void {
	const what = slotText(reading, 'what');
	if (what !== null)
		making.state(obligation, isInOwnWords(reading) ? 'operative' : 'readAs', text(what), uttered(reading));
	if (order !== null) making.state(obligation, 'partOf', entity(order), { frame: true });
	// A grammar may give the verb of ordering; only what is to be done is one of the codes.
	const required = slotOf(reading, 'act')?.value ?? reading.slots.act;
	if (isCode(OBLIGATION_ACTS, required))
		making.state(obligation, 'act', { type: 'code', scheme: 'obligation-act', code: required });
	for (const [name, property, kinds] of [
		['addressee', 'bound', PARTIES],
		['protected', 'protects', ['Person', 'Group']],
	] as const) {
		const slot = nameOf(reading, name);
		if (slot !== null) making.state(obligation, property, making.named(slot, kinds));
	}
	const deadline = dateValueOf(reading, 'deadline', 'deadlineTime');
	if (deadline !== null) making.state(obligation, 'deadline', deadline);
}

/** Whether who orders or rules speaks there itself: what a reporter writes that a judge ruled is the reporter's reading. */
function isInOwnWords({ chain }: Reading): boolean {
	const act = chain.at(-1)?.act;
	const retells = chain.slice(0, -1).some((voice) => /^(?:writes|reports|paraphrases|says)$/.test(voice.act));
	return (act === 'orders' || act === 'rules') && !retells;
}

/** In which of its utterances: what was said in court may differ from what was then written. */
function uttered(reading: Reading): Pick<StateOptions, 'scope'> {
	const utterance = codeOf(reading, 'utterance', UTTERANCES);
	return utterance === null ? {} : { scope: { utterance } };
}

function isOrderTold(reading: Reading): boolean {
	return ['issuer', 'on', 'order', 'identifier', 'proceeding'].some(
		(name) => slotText(reading, name) !== null,
	);
}

function mintOrderItself(making: Making, reading: Reading, isDisposal: boolean): EntityId {
	const order = orderEntity(making, reading);
	if (isDisposal) return order;
	const issuer = nameOf(reading, 'issuer');
	// `the order requires`: the paper that commands is no one who issued it.
	if (issuer !== null && !NO_NAME.test(issuer.value))
		making.state(order, 'issuedBy', making.named(issuer, PARTIES), { frame: true });
	const on = dateValueOf(reading, 'on');
	if (on !== null) making.state(order, 'on', on, { frame: true, ...uttered(reading) });
	for (const name of ['identifier', 'authority'] as const) {
		const words = slotText(reading, name);
		if (words !== null) making.state(order, name, text(words), { frame: true });
	}
	const proceeding = nameOf(reading, 'proceeding');
	if (proceeding !== null)
		making.state(order, 'inProceeding', entity(making.called(proceeding, 'Proceeding')), { frame: true });
	return order;
}

/**
 * Two orders are never one because one court made both on one day: a paper that tells of them may mean two. They are
 * one where the text says so, by a name, or by being the order: the paper in which the issuer itself orders. A paper may
 * hold several, told apart by their proceeding and number. What is left apart, a *same* joins.
 */
function orderEntity(making: Making, reading: Reading): EntityId {
	const named = nameOf(reading, 'order');
	if (named !== null && (named.entity !== undefined || !NO_NAME.test(named.value)))
		return making.called(named, 'Order');
	const said = slotText(reading, 'issuer');
	const issuer = said === null || NO_NAME.test(said) ? null : said;
	const on = dateOf(reading, 'on');
	const label = [issuer ?? 'an order', ...(on === null ? [] : [on])].join(', ');
	if (issuer === null || on === null || !isOwnPaper(reading, issuer)) return making.local('Order', label);
	const further = ['proceeding', 'identifier'].flatMap((name) => slotText(reading, name) ?? []);
	return making.bearer('Order', label, [label, ...further].join('\n'));
}

/** `the order`, `its ruling`: any order may be called so. */
const NO_NAME =
	/^(?:(?:the|an?|this|that|its|his|her|their|our|such|said|el|la|los|las|una?|esta|este|esa|ese|dicha|dicho|su)\s+)?(?:(?:court|judge)(?:[’']s)?\s+)?(?:order|ruling|decision|injunction|judgment|orden|resoluci[oó]n|fallo|sentencia|auto|medida)s?$/iu;

/** Whether the issuer publishes the paper, and orders in it. */
function isOwnPaper({ chain }: Reading, issuer: string): boolean {
	const inner = chain.at(-1)?.act;
	const plain = (name: string | undefined) =>
		tidyName(name ?? '')
			.toLowerCase()
			.replace(/^the /, '');
	return (inner === 'orders' || inner === 'rules') && plain(chain[0]?.name) === plain(issuer);
}

/**
 * What a voice says was done about one obligation. A court's finding is one that is said with the force
 * `finds`; what became of the finding is its own status, and not that of the obligation.
 *
 * @throws {RecordError} `not-minted`, `bad-code`
 */
export function mintCompliance(making: Making, reading: Reading): void {
	checkSlots('compliance', reading);
	const done = codeOf(reading, 'done', COMPLIANCES);
	const about = nameOf(reading, 'obligation');
	if (done === null || about === null)
		throw new RecordError(
			'not-minted',
			`compliance needs the slots "obligation" and "done", one of ${COMPLIANCES.join(', ')}`,
		);
	const on = dateOf(reading, 'on');
	const valid = on === null ? {} : { valid: { on } };
	const act = making.told('Act', done);
	making.state(act, 'done', { type: 'code', scheme: 'compliance', code: done }, valid);
	making.state(act, 'obligation', entity(obligationOf(making, about)), { frame: true });
	const by = nameOf(reading, 'by');
	if (by !== null) making.state(act, 'by', making.named(by, PARTIES), valid);
	const timed = dateValueOf(reading, 'on');
	if (timed !== null) making.state(act, 'on', timed, valid);
	const status = codeOf(reading, 'status', LEGAL_STATUSES);
	if (status !== null) stateStatus(making, reading, act, status);
}

function stateStatus(
	making: Making,
	reading: Reading,
	subject: EntityId,
	status: string,
	by: string | null = null,
): void {
	const from = dateOf(reading, 'since') ?? dateOf(reading, 'on');
	making.state(
		subject,
		'status',
		{ type: 'code', scheme: 'legal-status', code: status },
		{ ...(from === null ? {} : { valid: { from } }), ...(by === null ? {} : { scope: { by } }) },
	);
}

/** A statute, treaty or doctrine is an instrument, a docket or case a proceeding; both are known by name. */
export function mintLegal(making: Making, reading: Reading): void {
	checkSlots('legal', reading);
	const type = codeOf(reading, 'type', LEGAL_TYPES);
	const name = nameOf(reading, 'name');
	if (type === null || name === null)
		throw new RecordError(
			'not-minted',
			`legal needs the slots "name" and "type", one of ${LEGAL_TYPES.join(', ')}`,
		);
	const isProceeding = type === 'docket' || type === 'case';
	const id = making.called(name, isProceeding ? 'Proceeding' : 'Instrument');
	making.state(id, 'type', { type: 'code', scheme: 'legal-type', code: type }, { frame: true });
	const number = slotText(reading, 'identifier');
	if (number !== null) making.state(id, 'identifier', text(number), { frame: true });
	const court = nameOf(reading, 'court');
	if (court === null) return;
	if (!isProceeding) throw new RecordError('not-minted', 'only a docket or case is before a court');
	making.state(id, 'court', making.named(court, PARTIES), { frame: true });
}

/** The obligation that is meant: one that stands already, or one that this source knows by these words. */
function obligationOf(making: Making, slot: Slot): EntityId {
	return slot.entity === undefined
		? making.bearer('Obligation', slot.value)
		: making.meant(slot.entity, ['Obligation']);
}
