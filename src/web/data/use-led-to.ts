import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * Brings what the address leads to into sight once it is there, and gives it the focus: it comes after the page does,
 * and may stand on a further page of the list, which is then asked for.
 */
export function useLedTo(count: number | undefined, more: (() => void) | null): void {
	const hash = useLocation({ select: (location) => location.hash });
	const led = useRef('');
	useEffect(() => {
		if (hash === '' || led.current === hash || count === undefined) return;
		const there =
			document.getElementById(hash) ??
			[...document.querySelectorAll<HTMLElement>('[data-also]')].find(({ dataset }) =>
				dataset.also?.split(' ').includes(hash),
			);
		if (!there) return more?.();
		led.current = hash;
		there.setAttribute('tabindex', '-1');
		there.focus({ preventScroll: true });
		there.scrollIntoView({ block: 'start' });
	}, [hash, count, more]);
}
