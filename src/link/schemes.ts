/** Headers of columns that number rows, and nothing that another list would know. */
const OWN = /^(?:id|key|index|no|num|number|numero|nro|n|row|fila|folio|clave|code|codigo|uuid|orden)$/;
const DETENTION =
	/^(?:detloc|det loc|detention (?:facility|location|center) (?:code|id)|facility (?:code|id))$/;

/**
 * Which scheme of codes a column is in, by its header in plain words: two lists with one header have one, and some
 * headers are known to mean one. `null` for a column that numbers its own rows.
 */
export function schemeOf(header: string): string | null {
	if (header === '' || OWN.test(header)) return null;
	return DETENTION.test(header) ? 'detloc' : header;
}
