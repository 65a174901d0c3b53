import type { Language } from './codes.ts';

/** A word of the model as it is said, and what is meant by it. */
export type Meaning = { readonly word: string; readonly says: string };

/**
 * Every word of the model in the languages of the workspace, in the order in which one meets them. The screens
 * explain a word with this text where it appears, and so does `docs/reference/words.md`.
 */
export const GLOSSARY = {
	source: {
		en: {
			word: 'source',
			says: 'An article, order, filing, list, report, post, transcript or picture. It is kept as it came, byte for byte, and never changed.',
		},
		es: {
			word: 'fuente',
			says: 'Un artículo, orden, escrito, lista, informe, publicación, transcripción o imagen. Se conserva tal como llegó, byte por byte, y nunca se cambia.',
		},
	},
	capture: {
		en: {
			word: 'capture',
			says: 'One copy of a source as it was got at one time, with its SHA-256. A source that changed has several; what was decided on the earlier is found again in the later.',
		},
		es: {
			word: 'captura',
			says: 'Una copia de una fuente tal como se obtuvo en un momento, con su SHA-256. Una fuente que cambió tiene varias; lo decidido sobre la anterior se vuelve a encontrar en la posterior.',
		},
	},
	quote: {
		en: {
			word: 'quote',
			says: 'Words exactly as they stand in a source. Everything in the record rests on some; they are set in this serif face everywhere.',
		},
		es: {
			word: 'cita',
			says: 'Palabras exactamente como están en una fuente. Todo en el registro se apoya en algunas; aparecen en esta letra con remates en todas partes.',
		},
	},
	anchor: {
		en: {
			word: 'anchor',
			says: 'The exact place of a quote: the words, what stands before and after them, and their page, or the row and column of a list. A click on a quote goes there.',
		},
		es: {
			word: 'ancla',
			says: 'El lugar exacto de una cita: las palabras, lo que va antes y después, y su página, o la fila y columna de una lista. Un clic en la cita lleva allí.',
		},
	},
	voice: {
		en: {
			word: 'voice',
			says: 'Who says it: a person or body, in a role. Voices form a chain, from who publishes to who says: an outlet publishes, its reporter writes, a director says. The last one, in bold, vouches for the words.',
		},
		es: {
			word: 'voz',
			says: 'Quién lo dice: una persona u organismo, en una función. Las voces forman una cadena, de quien publica a quien dice: un medio publica, su reportera escribe, un director dice. La última, en negrita, responde por las palabras.',
		},
	},
	mention: {
		en: {
			word: 'mention',
			says: 'A name as it stands in one source or one row of a list. That two mentions are one person is never assumed; somebody decides it.',
		},
		es: {
			word: 'mención',
			says: 'Un nombre tal como está en una fuente o en una fila de una lista. Nunca se da por hecho que dos menciones sean la misma persona; alguien lo decide.',
		},
	},
	proposal: {
		en: {
			word: 'proposal',
			says: 'A machine’s reading of one passage that nobody has decided on. It is dashed everywhere, and no part of the record.',
		},
		es: {
			word: 'propuesta',
			says: 'Lo que una máquina lee en un pasaje y nadie ha decidido. Va con línea discontinua en todas partes y no es parte del registro.',
		},
	},
	statement: {
		en: {
			word: 'statement',
			says: 'What the record consists of: a voice says that somebody or something has a property with a value, when, where, and how firmly, with the words it rests on. That it is in the record says that it was said, not that it is so.',
		},
		es: {
			word: 'afirmación',
			says: 'De lo que consta el registro: una voz dice que alguien o algo tiene una propiedad con un valor, cuándo, dónde y con qué firmeza, con las palabras en que se apoya. Que esté en el registro dice que se dijo, no que sea así.',
		},
	},
	decision: {
		en: {
			word: 'decision',
			says: 'What a person did to a proposal or the record: accept, reject, correct, state, join, keep apart, undo. Decisions are never deleted; to undo is another decision.',
		},
		es: {
			word: 'decisión',
			says: 'Lo que una persona hizo con una propuesta o con el registro: aceptar, rechazar, corregir, declarar, unir, separar, deshacer. Las decisiones nunca se borran; deshacer es otra decisión.',
		},
	},
	unread: {
		en: {
			word: 'not read singly',
			says: 'Accepted together with others, without each having been read: a kind accepted at once, or the cells of a mapped list. It says so wherever it shows.',
		},
		es: {
			word: 'no leída una por una',
			says: 'Aceptada junto con otras, sin que cada una se leyera: todas las de una clase de una vez, o las celdas de una lista cuyas columnas se aceptaron. Se dice allí donde aparece.',
		},
	},
	polarity: {
		en: {
			word: 'says or denies',
			says: 'Whether the voice affirms a thing, denies it, or declines to say. A denial is a statement of its own and stands beside the other; neither cancels it.',
		},
		es: {
			word: 'afirma o niega',
			says: 'Si la voz afirma algo, lo niega o se abstiene de decirlo. Una negación es una afirmación propia y va junto a la otra; ninguna anula a la otra.',
		},
	},
	force: {
		en: {
			word: 'how firmly',
			says: 'What the voice does by saying it: assert, find (as a court or body does), allege, admit, foretell, intend, give an opinion, ask.',
		},
		es: {
			word: 'con qué firmeza',
			says: 'Qué hace la voz al decirlo: aseverar, determinar (como un tribunal u organismo), alegar, admitir, predecir, proponerse, opinar, preguntar.',
		},
	},
	hedge: {
		en: {
			word: 'hedge',
			says: 'A reserve that the voice itself makes: likely, apparent, possible, doubtful. It is kept with its words and never taken off.',
		},
		es: {
			word: 'reserva',
			says: 'Una reserva que hace la propia voz: probable, aparente, posible, dudoso. Se conserva con sus palabras y nunca se quita.',
		},
	},
	account: {
		en: {
			word: 'account',
			says: 'One voice’s version of where somebody was or what was done, about one date. Accounts are put in the order of the dates they speak about; none is chosen.',
		},
		es: {
			word: 'relato',
			says: 'Lo que una voz dice de dónde estaba alguien o qué se hizo, en torno a una fecha. Los relatos van por la fecha de la que hablan; no se elige ninguno.',
		},
	},
	custody: {
		en: {
			word: 'stay',
			says: 'A person or group held at one place, from a day to a day as far as they are told. Who holds, at whose request, who accepts responsibility and who denies it are told apart, by voice.',
		},
		es: {
			word: 'estancia',
			says: 'Una persona o grupo bajo custodia en un lugar, de un día a otro hasta donde se dice. A cargo de quién, a pedido de quién, quién asume la responsabilidad y quién la niega se distinguen, por voz.',
		},
	},
	leg: {
		en: {
			word: 'leg',
			says: 'A way between two places under guard: a transfer or a removal. An arrest or a death can fall on one.',
		},
		es: {
			word: 'tramo',
			says: 'Un camino entre dos lugares bajo custodia: un traslado o una expulsión. Una detención o una muerte pueden caer en uno.',
		},
	},
	episode: {
		en: {
			word: 'episode',
			says: 'Stays and legs without a release between them. Being handed to another state’s prison does not end one.',
		},
		es: {
			word: 'episodio',
			says: 'Estancias y tramos sin una puesta en libertad entre ellos. Ser entregado a la prisión de otro Estado no lo termina.',
		},
	},
	gap: {
		en: {
			word: 'gap',
			says: 'Days between two known points of which nobody speaks. Nothing is drawn across it: that nobody says a thing is not that it was not so.',
		},
		es: {
			word: 'vacío',
			says: 'Días entre dos puntos conocidos de los que nadie habla. Nada se dibuja a través: que nadie diga algo no es que no fuera así.',
		},
	},
	cluster: {
		en: {
			word: 'one, by decision',
			says: 'Names, bodies, places or events of several sources that somebody decided are one. Answers count them as one; each keeps its own words, and the decision can be undone.',
		},
		es: {
			word: 'uno, por decisión',
			says: 'Nombres, organismos, lugares o hechos de varias fuentes que alguien decidió que son uno. Las respuestas los cuentan como uno; cada uno conserva sus palabras y la decisión se puede deshacer.',
		},
	},
	bits: {
		en: {
			word: 'bits',
			says: 'How much an agreement or difference speaks for or against two being one. Each bit doubles or halves the odds. It orders the questions and decides none.',
		},
		es: {
			word: 'bits',
			says: 'Cuánto habla una coincidencia o diferencia a favor o en contra de que dos sean uno. Cada bit dobla o reduce a la mitad la razón. Ordena las preguntas y no decide ninguna.',
		},
	},
	conflict: {
		en: {
			word: 'conflict',
			says: 'Two statements about one thing that cannot both hold as they stand: in value, date, or in that one says and one denies. They stand side by side; neither is preferred.',
		},
		es: {
			word: 'contradicción',
			says: 'Dos afirmaciones sobre una misma cosa que no pueden valer las dos tal como están: por el valor, la fecha, o porque una dice y otra niega. Van lado a lado; ninguna se prefiere.',
		},
	},
	scope: {
		en: {
			word: 'not of the same thing',
			says: 'They look different but count or describe different things: another place, time, group or reading. No conflict.',
		},
		es: {
			word: 'no de lo mismo',
			says: 'Parecen distintas, pero cuentan o describen cosas distintas: otro lugar, tiempo, grupo o lectura. No es una contradicción.',
		},
	},
	paraphrase: {
		en: {
			word: 'told in other words',
			says: 'A retelling beside the operative words that it departs from, with what it adds and leaves out.',
		},
		es: {
			word: 'dicho con otras palabras',
			says: 'Lo mismo dicho de otro modo, junto a las palabras de las que se aparta, con lo que agrega y lo que omite.',
		},
	},
	agreement: {
		en: {
			word: 'said by several origins',
			says: 'Voices of different origins say the same. How many they are is no measure of whether it is so.',
		},
		es: {
			word: 'dicho por varios orígenes',
			says: 'Voces de orígenes distintos dicen lo mismo. Cuántas sean no mide si es así.',
		},
	},
	echo: {
		en: {
			word: 'echo',
			says: 'The same innermost voice again, or a reprint: several sources, one origin. Said once, however often it is repeated.',
		},
		es: {
			word: 'eco',
			says: 'La misma voz última otra vez, o una reproducción: varias fuentes, un origen. Dicho una vez, por mucho que se repita.',
		},
	},
	origin: {
		en: {
			word: 'origin',
			says: 'Where a saying comes from. A source and what reprints, mirrors, copies or excerpts it are of one origin, once somebody has decided so.',
		},
		es: {
			word: 'origen',
			says: 'De dónde viene lo dicho. Una fuente y lo que la reproduce, replica, copia o extracta son de un mismo origen, en cuanto alguien lo ha decidido.',
		},
	},
	order: {
		en: {
			word: 'order',
			says: 'What a court or body orders. It holds obligations; what is obeyed or not is the obligation, never the order as a whole.',
		},
		es: {
			word: 'orden',
			says: 'Lo que ordena un tribunal u organismo. Contiene obligaciones; lo que se cumple o no es la obligación, nunca la orden entera.',
		},
	},
	obligation: {
		en: {
			word: 'obligation',
			says: 'One thing that an order asks: its operative words, who is bound, who is protected, until when, and what became of it.',
		},
		es: {
			word: 'obligación',
			says: 'Una cosa que exige una orden: sus palabras, a quién obliga, a quién protege, hasta cuándo y qué fue de ella.',
		},
	},
	compliance: {
		en: {
			word: 'compliance',
			says: 'What a voice says was done about one obligation. Who is bound may say that it was done while others say that it was not: both stand.',
		},
		es: {
			word: 'cumplimiento',
			says: 'Lo que una voz dice que se hizo respecto de una obligación. El obligado puede decir que se hizo mientras otros dicen que no: ambas cosas constan.',
		},
	},
	finding: {
		en: {
			word: 'finding',
			says: 'What a court itself finds was done or not. It has a status of its own: it can be stayed, vacated or affirmed.',
		},
		es: {
			word: 'determinación',
			says: 'Lo que el propio tribunal determina que se hizo o no. Tiene su propia situación: puede suspenderse, anularse o confirmarse.',
		},
	},
	number: {
		en: {
			word: 'number',
			says: 'A value with what it counts, by the voice that gives it. “At least 238” stays at least 238. Who counted and who only repeats are kept apart.',
		},
		es: {
			word: 'cifra',
			says: 'Un valor con lo que cuenta, según la voz que lo da. «Al menos 238» sigue siendo al menos 238. Quién contó y quién solo repite se distinguen.',
		},
	},
	population: {
		en: {
			word: 'population',
			says: 'What a number counts: who, where, when, in which unit, and as part of what. Two numbers are compared only where they are of one population.',
		},
		es: {
			word: 'población',
			says: 'Lo que cuenta una cifra: quiénes, dónde, cuándo, en qué unidad y como parte de qué. Dos cifras se comparan solo donde son de una misma población.',
		},
	},
	measure: {
		en: {
			word: 'measure',
			says: 'How it is counted: how many are there on a day, how many come or go in a time, all since a beginning, or how many there is room for.',
		},
		es: {
			word: 'medida',
			says: 'Cómo se cuenta: cuántos hay un día, cuántos entran o salen en un tiempo, todos desde un comienzo, o cuántos caben.',
		},
	},
	term: {
		en: {
			word: 'term',
			says: 'A word that a voice uses or rejects for a place or event. No word here is ours.',
		},
		es: {
			word: 'término',
			says: 'Una palabra que una voz usa o rechaza para un lugar o un hecho. Aquí ninguna palabra es nuestra.',
		},
	},
	definition: {
		en: {
			word: 'definition',
			says: 'What a voice, an instrument or this case means by a word, criterion by criterion. Statements that bear on a criterion are put under it by a person; they weigh nothing.',
		},
		es: {
			word: 'definición',
			says: 'Lo que una voz, un instrumento o este caso entiende por una palabra, criterio por criterio. Las afirmaciones que tocan un criterio las pone debajo una persona; no pesan nada.',
		},
	},
	inquiry: {
		en: {
			word: 'inquiry',
			says: 'A request for comment or information, ours or somebody’s, and what came back. Silence is only silence.',
		},
		es: {
			word: 'consulta',
			says: 'Una solicitud de comentario o información, nuestra o de otros, y lo que se respondió. El silencio es solo silencio.',
		},
	},
	answer: {
		en: {
			word: 'answer',
			says: 'Something computed from statements, always with the words they rest on. It changes when what it rests on does.',
		},
		es: {
			word: 'respuesta',
			says: 'Algo calculado a partir de afirmaciones, siempre con las palabras en que se apoyan. Cambia cuando cambia aquello en que se apoya.',
		},
	},
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Meaning>>>>;

export type GlossaryWord = keyof typeof GLOSSARY;
