import { useEffect, useState } from 'react';

const PAUSE_MS = 200;

/** Words of a filter as they are typed, told once typing pauses; `undefined` where nothing is asked for. `onChange` stays the same function while nothing else changes. */
export function useTyped(
	/** As the address holds them. */
	words: string | undefined,
	onChange: (words: string | undefined) => void,
): readonly [string, (typed: string) => void] {
	const [typed, setTyped] = useState(words ?? '');
	useEffect(() => setTyped(words ?? ''), [words]);
	useEffect(() => {
		const wanted = typed.trim() || undefined;
		if (wanted === words) return;
		const timer = setTimeout(() => onChange(wanted), PAUSE_MS);
		return () => clearTimeout(timer);
	}, [typed, words, onChange]);
	return [typed, setTyped];
}
