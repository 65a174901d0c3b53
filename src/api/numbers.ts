import { z } from 'zod';
import { COMPARATORS, FORCES, HEDGES, MEASURES, POLARITIES } from '../record/index.ts';
import { Id } from './id.ts';
import { QuoteShape, VoiceShape } from './quotes.ts';

/** A number as it is said: `value`, or `low` to `high`; neither where words alone tell it (`hundreds`). A share is in percent of `base`. */
export const NumberShape = z.object({
	value: z.number().optional(),
	low: z.number().optional(),
	high: z.number().optional(),
	comparator: z.enum(COMPARATORS),
	unit: z.string(),
	share: z.boolean().optional(),
	base: z.string().optional(),
});

const Spoken = {
	/** When it was said or published; never taken for the date it speaks about. */
	spoken: z.string().optional(),
	spokenBy: z.enum(['voice', 'source']).optional(),
	spokenInferred: z.boolean().optional(),
};

/** One number as one voice gives it. */
export const NumberSaidShape = z.object({
	number: NumberShape,
	/** The population as this source tells of it, for `same` and `different`. */
	entity: Id,
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	/** What exactly is counted, as this source says; what is left out is not told. */
	scope: z.object({
		counts: z.string().optional(),
		measure: z.enum(MEASURES).optional(),
		at: z.object({ place: Id, label: z.string() }).optional(),
		on: z.string().optional(),
		during: z.string().optional(),
	}),
	/** Outermost first. */
	voices: z.array(VoiceShape),
	/** `counts`: the innermost voice is said to count or estimate; `says`: whether it counted is not told. */
	counted: z.object({ by: VoiceShape, how: z.enum(['counts', 'says']) }),
	...Spoken,
	source: Id,
	/** The same number of the same voice elsewhere: told again, counted once. */
	repeated: z.array(
		z.object({
			voices: z.array(VoiceShape),
			...Spoken,
			source: Id,
			statements: z.array(Id),
			quotes: z.array(QuoteShape),
		}),
	),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type NumberSaidJson = z.infer<typeof NumberSaidShape>;

/** The least and the most; `null` for no bound. */
const BoundsShape = z.object({ low: z.number().nullable(), high: z.number().nullable() });

/** A total beside its parts. `open`: as they are said, they may come to it or not. */
export const SumShape = z.object({
	total: z.object({ number: NumberShape, by: z.string() }),
	parts: z.array(z.object({ label: z.string(), number: NumberShape, by: z.string() })),
	/** Parts that no number was given for. */
	uncounted: z.array(z.string()),
	/** One voice in one source gives the total and every part. */
	oneVoice: z.boolean(),
	comes: BoundsShape,
	is: z.enum(['equal', 'less', 'more', 'open']),
	/** By how much they come to less or more. */
	apart: BoundsShape.optional(),
	statements: z.array(Id),
});
export type SumJson = z.infer<typeof SumShape>;

const DifferenceShape = z.enum(['unit', 'counts', 'base', 'measure', 'at', 'time']);

/** Numbers of one population: `joined` by a person, or the same by all that their sources say (`stated`). */
export const NumberSeriesShape = z.object({
	id: Id,
	/** Only proposed: nobody has confirmed any of it. */
	proposed: z.literal(true).optional(),
	/** One of its populations as a source tells of it, for `same` and `different`. */
	entity: Id,
	populations: z.array(Id),
	by: z.enum(['joined', 'stated', 'alone']),
	label: z.string(),
	/** Everything as its words stand, each once. */
	counts: z.array(z.string()),
	units: z.array(z.string()),
	bases: z.array(z.string()),
	measures: z.array(z.string()),
	places: z.array(z.string()),
	/** By the time they speak of; those without one last. */
	said: z.array(NumberSaidShape),
	/** Places in `said` of two that speak of one time and do not meet; neither is preferred. */
	apart: z.array(z.tuple([z.number().int(), z.number().int()])),
	partOf: z.array(z.object({ population: Id, label: z.string() })),
	sums: z.array(SumShape),
	/** The groups of which it is the size, and who of each is known by name. */
	groups: z.array(z.object({ group: Id, label: z.string(), named: z.array(Id), statements: z.array(Id) })),
	/** Units that are laid side by side: `people`, `deaths`, `shares`, else the unit itself. */
	family: z.string(),
	/** The nearest that count something else: what tells them apart, and what only one of the two says. */
	beside: z.array(
		z.object({
			series: Id,
			label: z.string(),
			differs: z.array(DifferenceShape),
			open: z.array(DifferenceShape),
		}),
	),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type NumberSeriesJson = z.infer<typeof NumberSeriesShape>;

export const NumbersShape = z.object({
	items: z.array(NumberSeriesShape),
	next: z.string().nullable(),
	/** How many series there are of each family, in the order in which they come. */
	families: z.array(z.object({ family: z.string(), series: z.number().int() })),
});
export type NumbersJson = z.infer<typeof NumbersShape>;
