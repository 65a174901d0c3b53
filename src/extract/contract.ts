import type { Language, Proposal, ProposalKind } from '../record/index.ts';

/** What is known of a document besides its words; `published` is EDTF. */
export type DocumentMeta = {
	readonly title?: string;
	readonly outlet?: string;
	readonly byline?: string;
	readonly published?: string;
	readonly lang?: Language;
};

export type Refusal = { readonly kind: ProposalKind; readonly rule: string; readonly reason: string };

export type ProposeResult = {
	/** What was given, completed by what the front matter of the text says. */
	readonly meta: DocumentMeta;
	/** In order of their first anchor. Same text and meta: the same proposals, byte for byte. */
	readonly proposals: readonly Proposal[];
	/** What the grammars read and the verifier would not let pass. */
	readonly refused: readonly Refusal[];
};
