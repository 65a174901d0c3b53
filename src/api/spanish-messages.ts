/**
 * What readers and decisions say, in Spanish. They speak English, and the log keeps their words for good, so
 * they are known by their form. A message that is not here is shown in English and marked as such.
 */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
	// Warnings of readers.
	[/^(\d+) lines above the header are not rows$/, 'Hay $1 líneas sobre el encabezado que no son filas.'],
	[
		/^the first row is like the others; columns are numbered$/,
		'La primera fila es como las demás; las columnas van numeradas.',
	],
	[
		/^(\d+) column names were empty or repeated and are numbered$/,
		'$1 nombres de columna estaban vacíos o repetidos y van numerados.',
	],
	[
		/^not UTF-8; read as (.+), check accents and signs$/,
		'No es UTF-8; se leyó como $1: revise tildes y signos.',
	],
	[
		/^(\d+) places are not valid UTF-8 and are shown as \ufffd$/,
		'$1 lugares no son UTF-8 válido y se muestran como \ufffd.',
	],
	[/^(\d+) NUL characters are shown as \ufffd$/, '$1 caracteres NUL se muestran como \ufffd.'],
	[/^page (\d+) is damaged and cannot be read$/, 'La página $1 está dañada y no se puede leer.'],
	[/^page (\d+) is blank$/, 'La página $1 está en blanco.'],
	[
		/^page (\d+) has no text layer; only a picture of it can be seen$/,
		'La página $1 no tiene capa de texto; solo se puede ver su imagen.',
	],
	[
		/^page (\d+) has no text but its head, foot or stamp; only a picture of it can be seen$/,
		'La página $1 no tiene más texto que su encabezado, pie o sello; solo se puede ver su imagen.',
	],
	// Rows of lists that were not taken in.
	[/^(\d+) cells where the header has (\d+)$/, '$1 celdas donde el encabezado tiene $2'],
	[/^every cell is empty$/, 'todas las celdas están vacías'],
	[
		/^cell (\d+) has (\d+) characters; the limit is (\d+)$/,
		'la celda $1 tiene $2 caracteres; el límite es $3',
	],
	[/^a quote is opened and not closed in this row$/, 'en esta fila se abren comillas que no se cierran'],
	[/^a quote is opened and never closed$/, 'se abren comillas que nunca se cierran'],
	[
		/^longer than (\d+) bytes, or a quote is not closed$/,
		'más larga que $1 bytes, o con comillas sin cerrar',
	],
	[/^not readable as a row of a list \((.+)\)$/, 'no se lee como fila de una lista ($1)'],
	// Sources that were left out.
	[/^there is no row in this list$/, 'Esta lista no tiene ninguna fila.'],
	[
		/^there are no (?:bytes|words) in this file; fetch it again$/,
		'Este archivo está vacío; consígalo de nuevo.',
	],
	[
		/^this PDF opens only with a password; save a copy without one and add that$/,
		'Este PDF solo se abre con contraseña; guarde una copia sin ella y agréguela.',
	],
	[
		/^this PDF cannot be opened; fetch it again or print it anew$/,
		'Este PDF no se puede abrir; consígalo de nuevo o imprímalo otra vez.',
	],
	[
		/^none of the pages of this PDF can be opened; fetch it again or print it anew$/,
		'Ninguna página de este PDF se puede abrir; consígalo de nuevo o imprímalo otra vez.',
	],
	[
		/^reading took longer than (.+) and was stopped; split the file and add its parts$/,
		'La lectura tardó más de $1 y se detuvo; divida el archivo y agregue las partes.',
	],
	[
		/^(\d+) (\w+) are more than the limit of (\d+); split the file and add its parts$/,
		'$1 ($2) superan el límite de $3; divida el archivo y agregue las partes.',
	],
	// Decisions that were refused.
	[
		/^the value of slot "(\w+)" does not stand in the source: correct it, or say why with "reason"$/,
		'El valor de «$1» no está en la fuente: corríjalo, o diga el motivo.',
	],
	[
		/^the words deny it and the decision affirms it: correct it, or say why with "reason"$/,
		'Las palabras lo niegan y la decisión lo afirma: corríjalo, o diga el motivo.',
	],
	[
		/^it (.+), which its clause says: correct it, or say why with "reason"$/,
		'Deja fuera algo que dicen sus palabras: corríjalo, o diga el motivo.',
	],
	[
		/^these words do not stand in .+ \(occurrence \d+\); copy them from the source as they are$/,
		'Estas palabras no están en la fuente; cópielas tal como están.',
	],
	[
		/^a custody event needs somebody it happened to: the slot "who"$/,
		'Un hecho de detención necesita a alguien a quien le ocurrió.',
	],
	[
		/^a figurative number counts nothing and makes no statement$/,
		'Un número figurado no cuenta nada y no afirma nada.',
	],
	[
		/^a (\w+) is not taken into the record yet; .+ are$/,
		'Lo propuesto aquí todavía no puede pasar al registro.',
	],
	[
		/^another window or person has decided on this meanwhile; look at it as it is now$/,
		'Otra ventana o persona decidió sobre esto entretanto; véalo tal como está ahora.',
	],
	[/^this could not be done; nothing was changed$/, 'Esto no se pudo hacer; no cambió nada.'],
	[/^the case is being closed$/, 'El caso se está cerrando.'],
];

/** A message in Spanish; `null` where nobody has put it into Spanish yet. */
export function inSpanish(message: string): string | null {
	for (const [form, words] of MESSAGES) if (form.test(message)) return message.replace(form, words);
	return null;
}
