import { analyse } from 'chardet';

/**
 * Charsets that are told apart from Western European text by their own patterns. chardet's guesses among the
 * Latin ones are left aside: on a few lines of Spanish it wavers between ISO-8859-1, -2 and -9, and
 * windows-1252 reads nearly all of what is written in them.
 */
const TRUSTED = new Set([
	...['Shift_JIS', 'Big5', 'EUC-JP', 'EUC-KR', 'GB18030', 'ISO-2022-JP', 'ISO-2022-KR', 'ISO-2022-CN'],
	...['ISO-8859-5', 'ISO-8859-6', 'ISO-8859-7', 'ISO-8859-8'],
	...['windows-1251', 'windows-1253', 'windows-1255', 'windows-1256', 'KOI8-R'],
]);

const SAMPLE_BYTES = 64 * 1024;

/** The likeliest charset of bytes that are not UTF-8; windows-1252 unless another one is quite sure. */
export function guessCharset(bytes: Uint8Array): string {
	const best = analyse(bytes.subarray(0, SAMPLE_BYTES)).find((match) => TRUSTED.has(match.name));
	const western = analyse(bytes.subarray(0, SAMPLE_BYTES)).find((match) =>
		/^ISO-8859-[129]$/.test(match.name),
	);
	if (!best || best.confidence < 50 || best.confidence <= (western?.confidence ?? 0)) return 'windows-1252';
	return best.name;
}
