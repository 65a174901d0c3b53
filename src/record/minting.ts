import type { Anchor } from './anchor.ts';
import type { ProposalKind } from './codes.ts';
import type { EntityId, Hmac } from './ids.ts';
import { mintCustody } from './minting/custody.ts';
import { mintInquiry } from './minting/inquiry.ts';
import { mintCompliance, mintLegal, mintOrder } from './minting/law.ts';
import { Making, type Minted, type MintedBy } from './minting/making.ts';
import { mintProcess } from './minting/process.ts';
import { mintQuantity } from './minting/quantity.ts';
import { mintQuote } from './minting/quote.ts';
import { mintDefinition, mintTerm } from './minting/words.ts';
import type { PropertyName } from './properties.ts';
import type { Reading, Target } from './reading.ts';
import type { Statement } from './statement.ts';

export { EVENT_OF } from './minting/custody.ts';
export { type Minted, voiceEntityId } from './minting/making.ts';
export { entitiesMeant, isCodedSlot, SLOTS } from './minting/slots.ts';

/** What accepting a reading of each kind makes. Dates and mentions mint only as slots of others. */
const MAKERS: Readonly<Record<ProposalKind, (making: Making, reading: Reading) => void>> = {
	custody: mintCustody,
	quote: mintQuote,
	quantity: mintQuantity,
	mention: () => {},
	date: () => {},
	order: mintOrder,
	compliance: mintCompliance,
	inquiry: mintInquiry,
	term: mintTerm,
	definition: mintDefinition,
	process: mintProcess,
	legal: mintLegal,
};

/**
 * The entities and statements that accepting a reading makes. Same reading, same ids.
 *
 * @param anchor where the reading's words stand, in the text version it is read from
 * @throws {RecordError} `not-minted` for a reading without what its kind needs, `bad-code` for a code that is none
 */
export function mint(
	hmac: Hmac,
	target: Target,
	reading: Reading,
	anchor: Anchor,
	origin: 'person' | 'machine',
	readSingly = true,
): Minted {
	const by: MintedBy = readSingly ? { origin } : { origin, readSingly };
	const making = new Making(hmac, target, reading, anchor, by);
	MAKERS[target.kind](making, reading);
	return target.kind === 'mention' || target.kind === 'date'
		? { entities: [], statements: [] }
		: making.done();
}

/** By which property of it a passage is known to tell of something; the first that is there. */
const PRINCIPAL: Readonly<Record<ProposalKind, readonly PropertyName[]>> = {
	custody: ['type'],
	quote: ['said'],
	quantity: ['count'],
	mention: [],
	date: [],
	order: ['operative', 'readAs', 'partOf', 'status', 'issuedBy', 'on', 'identifier', 'inProceeding'],
	compliance: ['done'],
	inquiry: ['answerType', 'remindedOn', 'asked', 'answer', 'question'],
	term: ['word'],
	definition: ['word'],
	process: ['rightDenied', 'rightGiven'],
	legal: ['type'],
};

/** What a passage that was decided tells of: its event, its obligation, who speaks; `null` for a date. */
export function toldOf(kind: ProposalKind, statements: readonly Statement[]): EntityId | null {
	for (const property of PRINCIPAL[kind]) {
		const found = statements.find((statement) => statement.property === property);
		if (found !== undefined) return found.subject;
	}
	return null;
}
