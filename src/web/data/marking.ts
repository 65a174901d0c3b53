import { useCallback, useState } from 'react';
import { useWords } from '../text/words.ts';
import { useKeys } from './keys.ts';
import { say } from './notices.ts';
import type { Drawn } from './regions.ts';

type OnPart = (part: Drawn) => void;

/**
 * Whether parts are drawn on pages whose words are selected otherwise: for a stamp, a signature, a plot. One part, and words
 * are selected again.
 */
export function useMarking(isPossible: boolean, onPart: OnPart | undefined, begin: () => void) {
	const { t } = useWords();
	const [isAsked, setAsked] = useState(false);
	const isOn = isAsked && isPossible;
	const toggle = () => {
		if (!isOn) begin();
		setAsked(!isOn);
		say(t(isOn ? 'region.marksNoMore' : 'region.marksNow'));
	};
	useKeys('parts', { toggle }, isPossible);
	const state = useCallback(
		(part: Drawn) => {
			setAsked(false);
			onPart?.(part);
		},
		[onPart],
	);
	return { isOn, toggle, onPart: onPart && state };
}
