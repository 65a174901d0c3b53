import type { CustodyType } from '../../record/index.ts';

/**
 * What a verb tells about custody. `going`: somebody is brought to a place, and the place decides the type
 * (`hospital`, `removal`, `transfer`); without such a place it is no event.
 */
export type Frame = {
	readonly type:
		| CustodyType
		| 'going'
		| 'release-or-transfer'
		| 'held-or-arrest'
		| 'leaving-country'
		| 'admitted'
		| 'kept'
		| 'put';
	readonly id: string;
};

/** Verbs that the person does, with no object: the subject is who the event is about. */
export const INTRANSITIVE: ReadonlySet<string> = new Set([
	'die',
	'disappear',
	'return',
	'vanish',
	'perish',
	'expire',
	'desaparecer',
	'morir',
	'fallecer',
]);
