import type { CustodyType } from '../../record/index.ts';
import { ENGLISH_VERBS } from './english-frames.ts';
import { type Frame, INTRANSITIVE } from './frames.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';

/** What a verb of custody tells by itself, and how the person stands to it. */
export type Told = {
	readonly types: readonly CustodyType[];
	/** Whether this form takes the person as its subject (`died`), in the passive (`arrested`), as its object. */
	readonly own: boolean;
	readonly passive: boolean;
	readonly active: boolean;
};

/** Verbs whose type their place decides tell only what all their places have in common; the others tell nothing alone. */
const BY_FRAME: Readonly<Partial<Record<Frame['type'], readonly CustodyType[]>>> = {
	going: ['transfer'],
	'release-or-transfer': ['release'],
	'held-or-arrest': ['held', 'arrest'],
	'leaving-country': [],
	admitted: [],
	kept: [],
	put: [],
};

/** What the word (lower case) tells of custody, by the lexicon of the grammar; `null` for any other word. */
export function toldBy(norm: string, lang: string): Told | null {
	const found = lang === 'es' ? SPANISH_VERBS.get(norm) : ENGLISH_VERBS.get(norm);
	// `picked` tells of custody with its particle only.
	if (found === undefined || ('particles' in found && found.particles !== undefined)) return null;
	const { form, frame } = found;
	const types = BY_FRAME[frame.type] ?? [frame.type as CustodyType];
	const isOwn = INTRANSITIVE.has(frame.id);
	const finite = form === 'finite' || form === 'both';
	return {
		types,
		own: form === 'own' || (isOwn && finite),
		passive: !isOwn && (form === 'participle' || form === 'both'),
		active: !isOwn && finite,
	};
}
