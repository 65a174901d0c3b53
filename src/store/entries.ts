import type {
	CaptureId,
	Decision,
	Exchange,
	ListMapping,
	ModelAnswerId,
	ModelRef,
	SourceDates,
	SourceId,
	SourceKind,
	TextBlock,
	TextId,
} from '../record/index.ts';

/** What an entry of the log says; its payload, encrypted under a key of its own. */
export type Payload =
	| { readonly type: 'case'; readonly name: string; readonly format: number }
	| { readonly type: 'device'; readonly name: string }
	| CapturePayload
	| TextPayload
	| ModelAnswerPayload
	| { readonly type: 'decisions'; readonly decisions: readonly Decision[] };

/** The bytes of a source as we got them, once. */
export type CapturePayload = {
	readonly type: 'capture';
	readonly source: { readonly id: SourceId; readonly key: string; readonly path: string };
	readonly capture: {
		readonly id: CaptureId;
		readonly sha256: string;
		readonly bytes: number;
		readonly object: string;
		readonly mime: string;
		/** How it was got: `file`, `fetched`, `dropped` on the workspace or `written` here, and by which tool. */
		readonly how: string;
		readonly tool: string;
		/** Of what was dropped: what it was dropped with has the same. */
		readonly drop?: string;
		/** Why no reader could make a text of it; the bytes are kept for one that can. */
		readonly refused?: string;
		/** Of what was fetched: what was asked for, what answered in the end, and when (ISO 8601, by our clock). */
		readonly fetched?: { readonly requested: string; readonly url: string; readonly at: string };
	};
};

/** What a reader made of a capture; the words themselves lie in an object. */
export type TextPayload = {
	readonly type: 'text';
	readonly source: SourceId;
	readonly capture: CaptureId;
	readonly text: {
		readonly id: TextId;
		readonly tool: string;
		readonly sha256: string;
		readonly object: string;
		/** Of a list: where its rows lie, in their order. Lists kept before version .4 have them in `object`. */
		readonly parts?: readonly ListPart[];
	};
	readonly mime: string;
	readonly meta: {
		readonly title?: string;
		readonly outlet?: string;
		readonly byline?: string;
		readonly published?: string;
		readonly lang?: string;
		/** The page's own address, as it gives it. */
		readonly url?: string;
		/** Not in texts that were read before dates were kept apart: there `published` holds the date that was found. */
		readonly dates?: SourceDates;
		/** What the source itself seems to say that it is: a guess, for a person to say. */
		readonly guess?: {
			readonly kind: SourceKind;
			readonly of?: string;
			readonly start: number;
			readonly end: number;
			readonly exact: string;
		};
	};
	/** For a document from a web archive: how it came over the network, by what the archive recorded. */
	readonly exchange?: Exchange;
	readonly pages: { readonly in: number; readonly read: number; readonly unreadable: readonly number[] };
	readonly list?: {
		readonly header: readonly string[];
		readonly keyColumn?: string;
		readonly in: number;
		readonly accepted: number;
		readonly rejected: readonly { readonly row: number; readonly reason: string }[];
		/** Rejected beyond those that `rejected` tells one by one. */
		readonly rejectedMore?: number;
		/** As guessed when it was read; only a decision makes a mapping count. */
		readonly guess: ListMapping;
	};
	readonly warnings: readonly { readonly code: string; readonly message: string; readonly page?: number }[];
};

/** What a language model answered to one question about a text. Kept for what it says of proposals; nothing rests on it. */
export type ModelAnswerPayload = {
	readonly type: 'model-answer';
	readonly source: SourceId;
	readonly text: TextId;
	/** The model by the name it was asked by; SHA-256 of what it was asked (`promptOf`) and of its words. */
	readonly answer: ModelRef & {
		readonly id: ModelAnswerId;
		/** Where it was asked: host and port alone. */
		readonly host: string;
		/** How the answer was held to its shape: `json_schema`, `json_object` or `text`. */
		readonly format: string;
		readonly tool: string;
		readonly object: string;
		/** Of the object's JSON. */
		readonly sha256: string;
	};
};

/** The content of an answer's object, as JSON: what was sent, and what came back, word for word. */
export type ModelExchange = {
	readonly question: { readonly system: string; readonly user: string };
	readonly answer: string;
};

/** Some thousand rows of a list: an object that holds their lines, gzipped, each ended by a line feed. */
export type ListPart = {
	readonly object: string;
	/** Their numbers, as runs of [first, how many]: numbers of rejected rows are left out. */
	readonly rows: readonly (readonly [number, number])[];
};

/**
 * The content of a text's object: the words and the maps from offsets to pages and rectangles. Of a list in
 * parts it holds the header's line alone.
 */
export type TextObject = {
	readonly text: string;
	readonly pages: readonly {
		readonly number: number;
		readonly start: number;
		readonly end: number;
		readonly readable: boolean;
		readonly width?: number;
		readonly height?: number;
	}[];
	/** [start, end, page, left, top, right, bottom] each. */
	readonly runs: readonly (readonly number[])[];
	/** For a web page: what each stretch of the words is, and what stands around the article. */
	readonly blocks?: readonly TextBlock[];
	readonly leftOut?: readonly { readonly kind: string; readonly text: string }[];
	/** Row numbers and cells of a list that is not kept in parts. */
	readonly rows?: readonly { readonly row: number; readonly cells: readonly string[] }[];
};

/** The order of the log as text that sorts: Lamport time, then device, then its own number, then place in the payload. */
export function orderKey(lamport: number, device: string, seq: number, index = 0): string {
	return [pad(lamport), device.slice(0, 16), pad(seq), pad(index)].join('.');
}

function pad(n: number): string {
	return n.toString(36).padStart(8, '0');
}
