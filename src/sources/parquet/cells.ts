import { cleanCell } from '../list/clean-cell.ts';

/** What a column's cells are, as far as their values don't say it. */
export type ParquetType = {
	readonly kind: 'plain' | 'float' | 'decimal' | 'local-time' | 'clock';
	/** Digits behind the point of a decimal; parts of a second that a clock counts. */
	readonly scale: number;
};

const SECOND_UNITS = { millis: 1_000n, micros: 1_000_000n, nanos: 1_000_000_000n };
/** Years 0001 to 9999 in seconds: what lies outside is no date of anything. */
const FIRST_SECOND = -62_135_596_800n;
const LAST_SECOND = 253_402_300_799n;

/** How dates and texts of a Parquet file become words; numbers outside the calendar stay numbers. */
export const PARQUET_PARSERS = {
	timestampFromMilliseconds: (count: bigint | number | null) => instant(count, SECOND_UNITS.millis),
	timestampFromMicroseconds: (count: bigint | number | null) => instant(count, SECOND_UNITS.micros),
	timestampFromNanoseconds: (count: bigint | number | null) => instant(count, SECOND_UNITS.nanos),
	dateFromDays(days: number | null): string | null {
		if (days === null || days === undefined) return null;
		const words = instant(BigInt(days) * 86_400n, 1n);
		return words?.endsWith('Z') ? words.slice(0, 10) : String(days);
	},
	stringFromBytes: (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes),
	// Kept as it is written: parsed and written again, its numbers would be rounded.
	jsonFromBytes: (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes),
};

function instant(count: bigint | number | null | undefined, unit: bigint): string | null {
	if (count === null || count === undefined) return null;
	const total = BigInt(count);
	const rest = ((total % unit) + unit) % unit;
	const seconds = (total - rest) / unit;
	if (seconds < FIRST_SECOND || seconds > LAST_SECOND) return String(total);
	const iso = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
	const parts =
		rest === 0n
			? ''
			: `.${rest
					.toString()
					.padStart(unit.toString().length - 1, '0')
					.replace(/0+$/, '')}`;
	return `${iso}${parts}Z`;
}

/** The words of a value; what is nested becomes JSON, and a list of words or numbers `a; b`. */
export function parquetWords(value: unknown, type: ParquetType): string {
	if (value === null || value === undefined) return '';
	if (type.kind === 'decimal') return decimalWords(value, type.scale);
	if (type.kind === 'clock') return clockWords(value, BigInt(type.scale));
	if (type.kind === 'float' && typeof value === 'number') return floatWords(value);
	if (type.kind === 'local-time' && typeof value === 'string')
		return value.replace(/Z$/, '').replace(/T00:00:00$/, '');
	if (Array.isArray(value) && value.every(isScalar)) return cleanCell(value.map(scalarWords).join('; '));
	if (isScalar(value)) return cleanCell(scalarWords(value));
	return cleanCell(
		JSON.stringify(value, (_, inner) =>
			isScalar(inner) && typeof inner !== 'number' && typeof inner !== 'boolean' && inner !== null
				? scalarWords(inner)
				: inner,
		),
	);
}

function isScalar(value: unknown): boolean {
	return value === null || typeof value !== 'object' || value instanceof Uint8Array || value instanceof Date;
}

function scalarWords(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Uint8Array) return bytesWords(value);
	return Object.is(value, -0) ? '-0' : String(value);
}

/** Bytes that nothing says more about: words if they are UTF-8, else hexadecimal. */
function bytesWords(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return Buffer.from(bytes).toString('hex');
	}
}

/** A decimal to its last digit; it is stored as a whole number. */
function decimalWords(value: unknown, scale: number): string {
	const whole = value instanceof Uint8Array ? signedWhole(value) : BigInt(value as bigint | number);
	const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, '0');
	const sign = whole < 0n ? '-' : '';
	return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function signedWhole(bytes: Uint8Array): bigint {
	if (bytes.length === 0) return 0n;
	return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}

/** The shortest number that is the same in 32 bits: 0.1 and not 0.10000000149011612. */
function floatWords(value: number): string {
	if (!Number.isFinite(value) || Object.is(value, -0)) return scalarWords(value);
	for (let digits = 6; digits < 9; digits++) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return String(short);
	}
	return String(value);
}

function clockWords(value: unknown, unit: bigint): string {
	if (typeof value !== 'number' && typeof value !== 'bigint') return scalarWords(value);
	const words = instant(value, unit);
	return words?.startsWith('1970-01-01T') ? words.slice(11, -1) : String(value);
}
