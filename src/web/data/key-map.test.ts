import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../text/en.ts';
import { actOf, isSecondOf, KEY_MAP, KEY_SCOPES, keysOf } from './key-map.ts';

const WEB = join(import.meta.dirname, '..');
const FILES = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
	(name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.endsWith('key-map.ts'),
);
const pressed = (key: string, held: object = {}) => ({
	key,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	shiftKey: false,
	...held,
});

describe('the table of keys is all there is', () => {
	it('is the only place that knows a key by its name', () => {
		const strays = FILES.filter((name) => {
			const code = readFileSync(join(WEB, name), 'utf8');
			return /\b(?:event|nativeEvent|e)\.(?:key|code)\b/.test(code) || /<Kbd[^>]*>[^<{\s]/.test(code);
		});
		expect(strays).toEqual([]);
	});

	it('has no place that nothing handles', () => {
		const code = FILES.map((name) => readFileSync(join(WEB, name), 'utf8')).join('\n');
		const unhandled = KEY_SCOPES.filter(
			(scope) => !new RegExp(`(?:useKeys|actOf|isSecondOf)\\('${scope}'`).test(code),
		);
		expect(unhandled).toEqual([]);
	});

	it('has words for every place and act, and none for one that is gone', () => {
		const words: Readonly<Record<string, Readonly<Record<string, string>>>> = en.keyMap;
		expect(Object.keys(words)).toEqual([...KEY_SCOPES]);
		for (const scope of KEY_SCOPES)
			expect(Object.keys(words[scope] ?? {})).toEqual(['where', ...Object.keys(KEY_MAP[scope])]);
	});

	it('gives one key to one act in each place', () => {
		for (const scope of KEY_SCOPES) {
			const keys = Object.values<readonly string[]>(KEY_MAP[scope]).flat();
			expect([scope, keys.length]).toEqual([scope, new Set(keys).size]);
		}
	});
});

describe('a key that is pressed', () => {
	it('is read with what is held beside it', () => {
		expect(actOf('review', pressed('a'))).toBe('accept');
		expect(actOf('review', pressed('A', { shiftKey: true }))).toBe('acceptGroup');
		expect(actOf('review', pressed('a', { ctrlKey: true }))).toBeNull();
		expect(actOf('review', pressed('a', { altKey: true }))).toBeNull();
		expect(actOf('anywhere', pressed('k', { ctrlKey: true }))).toBe('palette');
		expect(actOf('anywhere', pressed('K', { metaKey: true, shiftKey: false }))).toBe('palette');
		expect(actOf('anywhere', pressed('k'))).toBeNull();
		expect(actOf('document', pressed('ArrowRight', { shiftKey: true }))).toBe('moreWords');
		expect(actOf('document', pressed('ArrowRight'))).toBe('nextWord');
		expect(actOf('document', pressed('ArrowDown'))).toBeNull();
	});

	it('counts as one act with the press before it, if that was just now', () => {
		const at = (timeStamp: number, held: object = {}) => ({ ...pressed('Escape', held), timeStamp });
		expect(isSecondOf('anywhere', 'hide', at(1_300), 1_000)).toBe(true);
		expect(isSecondOf('anywhere', 'hide', at(1_600), 1_000)).toBe(false);
		expect(isSecondOf('anywhere', 'hide', at(400), 0)).toBe(false);
		expect(isSecondOf('anywhere', 'hide', at(1_300, { shiftKey: true }), 1_000)).toBe(false);
		expect(isSecondOf('anywhere', 'hide', { ...pressed('a'), timeStamp: 1_100 }, 1_000)).toBe(false);
		expect(keysOf('anywhere', 'hide', false)).toEqual([['Esc', 'Esc']]);
	});

	it('is named as it is written on it', () => {
		expect(keysOf('anywhere', 'palette', false)).toEqual([['Ctrl', 'K']]);
		expect(keysOf('anywhere', 'palette', true)).toEqual([['⌘', 'K']]);
		expect(keysOf('document', 'moreWords', false)).toEqual([['⇧', '→']]);
		expect(keysOf('review', 'acceptGroup', false)).toEqual([['A']]);
		expect(keysOf('reason', 'done', false)).toEqual([['↵'], ['Esc']]);
	});
});
