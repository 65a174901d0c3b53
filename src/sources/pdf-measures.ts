import type { Line } from './pdf-lines.ts';

export type Measures = {
	readonly left: number;
	readonly right: number;
	/** From one baseline to the next within a paragraph, in heights of the font. */
	readonly pitch: number;
};

const MIN_COLUMN_LINES = 8;

/** The measures of the column in which a line of the page stands; of the whole page where it has one column. */
export function measurePage(lines: readonly Line[]): (line: Line) => Measures {
	const whole = measure(lines);
	const gutter = findGutter(lines);
	if (gutter === null) return () => whole;
	const left = measure(lines.filter((line) => line.right < gutter));
	const right = measure(lines.filter((line) => line.left >= gutter));
	return (line) => (line.right < gutter ? left : line.left >= gutter ? right : whole);
}

/** Where text ends on the right, and how far apart its lines stand. */
function measure(lines: readonly Line[]): Measures {
	const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
	// One line that sticks out is no margin; a few that agree are.
	const right = rights.find((edge, index) => (rights[index + 2] ?? edge) > edge - 12) ?? 0;
	const left = Math.min(...lines.map((line) => line.left), right);
	const pitches: number[] = [];
	for (let i = 1; i < lines.length; i++) {
		const [a, b] = [lines[i - 1]!, lines[i]!];
		const step = b.baseline - a.baseline;
		const long = a.right > left + (right - left) * 0.8;
		if (long && step > 0.8 * b.size && step < 3 * b.size) pitches.push(step / b.size);
	}
	pitches.sort((a, b) => a - b);
	// The lower third: among full lines most steps are within a paragraph, and the larger ones between two.
	return { left, right, pitch: pitches[Math.floor(pitches.length / 3)] ?? 1.2 };
}

/**
 * The left edge of the second of two columns of prose, or `null`. Cells of a table stand side by side too, but
 * their lines are short.
 */
function findGutter(lines: readonly Line[]): number | null {
	const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
	const middle = Math.min(...lines.map(({ left }) => left)) + width / 2;
	const lefts = lines
		.map(({ left }) => left)
		.filter((left) => left > middle - 0.1 * width && left < middle + 0.2 * width);
	const gutter = lefts.length >= MIN_COLUMN_LINES ? Math.min(...lefts) - 1 : null;
	if (gutter === null) return null;
	const before = lines.filter(({ right }) => right < gutter);
	const behind = lines.filter(({ left }) => left >= gutter);
	const isProse = (column: readonly Line[]) =>
		column.length >= MIN_COLUMN_LINES &&
		column.filter((line) => line.right - line.left > 0.3 * width).length > column.length / 2;
	const across = lines.length - before.length - behind.length;
	return isProse(before) && isProse(behind) && across < lines.length * 0.25 ? gutter : null;
}
