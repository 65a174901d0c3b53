import type { Generated } from 'kysely';
import type { Outcome } from '../record/index.ts';

/**
 * The tables of `case.db`. `entry` and `head` are the record; everything below the line is a fold over
 * the set of entries and can be thrown away and rebuilt. Integer row ids inside (`rid`), 32 hex digits
 * outside (`id`). Objects of JSON are text, so that PostgreSQL can take the same statements.
 */
export type Tables = {
	meta: { key: string; value: string };
	entry: {
		rid: Generated<number>;
		hash: string;
		device: string;
		seq: number;
		lamport: number;
		at: number;
		type: string;
		leaf: string;
		payload: Uint8Array;
	};
	head: { device: string; seq: number; hash: string; signature: string };

	// ── Projection ──────────────────────────────────────────────────────────────────────────────
	source: {
		rid: Generated<number>;
		id: string;
		key: string;
		path: string;
		title: string;
		mime: string;
		lang: string | null;
		/** EDTF, where it is not only inferred. */
		published: string | null;
		outlet: string | null;
		byline: string | null;
		/** What a person says it is, and (JSON) of what. */
		kind: string | null;
		of: string | null;
		/** JSON: its dates, the one it speaks on, and what people said of it, as it stands. */
		dates: string;
		spoken: string | null;
		said: string;
		/** The text that is read now: of the newest capture, by the newest reader. */
		text: string | null;
		mapped: number;
		/** 1 while every import of it is taken back: it is no source, and what was decided on it waits. */
		gone: number;
	};
	capture: {
		id: string;
		source: number;
		sha256: string;
		bytes: number;
		object: string;
		mime: string;
		/** Why no reader could make a text of it. */
		refused: string | null;
		/** What was dropped together on the workspace has the same here. */
		dropped: string | null;
		/** 1 while its import is taken back. */
		gone: number;
		at: number;
		ord: string;
	};
	text_version: {
		id: string;
		source: number;
		capture: string;
		tool: string;
		object: string;
		pages_in: number;
		pages_read: number;
		rows_in: number | null;
		rows_accepted: number | null;
		/** JSON: readers' warnings, unreadable pages, rejected rows, proposed mapping. */
		doc: string;
		ord: string;
	};
	decision: {
		rid: Generated<number>;
		id: string;
		verb: string;
		/** What it decides on: `target …`, `pair …`, `map …`, `settings …`, `reprint …`, `dismissed …`, `statement …`, `undo …`. */
		subject: string;
		body: string;
		reason: string | null;
		by: string | null;
		/** Decisions of one batch are undone in one step. */
		batch: string | null;
		at: number;
		ord: string;
	};
	target: {
		rid: Generated<number>;
		key: string;
		source: number;
		kind: string;
		quote: string;
		occurrence: number;
		ordinal: number;
		/** accepted, rejected or stated. */
		status: string;
		decision: string;
		/** Where its words stand in the text that is read now; null when lost. */
		start: number | null;
		end: number | null;
		found: string;
		reading: string | null;
		/** 1 when it was accepted with others, without being read singly. */
		unread: number;
		/** What the decision makes of what was proposed there. */
		outcome: Outcome;
		/** Of the decision: its place in the log. */
		ord: string;
	};
	entity: {
		rid: Generated<number>;
		id: string;
		kind: string;
		source: number;
		label: string;
		row: number | null;
		born: string;
		cluster: string;
	};
	/** Which decision or list made an entity; an entity that nothing makes any longer is gone. */
	mint: { entity: number; owner: string; born: string };
	/** One row for each owner that says it: `id` and `owner` together are unique. */
	statement: {
		rid: Generated<number>;
		id: string;
		source: number;
		subject: number;
		property: string;
		value_entity: number | null;
		lo: number | null;
		hi: number | null;
		polarity: string;
		force: string;
		owner: string;
		/** 1 when withdrawn or superseded. */
		gone: number;
		doc: string;
	};
	/** What stands in a source: statements, and proposals by what was decided on them. */
	tally: {
		source: number;
		statements: number;
		open: number;
		accepted: number;
		/** Of the accepted: not read singly. */
		unread: number;
		rejected: number;
	};
	/** Which statements in a person's own terms (their decision's subject) name which entity: they come and go with it. */
	awaited: { entity: string; subject: string };
	/** `verdict`: same, different, unsure, or awaiting a second reviewer. `ord` of what was joined unread begins with `~`. */
	pair: { left: string; right: string; verdict: string; decision: string; ord: string; applied: number };
	/** Which source is said to reprint which. */
	reprint: { source: string; of: string; decision: string };
	/** Rows of one text of a list; `text` is null while they come in, and when they are to be removed. */
	row_set: { rid: number; text: string | null; rows: number; at: number };
	/** `line`: the cells as `lineOfCells` writes them. */
	list_row: { list: number; row: number; line: string };
	/** Values of the key column that name several rows, and so none. */
	repeated_key: { list: number; key: string };
	/** Mapped columns of a list, typed, so that answers run in SQL without opening rows. */
	row_field: {
		source: number;
		row: number;
		role: string;
		text: string;
		lo: number | null;
		hi: number | null;
	};
	answer: {
		kind: string;
		key: string;
		name: string;
		/** The latest moment spoken about, UTC milliseconds; null sorts last. */
		hi: number | null;
		flags: number;
		doc: string;
	};
	proposal: {
		rid: Generated<number>;
		source: number;
		text: string;
		kind: string;
		quote: string;
		occurrence: number;
		ordinal: number;
		start: number;
		end: number;
		/** The sentence that it stands in. */
		group_start: number;
		group_end: number;
		rule: string;
		doc: string;
	};
	proposal_run: {
		source: number;
		text: string;
		grammar: string;
		/** What a person had said of the source when it was read, as one text: another means another reading. */
		said: string;
		/** Which answers of language models were weighed in it, as one text. */
		answers: string;
		refused: number;
		/** How many dates wait for the day of publication, or rest on one that is inferred. */
		waiting: number;
		doc: string;
	};
	/** What comparing names and texts gave, in parts: no part of the record. */
	comparison: { part: number; parts: number; mark: string; doc: Uint8Array };
	/** What language models answered about texts; `source` and `text` by their public ids. */
	model_answer: {
		id: string;
		source: string;
		text: string;
		model: string;
		prompt: string;
		answer: string;
		host: string;
		format: string;
		object: string;
		at: number;
		ord: string;
	};
	passage: { rid: Generated<number>; source: number; start: number; end: number };
};
