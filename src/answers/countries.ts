import { normaliseLabel } from './labels.ts';

const ALSO: Readonly<Record<string, readonly string[]>> = {
	US: ['USA', 'U.S.', 'U.S.A.', 'United States of America', 'EE. UU.', 'EEUU'],
	GB: ['UK', 'Great Britain'],
};
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let names: ReadonlyMap<string, string> | undefined;

/** Whether a place's label is the name of a country, in English or Spanish, as Unicode CLDR has them. */
export function isCountry(label: string): boolean {
	return countryOf(label) !== null;
}

/** The country (ISO 3166) that a label names in either language; `null` for what names none. */
export function countryOf(label: string): string | null {
	names ??= namesOfCountries();
	return names.get(normaliseLabel(label)) ?? null;
}

function namesOfCountries(): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [code, also] of Object.entries(ALSO))
		for (const name of also) found.set(normaliseLabel(name), code);
	for (const language of ['en', 'es']) {
		const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		for (const first of LETTERS)
			for (const second of LETTERS) {
				const name = display.of(first + second);
				if (name !== undefined && !found.has(normaliseLabel(name)))
					found.set(normaliseLabel(name), first + second);
			}
	}
	return found;
}
