import type { CardProps } from '../data/use-settling.ts';
import { NamePair } from './name-pair.tsx';
import { ReprintPair } from './reprint-pair.tsx';

/** One pair that may be one, with what speaks for it and against it, and what can be said of it. */
export function SuggestionCard({ one, ...props }: CardProps) {
	return one.kind === 'same' ? <NamePair one={one} {...props} /> : <ReprintPair one={one} {...props} />;
}
