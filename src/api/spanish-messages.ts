import { REFUSALS } from './spanish-refusals.ts';

/**
 * What readers and decisions say, in Spanish. They speak English, and the log keeps their words for good, so
 * they are known by their form. A message that is not here is shown in English and marked as such.
 */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
	// Warnings of readers.
	[/^1 line above the header is not a row$/, 'Hay 1 línea sobre el encabezado que no es una fila.'],
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
	[
		/^a picture: it is kept and shown; words in it are not read, so add them typed out as \.txt$/,
		'Una imagen: se conserva y se muestra; las palabras que contiene no se leen: agréguelas transcritas como .txt.',
	],
	// Of web pages and web archives.
	[
		/^no article could be told from what surrounds it: the text is all that the page shows$/,
		'No se pudo distinguir un artículo de lo que lo rodea: el texto es todo lo que muestra la página.',
	],
	[
		/^the page declares entities of its own; they stand in the text unopened$/,
		'La página declara entidades propias; quedan en el texto sin abrir.',
	],
	[
		/^(\d+) pieces around the article are not in its text \(.*; (\d+) characters\)$/,
		'$1 partes alrededor del artículo no están en su texto ($2 caracteres).',
	],
	[
		/^(\d+) pieces that a reader of the page does not see are not in its text \((\d+) characters\)$/,
		'$1 partes que no ve quien lee la página no están en su texto ($2 caracteres).',
	],
	[
		/^(\d+) characters turn the direction of writing: the words may not stand in the order in which they are shown$/,
		'$1 caracteres cambian la dirección de la escritura: las palabras pueden no estar en el orden en que se muestran.',
	],
	[
		/^(\d+) other pages shown within this one are not read; add them by their own address$/,
		'$1 páginas mostradas dentro de esta no se leyeron; agréguelas por su propia dirección.',
	],
	[
		/^(\d+) soft hyphens and characters without width are not in the text$/,
		'$1 guiones blandos y caracteres sin ancho no están en el texto.',
	],
	[/^(\d+) marks of notes are not in the text$/, '$1 llamadas de nota no están en el texto.'],
	[
		/^the page gives more than one day of publication: (.+); the first is used$/,
		'La página da más de un día de publicación: $1; se usa el primero.',
	],
	[
		/^said to be written in (.+), and its bytes are not; read as (.+), check accents and signs$/,
		'Dice estar escrito en $1, y sus bytes no lo están; se leyó como $2: revise tildes y signos.',
	],
	[
		/^(\d+) records of this web archive have no digest to check them by$/,
		'$1 registros de este archivo web no tienen resumen con que comprobarlos.',
	],
	[
		/^(\d+) further pages in this web archive are not read; add an archive for each$/,
		'$1 páginas más de este archivo web no se leyeron; agregue un archivo por cada una.',
	],
	// Of workbooks and other lists.
	[/^this workbook holds macros; they are left alone$/, 'Este libro tiene macros; no se tocan.'],
	[/^(\d+) sheets have nothing in them$/, '$1 hojas están vacías.'],
	[
		/^(\d+) sheets hold charts or code and no cells; they are left out$/,
		'$1 hojas tienen gráficos o código y ninguna celda; se dejan fuera.',
	],
	[
		/^(\d+) cells repeat the value of a cell that is merged over several rows$/,
		'$1 celdas repiten el valor de una celda combinada sobre varias filas.',
	],
	[
		/^(\d+) keys stand twice in one record; the second is a column `name \(2\)`$/,
		'$1 claves aparecen dos veces en un registro; la segunda es una columna `nombre (2)`.',
	],
	[
		/^(\d+) values are NaN or Infinity, kept as they stand$/,
		'$1 valores son NaN o Infinity y quedan como están.',
	],
	[
		/^this list is not in the file as it is now; what was read of it stays as it was$/,
		'Esta lista ya no está en el archivo; lo que se leyó de ella queda como estaba.',
	],
	[
		/^1 date in it \(such as "on Tuesday"\) .+$/,
		'1 fecha de sus palabras (como «el martes») depende de cuándo se publicó: abra la fuente y dígalo.',
	],
	[
		/^(\d+) dates in it \(such as "on Tuesday"\) .+$/,
		'$1 fechas de sus palabras (como «el martes») dependen de cuándo se publicó: abra la fuente y dígalo.',
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
	// Who reviews here.
	[
		/^a reviewer's name has a letter or digit, at most 80 signs, and none that cannot be seen$/,
		'El nombre de quien revisa lleva alguna letra o cifra, a lo sumo 80 signos y ninguno que no se vea.',
	],
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
	[/^hidden; add it by its own path if it is a source$/, 'Oculto: si es una fuente, agréguelo por separado.'],
	[/^a case of Paradero, not a source$/, 'Un caso de Paradero, no una fuente.'],
	[
		/^unfinished or temporary, by its name; .+$/,
		'Sin terminar o temporal, por su nombre; se agrega con su nombre definitivo, o por separado.',
	],
	[
		/^more than (\d+) files at once; .+$/,
		'Más de $1 archivos a la vez; suelte las carpetas una por una, o use el comando paradero add.',
	],
	[
		/^this is no path below what was dropped: .+$/,
		'Un nombre de archivo o de carpeta no se puede usar: a lo sumo 255 signos, 32 niveles, sin signos de control ni barras invertidas; cámbielo y suéltelo de nuevo.',
	],
	[
		/^(?:more than the )?\d+ bytes came .+; drop the file again$/,
		'El archivo no llegó entero; suéltelo de nuevo.',
	],
	[/^the import was stopped$/, 'La importación se detuvo.'],
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
		/^only a language model read this quote, and no words in it say who speaks: give the slot "speaker"$/,
		'Solo un modelo de lenguaje leyó esta cita, y ninguna palabra dice quién habla: indique quién.',
	],
	[
		/^a custody event needs somebody it happened to: the slot "who"$/,
		'Un hecho de custodia necesita a alguien a quien le haya ocurrido.',
	],
	[/^a quote needs the words that were said: .+$/, 'Una cita necesita las palabras que se dijeron.'],
	[
		/^an order needs what is to be done \("what"\), .+$/,
		'Una orden necesita qué se ordena, quién la dictó o qué fue de ella.',
	],
	[
		/^compliance needs the slots "obligation" and "done", .+$/,
		'El cumplimiento necesita qué se ordenó y qué se hizo.',
	],
	[
		/^the slot "(\w+)" is a time of day such as .+, not "(.+)"$/,
		'«$1» es una hora del día, como 18:45, 18:45 -04:00 o 18:45 America/New_York, no «$2».',
	],
	[
		/^the slot "(\w+)" is a time of the day "(\w+)", which is missing$/,
		'«$1» es la hora de un día («$2») que falta.',
	],
	[
		/^the slot "inquiry" names an inquiry that the record holds already$/,
		'«inquiry» nombra una consulta que ya está en el registro.',
	],
	[
		/^an inquiry needs who was asked \("asked"\) and "answerType", .+$/,
		'Una consulta necesita a quién se preguntó y qué se obtuvo.',
	],
	[/^a term needs the word itself: .+$/, 'Un término necesita la palabra misma.'],
	[
		/^the slot "definition" names a definition that was accepted$/,
		'La definición tiene que ser una que ya se aceptó.',
	],
	[
		/^a definition needs the slots "term" and "criteria"$/,
		'Una definición necesita la palabra y al menos un criterio.',
	],
	[/^process needs which right \("right"\) and whose \("who"\), .+$/, 'Hace falta qué derecho y de quién.'],
	[/^a right is somebody’s: "who" is unknown$/, 'Un derecho es de alguien: falta de quién.'],
	[/^legal needs the slots "name" and "type", .+$/, 'Una referencia legal necesita nombre y tipo.'],
	[
		/^only a docket or case is before a court$/,
		'Solo un expediente o una causa está ante un tribunal: quite el tribunal.',
	],
	[/^(\w+) has no slot "(\w+)"; .+$/, 'Este tipo de propuesta no tiene el campo «$2».'],
	[/^the slot "(\w+)" is one of .+$/, 'El valor de «$1» no es de la lista.'],
	[/^(\S+) is not an EDTF date \(.+\)$/, '$1 no es una fecha que se pueda leer.'],
	[
		/^(\d+) of this kind can be accepted by now, not (\d+); .+$/,
		'Ahora se pueden aceptar $1 de este tipo, no $2; no se aceptó nada. Mire de nuevo.',
	],
	[
		/^only a language model reads this, or it reads it otherwise: .+$/,
		'Solo lo lee un modelo de lenguaje, o lo lee de otro modo: mírelo por separado.',
	],
	[/^the batch of this line was taken back: .+$/, 'Lo que se aceptó junto con esto se retiró entretanto.'],
	[
		/^a figurative number counts nothing and makes no statement$/,
		'Una cifra figurada no cuenta nada y no afirma nada.',
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
	// Of parts of pictures.
	[
		/^(.+) is neither a picture nor a PDF: name the words by "quote"$/,
		'$1 no es ni una imagen ni un PDF: indique las palabras con "quote".',
	],
	[/^(.+) has no page (\d+)$/, '$1 no tiene página $2.'],
	[
		/^"region" has no size: "left" must be less than "right", "top" less than "bottom", each from 0 to 1$/,
		'"region" no tiene tamaño: "left" debe ser menor que "right" y "top" menor que "bottom", cada uno de 0 a 1.',
	],
	[
		/^(.+) is read from other bytes by now than those that the part was drawn on; look at it again$/,
		'$1 se lee ahora de otros bytes que aquellos en los que se marcó la parte: vuelva a mirarla.',
	],
	[
		/^slot "(\w+)" points to words, and a part of a picture has none: leave out "start", "end" and "exact"$/,
		'El campo "$1" apunta a palabras, y una parte de una imagen no las tiene: omita "start", "end" y "exact".',
	],
];

/** With what a point of a register's list, or a definition of the vocabulary, was compared. */
const COMPARED: readonly (readonly [RegExp, string])[] = [
	[/^from memory$/, 'de memoria'],
	[
		/^an excerpt at (\S+) \(international law handbook, page (\d+)\)$/,
		'un extracto en $1 (manual de derecho internacional, página $2)',
	],
	[
		/^an excerpt at (\S+) \(12 July 2013, page (\d+), official bilingual annex\)$/,
		'un extracto en $1 (12 de julio de 2013, página $2, anexo bilingüe oficial)',
	],
	[/^an excerpt at (\S+) \(node (\d+)\)$/, 'un extracto en $1 (nodo $2)'],
	[/^an excerpt at (\S+ \(\S+\))$/, 'un extracto en $1'],
	[
		/^4, 6, 10 to 12 and 16: excerpts; the others from memory, and marked$/,
		'4, 6, 10 a 12 y 16: extractos; los demás, de memoria y marcados',
	],
	[
		/^a to f: an excerpt at (\S+) \(international law handbook, page (\d+)\); g in part; h from memory$/,
		'de la a) a la f): un extracto en $1 (manual de derecho internacional, página $2); la g), en parte; la h), de memoria',
	],
	[
		/^the beginning of the sentence: an excerpt, and article 18\(1\)\(g\) at (\S+); the rest from memory$/,
		'el comienzo de la frase: un extracto, y el artículo 18.1 g) en $1; el resto, de memoria',
	],
	[
		/^from memory; the content agrees with a glossary of the UN human rights office$/,
		'de memoria; el contenido concuerda con un glosario de la oficina de derechos humanos de la ONU',
	],
	[
		/^the part on identity: an excerpt of a guide at (\S+); the rest from memory$/,
		'lo relativo a la identidad: un extracto de una guía en $1; el resto, de memoria',
	],
	[/^a summary \((\S+ \d+)\), not the rule$/, 'un resumen ($1), no la regla'],
	[
		/^7, 7\(c\), 68 and 69: an excerpt; identity: another; the rest from memory or a summary, and marked$/,
		'7, 7 c), 68 y 69: un extracto; la identidad: otro; el resto, de memoria o de un resumen, y marcado',
	],
	[
		/^compared with excerpts of article 2 as two sites and a glossary give it$/,
		'cotejada con extractos del artículo 2, como lo dan dos sitios y un glosario',
	],
	[
		/^I, and the beginning of II, compared with an excerpt; short forms of all five with the database of opinions; the lists of articles \(II\) and grounds \(V\) from memory$/,
		'la I y el comienzo de la II, cotejadas con un extracto; las formas breves de las cinco, con la base de datos de opiniones; las listas de artículos (II) y de motivos (V), de memoria',
	],
	[
		/^as a news article of 2025 quotes it; the page itself was not seen$/,
		'como la cita un artículo de prensa de 2025; no se vio la página misma',
	],
	[/^compared with an excerpt of the entry$/, 'cotejada con un extracto de la entrada'],
];

/** Why a slot was inferred, as the grammars say it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
	[/^publication date$/, 'por la fecha de publicación'],
	[/^pronoun: the last voice it fits$/, 'pronombre: la última voz a la que conviene'],
	[/^the day that is called so$/, 'el día que se llama así'],
	[/^nobody else is said to have asked$/, 'no se dice que preguntara nadie más'],
	[/^the person whose custody was told last$/, 'la persona de cuya custodia se habló antes'],
	[/^the people whose custody was told last$/, 'las personas de cuya custodia se habló antes'],
	[/^the person named last before the pronoun$/, 'la última persona nombrada antes del pronombre'],
	[/^the outlet speaks of itself$/, 'el medio habla de sí mismo'],
	[/^the petitioner of this case$/, 'quien demanda en esta causa'],
	[/^where those who pronounced the death work$/, 'donde trabajan quienes certificaron la muerte'],
	[/^when the stay before it ended$/, 'cuando terminó la estancia anterior'],
	[/^counted from (\S+), said before$/, 'contado desde $1, dicho antes'],
	[/^one letter apart from the record’s person$/, 'a una letra de la persona del documento'],
	[/^the year of (\S+), said before$/, 'el año de $1, dicho antes'],
	[/^the speech before it goes on$/, 'sigue lo dicho antes'],
	[/^the entry goes on from “(.+)”$/, 'la entrada sigue desde «$1»'],
	[/^the place that handed the person on$/, 'el lugar que entregó a la persona'],
	[/^nearest to the other dates of the document$/, 'la más cercana a las otras fechas del documento'],
	[/^the court whose paper this is$/, 'el tribunal que firma este documento'],
	[/^the caption is dated (.+)$/, 'el encabezado lleva fecha de $1'],
	[/^the date of the paper that orders it$/, 'la fecha del documento que lo ordena'],
	[/^from (\S+), said before, to publication$/, 'desde $1, dicho antes, hasta la publicación'],
	[/^against (\S+), the day of its entry$/, 'frente a $1, el día de su entrada'],
	[/^the subject is left out: the court last named$/, 'sujeto omitido: el último tribunal nombrado'],
];

/** A message in Spanish; `null` where nobody has put it into Spanish yet. */
export function inSpanish(message: string): string | null {
	// Of one of several lists in a file: its place stands before what is said of it.
	const [, list, rest] = /^list (\d+): (.+)$/s.exec(message) ?? [];
	if (list !== undefined && rest !== undefined) {
		const said = inSpanish(rest);
		return said === null ? null : `Lista ${list}: ${said}`;
	}
	for (const [form, words] of [...MESSAGES, ...REFUSALS, ...COMPARED, ...REASONS])
		if (form.test(message)) return message.replace(form, words);
	return null;
}
