/** A column of a list, as far as its header and a sample of its cells tell. */
export type Column = {
	readonly name: string;
	/** The header in small plain words: `Fecha_Detención` is `fecha detencion`. */
	readonly words: string;
	/** What stands in the sample, without blanks and words for "unknown". */
	readonly values: readonly string[];
	readonly unique: boolean;
};

export const isUnknown = (value: string) =>
	/^(?:n\/?a|nan|null|none|unknown|not stated|sin datos?|s\/d|no hay informacion\.?|no hay información\.?|desconocid[oa]|-+|\?+)$/i.test(
		value,
	);
const isDate = (value: string) =>
	/^(?:\d{4}(?:[-/.]\d{1,2}){0,2}|(?:\d{1,2}[-/.]){1,2}\d{2,4})(?:[T ]\d.*)?$/.test(value) ||
	/^\d{1,2}?(?: de)? ?\p{L}{3,10}\.?,? .*\b\d{4}$|^\p{L}{3,10}\.? \d{1,2}, \d{4}$/u.test(value);
export const isDegree = (value: string) =>
	/^-?\d{1,3}(?:[.,]\d+)?$/.test(value) && Math.abs(Number.parseFloat(value)) <= 180;
export const isAge = (value: string) =>
	/^\d{1,3}(?:\.0)?(?: (?:años?|anos?|years?(?: old)?|meses|months))?$/i.test(value);
export const isSex = (value: string) =>
	/^(?:m|f|x|h|male|female|man|woman|masculino|femenino|hombre|mujer|varon|varón|other|otro)$/i.test(value);
const isFate = (value: string) =>
	/desapar|disappear|missing|asesin|muert|fallec|killed|dead|died|deceased|execut|ejecut|detenid|detained|custody|liberad|released|deport|removed|surviv|sobreviv/i.test(
		value,
	);
/** Two words or more, mostly letters: `SURNAME Given`, `Surname, Given`. */
const isName = (value: string) =>
	value.length < 90 && /^\p{L}[^|;:@/]*[\s,]+\p{L}/u.test(value) && !/\d/.test(value);

export function holdsNames({ values }: Column): boolean {
	return share(values, isName) > 0.6;
}

export function holdsDates({ values }: Column): boolean {
	return values.length === 0 || share(values, isDate) > 0.5;
}

export function holdsWords({ values }: Column): boolean {
	return values.length === 0 || share(values, (value) => /\p{L}{2}/u.test(value) && !isDate(value)) > 0.5;
}

export function holdsFates({ values }: Column): boolean {
	return share(values, isFate) > 0.3;
}

export function share(values: readonly string[], test: (value: string) => boolean): number {
	return values.length === 0 ? 0 : values.filter(test).length / values.length;
}
