import { z } from 'zod';
import { Id } from './id.ts';
import { NumberSaidShape } from './numbers.ts';
import { Said } from './sayings.ts';

/** `stated` where a voice puts somebody among a group; `joined` where a person decided that an event of theirs is the group's. */
const BelongingShape = z.object({ how: z.enum(['stated', 'joined']), ...Said });
export type BelongingJson = z.infer<typeof BelongingShape>;

/** Who is in a group, by name and by number; neither is taken from the other. */
export const GroupShape = z.object({
	members: z.array(
		z.object({
			person: Id,
			name: z.string(),
			/** Whether any voice affirms it, or a join says it: only such are in `named`. */
			named: z.boolean(),
			belongs: z.array(BelongingShape).readonly(),
		}),
	),
	/** How many are named, to stand beside every count. */
	named: z.number().int(),
	/** By the time they speak of; those without one last. */
	counts: z.array(
		z.object({
			/** `stated`: said to be its size. `in-its-name`: the number stands in the words by which a source calls the group. */
			how: z.enum(['stated', 'in-its-name']),
			population: Id,
			number: NumberSaidShape,
		}),
	),
});
export type GroupJson = z.infer<typeof GroupShape>;

/** A group among which somebody is put. */
export const MembershipShape = z.object({
	group: Id,
	name: z.string(),
	belongs: z.array(BelongingShape).readonly(),
});
export type MembershipJson = z.infer<typeof MembershipShape>;
