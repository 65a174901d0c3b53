import type { SuggestionJson } from '../../api/index.ts';
import type { PairVerdict } from '../data/suggestions.ts';
import type { Suggestions } from '../data/use-suggestions.ts';
import { NamePair } from './name-pair.tsx';
import { ReprintPair } from './reprint-pair.tsx';

/** What the keys of the page do to the card in focus. */
export type Deciding = Readonly<Record<PairVerdict | 'reason', () => void>>;

export type CardProps<K extends SuggestionJson['kind'] = SuggestionJson['kind']> = {
	one: Extract<SuggestionJson, { kind: K }>;
	settle: Suggestions['settle'];
	/** Who reviews here, `null` where nobody is named. */
	reviewer: string | null;
	/** Tells the page what its keys do here; nothing once the card is gone. */
	onDeciding: (deciding: Deciding | undefined) => void;
};

/** One pair that may be one, with what speaks for it and against it, and what can be said of it. */
export function SuggestionCard({ one, ...props }: CardProps) {
	return one.kind === 'same' ? <NamePair one={one} {...props} /> : <ReprintPair one={one} {...props} />;
}
