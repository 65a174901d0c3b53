import { z } from 'zod';
import {
	CASE_SETTINGS_FIELDS,
	COLUMN_ROLES,
	COMPARATORS,
	DATE_ORDERS,
	DECISION_VERBS,
	FORCES,
	HEDGES,
	LANGUAGES,
	LATER_VERBS,
	MENTION_TYPES,
	POLARITIES,
	PROPOSAL_KINDS,
	RELATION_NAMES,
	ROW_SUBJECTS,
	SETTINGS_FIELDS,
	SOURCE_KINDS,
} from '../record/index.ts';
import { ChainItemShape, Id } from './shapes.ts';

/**
 * One line of a file of decisions. A source is named by its id, its path, or the SHA-256 of its bytes; an
 * entity by its id or, so that a file holds for every copy of a case, by source, kind and name.
 */
export const EntityRefShape = z.union([
	Id,
	z.object({
		source: z.string(),
		kind: z.string(),
		/** The name or words by which the source knows it. */
		name: z.string(),
		/** Which of several bearers, in order of the source, from 1. */
		n: z.number().int().min(1).optional(),
	}),
	/** What a decided passage tells of: its event, obligation, inquiry, term, population. */
	z.object({
		source: z.string(),
		kind: z.enum(PROPOSAL_KINDS),
		quote: z.string(),
		occurrence: z.number().int().min(1).default(1),
		ordinal: z.number().int().min(1).default(1),
	}),
]);
export type EntityRef = z.infer<typeof EntityRefShape>;

/** A statement by its id or, so that a file holds for every copy of a case, by what a decided passage says. */
export const StatementRefShape = z.union([
	Id,
	z.object({
		source: z.string(),
		kind: z.enum(PROPOSAL_KINDS),
		quote: z.string(),
		occurrence: z.number().int().min(1).default(1),
		ordinal: z.number().int().min(1).default(1),
		property: z.string(),
	}),
]);
export type StatementRef = z.infer<typeof StatementRefShape>;

const Common = {
	reason: z.string().optional(),
	by: z.string().optional(),
	/** Given by a screen, one for each press; without it equal lines are one decision. */
	nonce: z.string().optional(),
	/**
	 * Given by a screen: the decision that it showed as the one in force on this, `null` for none. When another holds
	 * by now the line is refused as `decided-meanwhile`: nobody overrules what they have not seen.
	 */
	seen: Id.nullable().optional(),
};
/** Decisions of one batch are undone in one step. Any text; a screen gives one for each press. */
const Batch = { batch: z.string().min(1).max(64).optional() };
const TargetShape = {
	source: z.string(),
	kind: z.enum(PROPOSAL_KINDS),
	quote: z.string().min(1),
	occurrence: z.number().int().min(1).default(1),
	ordinal: z.number().int().min(1).default(1),
};
/**
 * A part of a picture, in place of words: from the top left, as parts of its width and height. `sha256`: of the capture
 * that it was drawn on, refused where another is read by now.
 */
const Part = z.number().min(0).max(1);
export const RegionInputShape = z.strictObject({
	/** Of a PDF; a picture has none. */
	page: z.number().int().min(1).optional(),
	left: Part,
	top: Part,
	right: Part,
	bottom: Part,
	/** What is written or seen there, typed out by a person. */
	words: z.string().trim().min(1).max(2_000).optional(),
	sha256: z.string().optional(),
});
const RegionTargetShape = {
	source: z.string(),
	kind: z.enum(PROPOSAL_KINDS),
	region: RegionInputShape,
	ordinal: z.number().int().min(1).default(1),
};
const Offset = z.number().int().min(0);
/**
 * What the record holds already, named by a slot in place of words: the obligation that a finding is about. The
 * second form is that of a reading that was taken, as a screen hands it back.
 */
const MeantShape = z.union([
	z.strictObject({ entity: EntityRefShape, exact: z.string().optional() }),
	z
		.strictObject({
			value: z.string(),
			entity: z.strictObject({ id: Id, kind: z.string() }),
			exact: z.string().optional(),
		})
		.transform(({ entity, exact }) => ({ entity: entity.id, ...(exact === undefined ? {} : { exact }) })),
]);
const WholeSlotShape = z.union([
	MeantShape,
	z.looseObject({
		value: z.union([z.string(), z.number(), z.null()]),
		start: Offset.optional(),
		end: Offset.optional(),
		exact: z.string().optional(),
		inferred: z.boolean().optional(),
		why: z.string().optional(),
		type: z.enum(MENTION_TYPES).optional(),
		// Only as above: an entity beside other fields would pass every check of what it names.
		entity: z.undefined().optional(),
	}),
]);
/** A slot as given: a bare text or code, `null` to take it away, the whole of it, or several texts. */
const SlotInputShape = z.union([
	z.string(),
	z.boolean(),
	z.null(),
	WholeSlotShape,
	z
		.array(z.union([z.string(), WholeSlotShape]))
		.min(1)
		.max(50),
]);
/** A slot that names what the record holds already. */
export function meantBy(slot: unknown): z.infer<typeof MeantShape> | null {
	return MeantShape.safeParse(slot).data ?? null;
}
function isSlotInput(given: unknown): boolean {
	return SlotInputShape.safeParse(given).success;
}

const ReadingShape = {
	slots: z.record(z.string(), z.unknown().refine(isSlotInput, 'not a slot')).optional(),
	chain: z.array(ChainItemShape).optional(),
	polarity: z.enum(POLARITIES).optional(),
	force: z.enum(FORCES).optional(),
	hedge: z.enum(HEDGES).optional(),
	hedgeWords: z.string().optional(),
};

/** A value as given; an entity by its id or as any line names it. */
const ValueInputShape = z.union([
	z.object({ type: z.literal('entity'), id: Id }),
	z.object({ type: z.literal('entity'), entity: EntityRefShape }),
	z.object({ type: z.literal('text'), text: z.string().min(1) }),
	z.object({
		type: z.literal('date'),
		edtf: z.string(),
		time: z.object({ hhmm: z.string(), zone: z.string() }).optional(),
	}),
	z.object({ type: z.literal('code'), scheme: z.string(), code: z.string() }),
	z.object({
		type: z.literal('geo'),
		latitude: z.number().min(-90).max(90),
		longitude: z.number().min(-180).max(180),
		/** Within how many metres. */
		radius: z.number().positive().max(20_000_000).optional(),
		/** It stands for a wider place, such as the middle of a town. */
		approximate: z.literal(true).optional(),
	}),
	z.object({
		type: z.literal('quantity'),
		value: z.number().optional(),
		low: z.number().optional(),
		high: z.number().optional(),
		comparator: z.enum(COMPARATORS),
		unit: z.string(),
		/** The population; the subject, if left out. */
		of: EntityRefShape.optional(),
		share: z.boolean().optional(),
		base: z.string().optional(),
	}),
	z.object({ type: z.literal('boolean'), value: z.boolean() }),
	z.object({ type: z.enum(['unknown', 'none']) }),
]);

/** A statement in a person's own terms. `quote` must stand in the source. */
export const StatementInputShape = z.object({
	source: z.string(),
	quote: z.string().min(1),
	occurrence: z.number().int().min(1).default(1),
	subject: EntityRefShape,
	property: z.string(),
	value: ValueInputShape,
	chain: z.array(ChainItemShape).default([]),
	polarity: z.enum(POLARITIES).default('affirms'),
	force: z.enum(FORCES).default('asserts'),
	hedge: z.enum(HEDGES).optional(),
	valid: z
		.object({ from: z.string(), to: z.string(), on: z.string(), open: z.boolean() })
		.partial()
		.optional(),
});

/**
 * A statement that bears on a criterion, by a person's choice: of the vocabulary or the case's own definitions by ids, or
 * of a source's definition by the statement of the criterion. `of`: for what it bears on it.
 */
export const BearingInputShape = z.object({
	statement: StatementRefShape,
	criterion: z.union([
		z.strictObject({ definition: z.string().min(1).max(200), id: z.string().min(1).max(60) }),
		StatementRefShape,
	]),
	of: EntityRefShape,
});

/** A date of a source: EDTF, `unknown` where nobody knows it, `null` to take back what was said. */
const DateInput = z.string().min(1).nullable().optional();

/** What a source is, when it was published, by whom. Each field on its own; at least one. */
export const SettingsInputShape = z
	.object({
		do: z.literal('settings'),
		source: z.string(),
		kind: z.enum(SOURCE_KINDS).nullable().optional(),
		/** Of what it is a mirror, excerpt or copy: a source, named as in any line, or words that name one elsewhere. */
		of: z
			.union([z.string().min(1).max(2_000), z.object({ text: z.string().min(1).max(2_000) })])
			.nullable()
			.optional(),
		published: DateInput,
		signed: DateInput,
		filed: DateInput,
		modified: DateInput,
		outlet: z.string().trim().min(1).max(300).nullable().optional(),
		lang: z.enum(LANGUAGES).nullable().optional(),
		/** Whether its words may be sent to a language model that is not on this computer. */
		mayLeave: z.boolean().nullable().optional(),
		/** What a reader will meet in it: told before its words are shown. */
		note: z.string().trim().min(1).max(500).nullable().optional(),
		...Common,
	})
	.refine((line) => SETTINGS_FIELDS.some((field) => line[field] !== undefined), {
		message: 'says nothing',
		path: ['kind'],
	});

/** What holds for the whole case. `null` takes a field back. */
export const CaseSettingsInputShape = z.object({
	do: z.literal('settings'),
	case: z
		.strictObject({
			/** Two are joined only once two reviewers of different names have called them the same. */
			joinsNeedTwo: z.boolean().nullable().optional(),
			/** Pictures are shown at once, not blurred until a reader asks for them. */
			picturesShown: z.boolean().nullable().optional(),
		})
		.refine((set) => CASE_SETTINGS_FIELDS.some((field) => set[field] !== undefined), {
			message: 'says nothing',
		}),
	...Common,
});

/** The fields alone that a line says of the case. */
export type CaseSettingsChange = z.input<typeof CaseSettingsInputShape>['case'];

/** The fields alone that a line says of a source. */
export type SettingsChange = Omit<z.input<typeof SettingsInputShape>, 'do' | 'source' | keyof typeof Common>;

export const DecisionInputShape = z.union([
	z.object({
		do: z.literal('accept'),
		...TargetShape,
		...ReadingShape,
		/** Together with others of its kind and unread: as it is proposed, and in a `batch`. */
		readSingly: z.literal(false).optional(),
		...Batch,
		...Common,
	}),
	z.object({ do: z.literal('reject'), ...TargetShape, ...Batch, ...Common }),
	z.object({ do: z.literal('edit'), ...TargetShape, ...ReadingShape, ...Batch, ...Common }),
	z.object({ do: z.literal('state'), ...TargetShape, ...ReadingShape, ...Common }),
	z.object({ do: z.literal('state'), ...RegionTargetShape, ...ReadingShape, ...Common }),
	z.object({ do: z.literal('state'), statement: StatementInputShape, ...Common }),
	z.object({ do: z.literal('state'), bearing: BearingInputShape, ...Common }),
	z.object({
		do: z.enum(['same', 'different', 'unsure']),
		left: EntityRefShape,
		right: EntityRefShape,
		/** A *same* that a threshold joined with others, unread: `basis` says by what, and `batch` takes it back. */
		readSingly: z.literal(false).optional(),
		basis: z
			.strictObject({
				method: z.string().min(1).max(100),
				probability: z.number().min(0).max(1),
				threshold: z.number().min(0).max(1),
			})
			.optional(),
		...Batch,
		...Common,
	}),
	z.object({
		do: z.literal('map'),
		source: z.string(),
		/** Header → role; left out: as proposed. */
		columns: z.record(z.string(), z.enum(COLUMN_ROLES)).optional(),
		subject: z.enum(ROW_SUBJECTS).optional(),
		dateOrder: z.enum(DATE_ORDERS).optional(),
		...Common,
	}),
	SettingsInputShape,
	CaseSettingsInputShape,
	/** `source` reprints `of`. */
	z.object({ do: z.literal('mark-reprint'), source: z.string(), of: z.string(), ...Common }),
	/** A suggestion that is not to come again: that two are one, or that one source reprints the other. */
	z.object({ do: z.literal('dismiss'), left: EntityRefShape, right: EntityRefShape, ...Common }),
	z.object({ do: z.literal('dismiss'), source: z.string(), of: z.string(), ...Common }),
	/** How these statements stand to each other needs no further look, for this reason. A new statement brings it back. */
	z.object({
		do: z.literal('dismiss'),
		relation: z.enum(RELATION_NAMES),
		statements: z.array(StatementRefShape).min(1).max(2_000),
		...Common,
		reason: z.string().trim().min(1),
	}),
	z.object({ do: z.literal('withdraw'), statement: StatementRefShape, ...Common }),
	z.object({
		do: z.literal('supersede'),
		/** What is put right; the new reading has a passage of its own. */
		statement: StatementRefShape,
		...TargetShape,
		...ReadingShape,
		...Common,
	}),
	/** Takes an import back: the capture that `add` named, or the newest of a source. */
	z.object({ do: z.literal('undo'), import: z.string().min(1), ...Common }),
	/** Takes back all that was decided as this batch. */
	z.object({ do: z.literal('undo'), batch: z.string().min(1).max(64), ...Common }),
	/** `decision`: its id, or the whole line that made it. */
	z.object({ do: z.literal('undo'), decision: z.union([Id, z.record(z.string(), z.unknown())]), ...Common }),
]);
export type DecisionInput = z.infer<typeof DecisionInputShape>;

export const DecideRequestShape = z.object({ decisions: z.array(z.unknown()).min(1).max(10_000) });

/** Why a line has none of the shapes above, in words that say what to do; `null` if it has one. */
export function explainDecision(line: unknown): string | null {
	const verb =
		typeof line === 'object' && line !== null && 'do' in line ? (line as { do: unknown }).do : undefined;
	if (typeof verb !== 'string')
		return `a decision is an object with "do", one of ${DECISION_VERBS.join(', ')}`;
	if ((LATER_VERBS as readonly string[]).includes(verb)) return `"${verb}" is not there yet`;
	if (!(DECISION_VERBS as readonly string[]).includes(verb))
		return `"${verb}" is no decision; ${DECISION_VERBS.join(', ')} are`;
	const read = DecisionInputShape.safeParse(line);
	if (read.success) return null;
	const issues = read.error.issues.flatMap((issue) =>
		issue.code === 'invalid_union' ? closestIssues(issue.errors) : [issue],
	);
	const missing = [
		...new Set(issues.map((issue) => issue.path.join('.')).filter((path) => path !== '' && path !== 'do')),
	];
	return `"${verb}" is missing or has wrong: ${missing.slice(0, 6).join(', ') || 'its fields'}`;
}

type Issues = readonly { readonly path: readonly PropertyKey[] }[];

/** Of the shapes of one union, what is wrong with the one that was meant: it has the verb, and least is wrong with it. */
function closestIssues(shapes: readonly Issues[]): Issues {
	const ofVerb = shapes.filter((issues) => !issues.some(({ path }) => path.join('.') === 'do'));
	return [...ofVerb].sort((a, b) => a.length - b.length)[0] ?? [];
}
