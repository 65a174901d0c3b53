import type { MentionType } from '../../record/index.ts';

type Named = 'Person' | 'Group' | 'Organization' | 'Place';
const KINDS: Readonly<Record<MentionType, Named>> = {
	person: 'Person',
	group: 'Group',
	organization: 'Organization',
	facility: 'Place',
	place: 'Place',
};

/** The kinds of the record that a field for such names takes. */
export function kindsFor(types: readonly MentionType[]): readonly Named[] {
	return [...new Set(types.map((type) => KINDS[type]))];
}
