import { normaliseLabel } from './labels.ts';

const ALSO = ['USA', 'U.S.', 'U.S.A.', 'United States of America', 'EE. UU.', 'EEUU', 'UK', 'Great Britain'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let names: ReadonlySet<string> | undefined;

/** Whether a place's label is the name of a country, in English or Spanish, as Unicode CLDR has them. */
export function isCountry(label: string): boolean {
	names ??= namesOfCountries();
	return names.has(normaliseLabel(label));
}

function namesOfCountries(): ReadonlySet<string> {
	const found = new Set(ALSO.map(normaliseLabel));
	for (const language of ['en', 'es']) {
		const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
		for (const first of LETTERS)
			for (const second of LETTERS) {
				const name = display.of(first + second);
				if (name !== undefined) found.add(normaliseLabel(name));
			}
	}
	return found;
}
