import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const WEB = join(import.meta.dirname, '..');
const files = (ends: RegExp) =>
	readdirSync(WEB, { recursive: true, encoding: 'utf8' })
		.filter((path) => ends.test(path))
		.map((path) => [path, readFileSync(join(WEB, path), 'utf8')] as const);

const PHYSICAL = [
	/\b(?:margin|padding|border|inset)-(?:left|right)\b/,
	/(?:^|[\s;{])(?:left|right)\s*:/,
	/\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
	/\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
	// Four sizes of which the second and the fourth differ say left and right without the words.
	/\b(?:padding|margin|inset): [^\s;]+ ([^\s;]+) [^\s;]+ (?!\1;)[^\s;]+;/,
];

/** One line of a sheet that says left or right, where a screen that runs from right to left would be wrong. */
const physicalIn = (sheet: string) => PHYSICAL.flatMap((form) => form.exec(sheet)?.[0]?.trim() ?? []);

it('says beginning and end in every sheet, never left and right', () => {
	const sheets = files(/\.css$/);
	expect(sheets.length).toBeGreaterThan(50);
	for (const [path, sheet] of sheets) expect([path, physicalIn(sheet)]).toEqual([path, []]);
});

it('says it in what pages set themselves, too', () => {
	for (const [path, code] of files(/\.tsx$/))
		expect([
			path,
			/\s(?:m[lr]|p[lr])=|\b(?:padding|margin|border)(?:Left|Right):\s*\d+ \}\}/.exec(code)?.[0],
		]).toEqual([path, undefined]);
});

it('knows a left or a right when it sees one', () => {
	for (const sheet of ['a { margin-left: 1px; }', 'a { left: 0; }', 'a { padding: 1px 2px 3px 4px; }'])
		expect(physicalIn(sheet)).not.toEqual([]);
	expect(physicalIn('.left { margin: 1px 2px 3px 2px; inset-inline-start: 0; }')).toEqual([]);
});
