/** Where the fields of a form stand: at its head. */
const HEAD = 20_000;
/** Fields that both have filled in, each otherwise. */
const LEAST_FIELDS = 3;

/**
 * Whether two texts are one form filled in for two: three of their fields (`Date of birth: …`) or more, and half of
 * those that both have filled in, say something else. The reprint of a form has its values too.
 */
export function isOneForm(left: string, right: string): boolean {
	const other = fieldsOf(right);
	let both = 0;
	let differ = 0;
	for (const [label, value] of fieldsOf(left)) {
		const theirs = other.get(label);
		if (theirs === undefined) continue;
		both += 1;
		if (theirs !== value) differ += 1;
	}
	return differ >= LEAST_FIELDS && differ * 2 >= both;
}

/** Filled fields by their labels, the first of each. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const line of text.slice(0, HEAD).split('\n')) {
		const colon = line.indexOf(':');
		if (colon < 2 || colon > 48) continue;
		const label = plain(line.slice(0, colon));
		const value = plain(line.slice(colon + 1, colon + 200));
		if (label !== '' && value !== '' && !fields.has(label)) fields.set(label, value);
	}
	return fields;
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
