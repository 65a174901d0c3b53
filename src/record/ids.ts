/**
 * Ids are keyed hashes: importing twice gives the same ids, two voices stay two, and nobody without the
 * case secret can confirm a guessed name from an id (DESIGN §4).
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type SourceId = Id<'source'>;
export type CaptureId = Id<'capture'>;
export type TextId = Id<'text'>;
export type EntityId = Id<'entity'>;
export type StatementId = Id<'statement'>;
export type DecisionId = Id<'decision'>;
export type ClusterId = Id<'cluster'>;
export type ModelAnswerId = Id<'model-answer'>;

/** HMAC-SHA-256 under the case secret over UTF-8, first 128 bits as 32 hex digits. Comes in as an argument. */
export type Hmac = (text: string) => string;

const ID = /^[0-9a-f]{32}$/;

/** Whether `text` has the form of an id: 32 lower-case hex digits. */
export function isId(text: unknown): text is EntityId & StatementId & SourceId & DecisionId & ClusterId {
	return typeof text === 'string' && ID.test(text);
}

/** Fields go in as JSON, so that no two different lists of fields can run together into one text. */
function keyed<T extends string>(hmac: Hmac, purpose: string, fields: readonly unknown[]): T {
	return hmac(JSON.stringify([purpose, ...fields])) as T;
}

/** `key` is the URL, or the added root's id and the path relative to it. */
export const sourceId = (hmac: Hmac, key: string): SourceId => keyed(hmac, 'source', [key]);

export const captureId = (hmac: Hmac, source: SourceId, sha256: string): CaptureId =>
	keyed(hmac, 'capture', [source, sha256]);

export const textId = (hmac: Hmac, capture: CaptureId, tool: string, sha256: string): TextId =>
	keyed(hmac, 'text', [capture, tool, sha256]);

/** `n` counts the bearers of one quote in a source from 1: two men of one name in one list are two. */
export const entityId = (
	hmac: Hmac,
	source: SourceId,
	kind: string,
	quote: string,
	n: number | string,
): EntityId => keyed(hmac, 'entity', [source, kind, quote, n]);

export const statementId = (hmac: Hmac, fields: readonly unknown[]): StatementId =>
	keyed(hmac, 'statement', fields);

export const decisionId = (hmac: Hmac, fields: readonly unknown[]): DecisionId =>
	keyed(hmac, 'decision', fields);

/** `prompt` and `answer` are SHA-256 of what was asked and answered: the same answer to the same question is one. */
export const modelAnswerId = (
	hmac: Hmac,
	text: TextId,
	{ model, prompt, answer }: { readonly model: string; readonly prompt: string; readonly answer: string },
): ModelAnswerId => keyed(hmac, 'model-answer', [text, model, prompt, answer]);

/** A cluster is named after its oldest member, so it survives when younger ones join or leave. */
export const clusterId = (hmac: Hmac, oldest: EntityId): ClusterId => keyed(hmac, 'cluster', [oldest]);
