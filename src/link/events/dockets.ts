/** A number under which a court keeps a case: `8:25-cv-00951-PX`, `No. 25-1404`, `24A949`, `Civil Action No. 25-766`. */
const NUMBER = /\b(\d{2})\s*[-–—]?\s*(cv|cr|mc|mj|civ|a|m)?\s*[-–—]?\s*0*(\d{1,6})\b/iu;
/** A paper within a case, and no case: `ECF No. 31`. */
const PAPER = /\b(?:ECF|Dkt|Doc|Docket Entry)\b/iu;

export type Docket = { readonly year: string; readonly class: string; readonly number: string };

/** The number of a case, as compared; `null` for what holds none. */
export function docketOf(text: string): Docket | null {
	if (PAPER.test(text)) return null;
	const found = NUMBER.exec(text);
	if (found === null) return null;
	const [, year = '', written = '', number = ''] = found;
	// A bare number is a case only where it is written like one.
	if (written === '' && !/[-–—]/u.test(found[0])) return null;
	const kind = written.toLowerCase();
	return { year, class: kind === 'civ' ? 'cv' : kind, number };
}

export function docketKey({ year, number }: Docket): string {
	return `${year}-${number}`;
}

/** Whether two numbers may be of one case: the year and number, and no other class of case. */
export function sameDocket(a: Docket, b: Docket): boolean {
	return docketKey(a) === docketKey(b) && (a.class === '' || b.class === '' || a.class === b.class);
}

export function docketsOf(texts: readonly string[]): readonly Docket[] {
	return texts.map(docketOf).filter((docket) => docket !== null);
}
