/**
 * Every key of the workspace, by where it works and what it does there. Handlers take their keys from here, and so
 * do the list on `?` and the palette: what stands in one of them works, and what works stands there. `Mod` is Ctrl,
 * on a Mac ⌘; two names with a space between are pressed one after the other; `/` parts the two ways of moving.
 */
export const KEY_MAP = {
	anywhere: { palette: ['Mod+k'], hide: ['Escape Escape'] },
	outsideFields: { undo: ['Mod+z'] },
	palette: { leave: ['Escape'] },
	tour: { end: ['Escape'] },
	page: { search: ['/'], help: ['?'] },
	address: { copy: ['l'] },
	review: {
		next: ['j'],
		previous: ['k'],
		nextGroup: ['J'],
		previousGroup: ['K'],
		accept: ['a'],
		acceptGroup: ['A'],
		reject: ['r'],
		rejectGroup: ['R'],
		unfold: ['n'],
		edit: ['e'],
		undo: ['u'],
		state: ['s'],
	},
	proposals: {
		next: ['ArrowDown'],
		previous: ['ArrowUp'],
		open: ['Enter'],
	},
	document: {
		nextWord: ['ArrowRight'],
		previousWord: ['ArrowLeft'],
		moreLines: ['Shift+ArrowDown'],
		fewerLines: ['Shift+ArrowUp'],
		moreWords: ['Shift+ArrowRight'],
		fewerWords: ['Shift+ArrowLeft'],
	},
	pictures: { toggle: ['b'] },
	parts: { toggle: ['m'] },
	form: {
		save: ['Enter'],
		leave: ['Escape'],
	},
	mapping: { accept: ['a'] },
	same: {
		same: ['s'],
		different: ['d'],
		unsure: ['u'],
		dismiss: ['x'],
		reason: ['r'],
		undo: ['z'],
	},
	reason: { done: ['Enter', 'Escape'] },
	list: { next: ['j'], previous: ['k'] },
	hits: {
		next: ['ArrowDown', 'j'],
		previous: ['ArrowUp', 'k'],
	},
	searchBox: {
		hits: ['ArrowDown'],
		leave: ['Escape'],
	},
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type KeyScope = keyof typeof KEY_MAP;
export type KeyAct<S extends KeyScope> = keyof (typeof KEY_MAP)[S] & string;
export const KEY_SCOPES = Object.keys(KEY_MAP) as readonly KeyScope[];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key does in this place; `null` where it does nothing there, and is the browser's. */
export function actOf<S extends KeyScope>(scope: S, event: Pressed): KeyAct<S> | null {
	if (event.altKey) return null;
	const isMod = event.ctrlKey || event.metaKey;
	for (const [act, keys] of Object.entries<readonly string[]>(KEY_MAP[scope]))
		for (const key of keys) if (isPressed(key, event, isMod)) return act as KeyAct<S>;
	return null;
}

function isPressed(key: string, event: Pressed, isMod: boolean): boolean {
	if (key.startsWith('Mod+')) return isMod && event.key.toLowerCase() === key.slice(4);
	if (isMod) return false;
	if (key.startsWith('Shift+')) return event.shiftKey && event.key === key.slice(6);
	// A letter or sign says by itself whether Shift was held; what moves or closes does not.
	return event.key === key && !(key.startsWith('Arrow') && event.shiftKey);
}

/** How long two presses may be apart to be one act: two that close one thing after another take longer. */
const TWICE_MS = 350;

/** Whether this press is the second of an act that takes two, the first having been at `before` on the same clock. */
export function isSecondOf<S extends KeyScope>(
	scope: S,
	act: KeyAct<S>,
	event: Pressed & Pick<KeyboardEvent, 'timeStamp'>,
	before: number,
): boolean {
	const ofScope: Readonly<Record<string, readonly string[]>> = KEY_MAP[scope];
	const isHeld = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
	return (
		!isHeld &&
		before > 0 &&
		event.timeStamp - before <= TWICE_MS &&
		(ofScope[act] ?? []).includes(`${event.key} ${event.key}`)
	);
}

const NAMES: Readonly<Record<string, string>> = {
	ArrowDown: '↓',
	ArrowUp: '↑',
	ArrowLeft: '←',
	ArrowRight: '→',
	Shift: '⇧',
	Enter: '↵',
	Escape: 'Esc',
};

/** A key as it is written on it, part by part: `Mod+k` is `Ctrl`, `K`. */
export function keyNames(key: string, isMac: boolean): readonly string[] {
	return key
		.split(/[+ ]/)
		.map((part) => (part === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : (NAMES[part] ?? part)))
		.map((part, at) => (at > 0 && part.length === 1 ? part.toUpperCase() : part));
}

/** The keys of one act, as they are written. */
export function keysOf(scope: KeyScope, act: string, isMac: boolean): readonly (readonly string[])[] {
	const ofScope: Readonly<Record<string, readonly string[]>> = KEY_MAP[scope];
	return (ofScope[act] ?? []).map((key) => keyNames(key, isMac));
}
