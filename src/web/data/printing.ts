import { useSyncExternalStore } from 'react';

let isPrinting = false;

function listen(changed: () => void): () => void {
	const begin = () => {
		isPrinting = true;
		changed();
	};
	const end = () => {
		isPrinting = false;
		changed();
	};
	addEventListener('beforeprint', begin);
	addEventListener('afterprint', end);
	return () => {
		removeEventListener('beforeprint', begin);
		removeEventListener('afterprint', end);
	};
}

/**
 * Whether the page is being put on paper. What draws only what is in sight draws all of it then: React draws what
 * a store outside of it says as soon as the event is over, before the browser goes on, which waits for nothing.
 */
export function usePrinting(): boolean {
	return useSyncExternalStore(listen, () => isPrinting);
}
