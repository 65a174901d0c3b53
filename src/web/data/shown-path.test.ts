import { expect, test } from 'vitest';
import { shownPath } from './shown-path.ts';

test('a name that turns the writing round, or breaks its line, shows it; accents and other scripts stay', () => {
	expect(shownPath('list\u202efdp.exe')).toBe('list\ufffdfdp.exe');
	expect(shownPath('a\nb\u2066c\u2069')).toBe('a\ufffdb\ufffdc\ufffd');
	for (const name of ['una señal.txt', 'قائمة.csv', 'n\u0303.txt']) expect(shownPath(name)).toBe(name);
});
