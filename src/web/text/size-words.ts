import { numberFormat } from './formats.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How large a file is, in the unit that a file manager would show: `197 bytes`, `12 kB`, `3.4 MB`. */
export function sizeWords(bytes: number, tag: string): string {
	const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
	const unit = UNITS[step] ?? 'byte';
	return numberFormat(tag, {
		style: 'unit',
		unit,
		unitDisplay: unit === 'byte' ? 'long' : 'short',
		maximumFractionDigits: step < 2 ? 0 : 1,
	}).format(bytes / 1000 ** step);
}
