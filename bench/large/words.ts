const SYLLABLES = 'ba ri lo men ta ques vi dor sa el ur go pe nal ce mu'.split(' ');
export const TOWNS = Array.from({ length: 40 }, (_, i) => `Port ${word(900 + i * 13, 2)}`);
export const PRISONS = Array.from({ length: 25 }, (_, i) => `${word(4000 + i * 31, 3)} Prison`);
const OUTLETS = Array.from({ length: 60 }, (_, i) => `${word(7000 + i * 17, 2)} Herald`);
const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

/** A given name of some hundred and two surnames of some thousand; every hundredth person bears one that nobody else does. */
export function nameOf(i: number): string {
	const given = word(skewed(i, 300, 7), 2);
	const surname =
		i % 100 === 0 ? `${word(i, 3)}${word(i >> 3, 3).toLowerCase()}` : word(5_000 + skewed(i, 3_000, 13), 3);
	return `${given} ${surname} ${word(9_000 + skewed(i, 3_000, 29), 3)}`;
}

export const townOf = (i: number) => at(TOWNS, i);
export const prisonOf = (i: number) => at(PRISONS, i);
export const outletOf = (i: number) => at(OUTLETS, i);

export function dayOf(i: number): { readonly words: string; readonly edtf: string } {
	const [year, month, day] = [2015 + (i % 10), 1 + (i % 12), 1 + ((i * 11) % 28)];
	const edtf = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return { words: `${day} ${MONTHS[month - 1]} ${year}`, edtf };
}

/** A number below `size`, small ones far more often than large ones; the same for the same `i`. */
function skewed(i: number, size: number, salt: number): number {
	const unit = ((Math.imul(i + 1, 2_654_435_761 + salt) >>> 0) % 1_000_003) / 1_000_003;
	return Math.floor(size * unit ** 3);
}

function word(n: number, syllables: number): string {
	let text = '';
	for (let rest = n, k = 0; k < syllables; k++, rest = Math.floor(rest / SYLLABLES.length) + 7)
		text += SYLLABLES[rest % SYLLABLES.length];
	return text[0]?.toUpperCase() + text.slice(1);
}

function at(all: readonly string[], i: number): string {
	return all[i % all.length] ?? '';
}
