import { useSyncExternalStore } from 'react';

/** What can be done about it at once. */
export type NoticeAct = { readonly label: string; readonly act: () => void };
export type Notice = {
	readonly id: number;
	readonly text: string;
	readonly tone: 'said' | 'refused';
	readonly act?: NoticeAct | undefined;
};

let notices: readonly Notice[] = [];
let count = 0;
const listeners = new Set<() => void>();
const SHOWN_MS = { said: 3500, refused: 12_000 };
/** There is something to press. */
const SHOWN_WITH_ACT_MS = 15_000;

function set(next: readonly Notice[]): void {
	notices = next;
	for (const listen of listeners) listen();
}

/** Says something to whoever looks or listens; a refusal, and what can be acted on, stays longer. */
export function say(text: string, tone: Notice['tone'] = 'said', act?: NoticeAct): void {
	const notice = { id: ++count, text, tone, act };
	set([...notices.filter((one) => one.tone === 'refused').slice(-2), notice]);
	setTimeout(() => dismiss(notice.id), act ? SHOWN_WITH_ACT_MS : SHOWN_MS[tone]);
}

export function dismiss(id: number): void {
	set(notices.filter((one) => one.id !== id));
}

export function useNotices(): readonly Notice[] {
	return useSyncExternalStore(
		(listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
		() => notices,
	);
}
