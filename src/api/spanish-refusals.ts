/** Why a reader left a file out, in Spanish, and what to do: by the form of its words, as all that is said in English. */
export const REFUSALS: readonly (readonly [RegExp, string])[] = [
	// By its first bytes and its name.
	[
		/^named (\.\w+), but there is no (?:PDF header|Parquet) in it; fetch the file again$/,
		'Se llama $1 y no lo es; consiga el archivo de nuevo.',
	],
	[
		/^named (\.\w+), but it is no workbook; fetch it again, or name it \.csv if it is a list in plain text$/,
		'Se llama $1 y no es un libro de cálculo; consígalo de nuevo, o llámelo .csv si es una lista en texto simple.',
	],
	[
		/^named (\.\w+), but (?:it does not begin as (?:a picture|one)|its bytes are no text); fetch the file again$/,
		'Se llama $1 y sus bytes son otra cosa; consiga el archivo de nuevo.',
	],
	[
		/^named (\.\w+), but it does not begin as a web page in one file; save it anew$/,
		'Se llama $1 y no empieza como una página web en un archivo; guárdela de nuevo.',
	],
	[
		/^(?:named \.xls, but its bytes are text.*|there is no reader for (?:.+)|its bytes are no text and its name has no ending); if it is plain text, name it \.txt, \.md or \.csv$/,
		'No hay lector para este archivo; si es texto simple, llámelo .txt, .md o .csv.',
	],
	[
		/^not read yet: .*; save it as xlsx and add that$/,
		'Todavía no se lee este formato de hoja de cálculo; guárdela como xlsx y agréguela.',
	],
	[
		/^not read yet: .*; save it as PDF or plain text and add that$/,
		'Todavía no se lee este formato; guárdelo como PDF o texto simple y agréguelo.',
	],
	[/^not read yet: an e-mail; .*$/, 'Todavía no se leen correos; imprímalo como PDF y agréguelo.'],
	[/^not read yet: an XML file; .*$/, 'Todavía no se lee XML; guarde su texto y agréguelo.'],
	[
		/^not read yet: an archive; unpack it and add the files in it$/,
		'Es un archivo comprimido; descomprímalo y agregue los archivos que contiene.',
	],
	[
		/^not read yet: a picture of this kind; save it as PNG or JPEG and add that$/,
		'Todavía no se lee este tipo de imagen; guárdela como PNG o JPEG y agréguela.',
	],
	[/^not read yet: a sound or film; .*$/, 'Un sonido o una película: agregue su transcripción como .txt.'],
	[
		/^it has a password: open it, save it without one, add it again$/,
		'Tiene contraseña: ábralo, guárdelo sin ella y agréguelo de nuevo.',
	],
	// Of what it costs.
	[
		/^(\d+) bytes are more than a web page may have \((\d+)\); save its text as \.txt and add that$/,
		'$1 bytes son más de los que puede tener una página web ($2); guarde su texto como .txt y agréguelo.',
	],
	[
		/^(\d+) .+ in a web page are more than the limit of (\d+); save its text as \.txt and add that$/,
		'Esta página web tiene $1 elementos o signos de un tipo cuyo límite es $2; guarde su texto como .txt y agréguelo.',
	],
	[
		/^(\d+) by (\d+) pixels are more than the limit of (\d+); save it smaller and add that$/,
		'$1 por $2 píxeles superan el límite de $3; guárdela más pequeña y agréguela.',
	],
	[
		/^reading this file took more than (\d+) MB of memory and was stopped; .+$/,
		'Leer este archivo llevó más de $1 MB de memoria y se detuvo; queda fuera, los demás se leen. Divídalo, o guárdelo de nuevo, y agréguelo.',
	],
	[
		/^the reader (?:could not finish this file|ended before it had finished this file).*$/,
		'El lector no pudo terminar este archivo; queda fuera, los demás se leen. Guárdelo de nuevo y agréguelo.',
	],
	// Of archives.
	[
		/^a part of this file grows (\d+)-fold when unpacked, as only a trap does; save its sheets as CSV and add those$/,
		'Una parte de este archivo crece $1 veces al descomprimirse, como solo hace una trampa; guarde sus hojas como CSV y agréguelas.',
	],
	[
		/^a part of this file grows (\d+)-fold when unpacked, as only a trap does; .+$/,
		'Una parte de este archivo crece $1 veces al descomprimirse, como solo hace una trampa; descomprímalo y agregue un .warc.gz de su carpeta «archive».',
	],
	[
		/^(\d+) (?:WARC )?files in this (?:web )?archive; the limit is (\d+); .+$/,
		'$1 archivos dentro de este; el límite es $2: divídalo y agregue las partes.',
	],
	[
		/^unpacked, this file would take (\d+) bytes; the limit is (\d+); .+$/,
		'Descomprimido ocuparía $1 bytes; el límite es $2: divídalo y agregue las partes.',
	],
	[
		/^(?:this archive|this workbook) is damaged.*$/,
		'Este archivo está dañado o incompleto; consígalo de nuevo o guárdelo otra vez.',
	],
	[
		/^there is no WARC file in the folder "archive" of this web archive; save it anew$/,
		'En la carpeta «archive» de este archivo web no hay ningún WARC; guárdelo de nuevo.',
	],
	[
		/^a WARC file of this web archive is not what datapackage\.json says of it: .+$/,
		'Un WARC de este archivo web no es lo que dice datapackage.json: se cambió o se dañó después de hacerse; consígalo de nuevo.',
	],
	[
		/^record (\d+) of this web archive .+; fetch it again$/,
		'El registro $1 de este archivo web está dañado o fue cambiado; consígalo de nuevo.',
	],
	[
		/^this web archive (?:is more than (\d+) bytes when unpacked|has more than (\d+) records); split it and add its parts$/,
		'Este archivo web supera el límite de $1$2; divídalo y agregue las partes.',
	],
	[
		/^(?:this web archive does not unpack|no record of this web archive holds .+|the answer in this web archive has no bytes|the answer in this web archive is packed as .+); fetch it again$/,
		'En este archivo web no hay ninguna respuesta entera que se pueda leer; consígalo de nuevo.',
	],
	[
		/^the answer in this web archive is (?:more than .+; add the file itself|packed in a way .+)$/,
		'La respuesta de este archivo web es demasiado grande o está comprimida de un modo que no se lee; guarde la página y agréguela.',
	],
	[
		/^this web archive holds only another one; take that out and add it$/,
		'Este archivo web solo contiene otro; sáquelo y agréguelo.',
	],
	// Of web pages in one file.
	[
		/^(?:there is no page in this web page in one file|the page in this file has no bytes); save it anew$/,
		'En este archivo no hay ninguna página con palabras; guárdela de nuevo.',
	],
	[
		/^(?:this|a part of this) web page in one file .+; save it anew$/,
		'Esta página web en un archivo está mal escrita o dañada; guárdela de nuevo.',
	],
	[
		/^.+ in this web page in one file; save it as "HTML only" and add that$/,
		'Esta página web en un archivo tiene demasiadas partes; guárdela como «solo HTML» y agréguela.',
	],
	[
		/^a browser wrote this page down as it showed it on (\S+), by its own clock; what a server sent is not in it$/,
		'Un navegador anotó esta página como la mostraba el $1, según su propio reloj; lo que envió el servidor no está en ella.',
	],
	[
		/^a browser wrote this page down as it showed it; what a server sent is not in it$/,
		'Un navegador anotó esta página como la mostraba; lo que envió el servidor no está en ella.',
	],
	[
		/^this file ends before its last part does: .+$/,
		'Este archivo termina antes que su última parte: no se sabe qué seguía; si puede, guarde la página de nuevo.',
	],
	[
		/^(\d+) places of the page are not written as e-mail is; they stand in the text as they are$/,
		'$1 lugares de la página no están escritos como un correo; quedan en el texto tal como están.',
	],
	// Of lists.
	[
		/^this JSON is one value and no list; if it is a text, name it \.txt$/,
		'Este JSON es un solo valor y no una lista; si es un texto, llámelo .txt.',
	],
	[/^this is no JSON: .+$/, 'Esto no es JSON; guárdelo de nuevo.'],
	[
		/^this Parquet file is damaged or made in a way that is not read here; save it as CSV and add that$/,
		'Este Parquet está dañado o hecho de un modo que aquí no se lee; guárdelo como CSV y agréguelo.',
	],
	[/^no cell of this workbook has anything in it$/, 'Ninguna celda de este libro tiene contenido.'],
];
