import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { propose } from './index.ts';
import { quotes } from './quotes.ts';

/** Type, words and speaker of everything said in a text. */
const said = (text: string) =>
	quotes(readDocument(text))
		.sort((a, b) => a.anchors[0]!.start - b.anchors[0]!.start)
		.map((quote) =>
			quote.kind === 'quote' ? [quote.slots.type, quote.slots.content.value, quote.slots.speaker?.value] : [],
		);

describe('quotes in English', () => {
	it('finds a tag after the marks', () => {
		expect(said('“We never saw them again,” Ana Robles said.')).toEqual([
			['direct', 'We never saw them again,', 'Ana Robles'],
		]);
		expect(said('"We never saw them again," said Ana Robles, a teacher.')).toEqual([
			['direct', 'We never saw them again,', 'Ana Robles'],
		]);
		expect(said('“Why?” Robles asked.')).toEqual([['direct', 'Why?', 'Robles']]);
	});

	it('finds a tag before the marks', () => {
		expect(said('Ana Robles told reporters: “The door was open.”')[0]).toEqual([
			'direct',
			'The door was open.',
			'Ana Robles',
		]);
		expect(said('According to the Harbor Report, “the door was open all night.”')[0]).toEqual([
			'direct',
			'the door was open all night.',
			'the Harbor Report',
		]);
	});

	it('lets a speech go on after its tag', () => {
		expect(said('“We waited,” Ana Robles said. “Nobody came.”').map(([, , who]) => who)).toEqual([
			'Ana Robles',
			'Ana Robles',
		]);
		expect(said('“We waited,” Ana Robles said, “but nobody came.”').map(([, , who]) => who)).toEqual([
			'Ana Robles',
			'Ana Robles',
		]);
	});

	it('lets a speech go on in the next paragraph', () => {
		const text = 'Ana Robles said: “The night was long and cold.\n“In the morning they were gone.”';
		expect(said(text)).toEqual([
			['direct', 'The night was long and cold.', 'Ana Robles'],
			['direct', 'In the morning they were gone.', 'Ana Robles'],
		]);
	});

	it('gives nested marks to the outer speech', () => {
		expect(said('“She called it ‘home’ every day,” Ana Robles said.')).toEqual([
			['direct', 'She called it ‘home’ every day,', 'Ana Robles'],
		]);
	});

	it('keeps the clause around partly quoted words', () => {
		expect(said('Robles said that the cells were “like ovens” in summer.')).toEqual([
			['mixed', 'the cells were “like ovens” in summer', 'Robles'],
		]);
	});

	it('does not take terms, titles and scare quotes for speech', () => {
		expect(
			said(
				'A “prison” is most typically defined as a place. The book “Long Winter” was sold. They sold “fresh” fish.',
			),
		).toEqual([]);
	});

	it('reads indirect speech, postponed tags and clauses side by side', () => {
		expect(said('The inmates are hungry, he told the Tribune.')[0]?.slice(0, 2)).toEqual([
			'indirect',
			'The inmates are hungry',
		]);
		expect(said('While Robles said the door was open, Vidal noted it was not.')).toEqual([
			['indirect', 'the door was open', 'Robles'],
			['indirect', 'it was not', 'Vidal'],
		]);
	});

	it('stops at the end of a relative clause', () => {
		expect(said('Vidal, who has described himself as the “king of the port,” has left.')).toEqual([
			['mixed', 'himself as the “king of the port,”', 'Vidal'],
		]);
	});

	it('resolves a pronoun to the last voice it fits, and says so', () => {
		const [, second] = quotes(
			readDocument('Ana Robles said the door was open. She said that nobody was inside.'),
		);
		expect(second?.kind === 'quote' && second.slots.speaker).toMatchObject({
			value: 'Ana Robles',
			exact: 'She',
			inferred: true,
		});
	});

	it('names a role beside a voice', () => {
		const [quote] = quotes(readDocument('Omar Vidal, the director of the port, said the gate was shut.'));
		expect(quote?.chain.at(-1)).toMatchObject({
			name: 'Omar Vidal',
			as: 'the director of the port',
			act: 'says',
		});
	});

	it('lets a court find, and leaves what it orders to orders', () => {
		expect(said('A federal judge found the ships were in the harbor.')).toHaveLength(1);
		expect(said('The cook found the fish.')).toEqual([]);
		expect(said('A federal judge ordered the ships to be stopped.')).toEqual([]);
		expect(said('A federal judge ordered the ministry to “stop the ships at once.”')).toEqual([
			['mixed', 'the ministry to “stop the ships at once.”', 'A federal judge'],
		]);
	});

	it('keeps what an admission and a denial are', () => {
		const kinds = quotes(
			readDocument('The ministry admitted that he was moved. The ministry denied that he was hurt.'),
		).map(({ force, polarity }) => [force, polarity]);
		expect(kinds).toEqual([
			['admits', 'affirms'],
			['asserts', 'denies'],
		]);
	});

	it('begins its chain with the outlet and the writer', () => {
		const text =
			'They Left at Night\nMara Quill Northern Lights Tribune\nThe guard said that the yard was empty, and NLT was told so.';
		const [quote] = quotes(readDocument(text));
		expect(quote?.chain.map(({ name, described, act }) => [name ?? described, act])).toEqual([
			['Northern Lights Tribune', 'publishes'],
			['Mara Quill', 'writes'],
			['The guard', 'says'],
		]);
	});
});

describe('marks', () => {
	it('may be two single ones, or set without care', () => {
		expect(said("''We never saw them again,'' said Ana Robles.")).toEqual([
			['direct', 'We never saw them again,', 'Ana Robles'],
		]);
		expect(said('“We never saw them again," Ana Robles said.')).toEqual([
			['direct', 'We never saw them again,', 'Ana Robles'],
		]);
	});

	it('hold several paragraphs, each opened anew', () => {
		const text = 'Ana Robles wrote:\n\n"The night was long and cold.\n\n"In the morning they were gone."';
		expect(said(text)).toEqual([
			['direct', 'The night was long and cold.', 'Ana Robles'],
			['direct', 'In the morning they were gone.', 'Ana Robles'],
		]);
	});

	it('may be signed behind a dash', () => {
		expect(said('“We never saw them again.” — Ana Robles')).toEqual([
			['direct', 'We never saw them again.', 'Ana Robles'],
		]);
	});

	it('inside marks are speech where somebody is told to speak them', () => {
		expect(said('“He said, ‘Come out of there.’ Then he left,” Ana Robles said.')).toEqual([
			['direct', 'He said, ‘Come out of there.’ Then he left,', 'Ana Robles'],
			['direct', 'Come out of there.', 'He'],
		]);
		expect(said('“She called it ‘home’ every day,” Ana Robles said.')).toHaveLength(1);
	});

	it('around a title give nobody the floor', () => {
		expect(said('In an interview on “The Long Night,” Ana Robles said she had left.')).toEqual([
			['indirect', 'she had left', 'Ana Robles'],
		]);
	});

	it('that a name without a tag follows go on with the voice before', () => {
		expect(
			said('Ana Robles said that the yard was empty.\n“Nobody came for them in all those days.”').map(
				([, , who]) => who,
			),
		).toEqual(['Ana Robles', 'Ana Robles']);
	});

	it('give the words before them to the voice of their tag', () => {
		expect(said('With forty cells to count, “nobody counts,” Ana Robles said.')).toEqual([
			['mixed', 'With forty cells to count, “nobody counts,”', 'Ana Robles'],
		]);
	});
});

describe('citations', () => {
	it('give the words in their brackets to the judge or the court', () => {
		const judge =
			'Criticism is welcome. See Ruiz v. Vidal, 358 P.R. 1, 24 (Ascar, J., concurring) (“Criticism need not be stilled.”).';
		expect(said(judge)).toEqual([['direct', 'Criticism need not be stilled.', 'Ascar']]);
		const court =
			'The Harbor Court has made that clear. See Ruiz v. Vidal, slip op. at 2 (“The ministry should share what it can.”).';
		expect(said(court)).toEqual([['direct', 'The ministry should share what it can.', 'Harbor Court']]);
		expect(said('The gate (“the old red gate of the harbor”) was shut.')).toEqual([]);
	});
});

describe('what a verb of speech brings in', () => {
	it('is cut where the same voice speaks anew', () => {
		expect(said('Ana Robles said the yard was empty and warned that nobody would return.')).toEqual([
			['indirect', 'the yard was empty', 'Ana Robles'],
			['indirect', 'nobody would return', 'Ana Robles'],
		]);
		expect(said('“We waited,” Ana Robles said, adding that nobody came.')).toEqual([
			['direct', 'We waited,', 'Ana Robles'],
			['indirect', 'nobody came', 'Ana Robles'],
		]);
	});

	it('is a question behind whom it is put to', () => {
		expect(said('Ana Robles asked the lawyer, Omar Vidal, whether the gate was shut.')).toEqual([
			['indirect', 'whether the gate was shut', 'Ana Robles'],
		]);
		expect(said('Omar Vidal, who asked not to be named, left the room.')).toEqual([]);
	});

	it('is what somebody is to do', () => {
		expect(said('Ana Robles urged the ministry to open the gate.')[0]?.[1]).toBe(
			'the ministry to open the gate',
		);
		expect(said('Ana Robles called for the release of the men.')[0]?.[1]).toBe('the release of the men');
	});

	it('is no speech behind an article, a modal or a negation', () => {
		expect(said('The alleged order, which might say that he was free, was not read.')).toEqual([]);
		expect(said('The minister rejected claims that he was hurt.').map(([, words]) => words)).toEqual([
			'claims that he was hurt',
		]);
	});

	it('stands with the whole of a sentence that its tag interrupts', () => {
		expect(said('Residents, Ana Robles added, are free to leave at any time.')).toEqual([
			['indirect', 'Residents, Ana Robles added, are free to leave at any time', 'Ana Robles'],
		]);
	});

	it('may be what records show', () => {
		expect(said('Court records show that he was moved at night.')).toEqual([
			['indirect', 'he was moved at night', 'Court records'],
		]);
		expect(said('The guard showed that he was angry.')).toEqual([]);
	});
});

describe('the subject of a verb of speech', () => {
	it('stands behind what is told of it', () => {
		const text =
			'Ana Robles, 59, of Port Vey, who watched from a tower that has no roof, said the ships were late.';
		expect(said(text)).toEqual([['indirect', 'the ships were late', 'Ana Robles']]);
	});

	it('is whom the sentence is about, for a participle', () => {
		expect(said('Ana Robles chimed in later, saying that the ships were late.')).toEqual([
			['indirect', 'the ships were late', 'Ana Robles'],
		]);
	});

	it('is no day, and no adverb', () => {
		expect(said('Ana Robles this week also said that the ships were late.')[0]?.[2]).toBe('Ana Robles');
		expect(said('His family said that the ships were late.')[0]?.[2]).toBe('His family');
	});

	it('is not named in the words it speaks', () => {
		const text = 'Omar Vidal waited. “I love Ana Robles,” he said.';
		expect(said(text)[0]?.[2]).toBe('Omar Vidal');
	});
});

describe('a transcript', () => {
	it('gives each turn to its name', () => {
		const text =
			'The hearing of that day\n\nRUIZ: Were you there that night?\n\nVIDAL: I was there all night.\n\nRUIZ: And what did you see?\n\nVIDAL: I saw nothing at all.';
		expect(said(text).map(([, , who]) => who)).toEqual(['RUIZ', 'VIDAL', 'RUIZ', 'VIDAL']);
	});

	it('is not made by the labels of a form', () => {
		const text =
			'NAME: Ana Robles was her name.\n\nSTATUS: She was held there.\n\nPLACE: It was in Port Vey.';
		expect(said(text)).toEqual([]);
	});
});

describe('quotes in Spanish', () => {
	it('reads marks with a tag on either side', () => {
		expect(said('“No sabemos nada de ellos”, dijo la madre de los detenidos.')[0]).toEqual([
			'direct',
			'No sabemos nada de ellos',
			'la madre de los detenidos',
		]);
		expect(
			said('El juez Omar Vidal declaró a la prensa: «La orden no fue cumplida por el gobierno».')[0]?.slice(
				0,
				2,
			),
		).toEqual(['direct', 'La orden no fue cumplida por el gobierno']);
	});

	it('reads que-clauses and según', () => {
		expect(said('El testigo Omar Vidal afirmó que los presos fueron llevados al cuartel.')[0]).toEqual([
			'indirect',
			'los presos fueron llevados al cuartel',
			'Omar Vidal',
		]);
		expect(
			said('Según la Comisión del Puerto, los presos fueron llevados al cuartel.')[0]?.slice(0, 2),
		).toEqual(['indirect', 'los presos fueron llevados al cuartel']);
	});

	it('reads dialogue after dashes', () => {
		const text =
			'Los hombres esperaban en la puerta de la casa.\n—No sé qué pasó con ellos —dijo Ana Robles—. Nunca volvieron a la casa.';
		expect(said(text)).toEqual([
			['direct', 'No sé qué pasó con ellos', 'Ana Robles'],
			['direct', 'Nunca volvieron a la casa.', 'Ana Robles'],
		]);
	});

	it('conjugates what people say with', () => {
		for (const verb of [
			'sostuvo',
			'había asegurado',
			'refiere',
			'advertía',
			'concluyó',
			'vaticina',
			'reiteraron',
		])
			expect(said(`La abogada ${verb} que los presos fueron llevados al cuartel.`)[0]?.[1], verb).toBe(
				'los presos fueron llevados al cuartel',
			);
		expect(said('La carta enviada por la abogada fue leída en el cuartel de los presos.')).toEqual([]);
	});

	it('looks for the subject over what stands between', () => {
		expect(said('«No están aquí», afirmó en rueda de prensa la vocera del puerto, Ana Robles.')[0]?.[2]).toBe(
			'Ana Robles',
		);
		expect(said('«No están aquí», contó a este diario Ana Robles.')[0]?.[2]).toBe('Ana Robles');
	});

	it('reads questions, pleas and infinitives', () => {
		expect(said('Ana Robles preguntó al guardia por qué no abrían la puerta.')[0]?.[1]).toBe(
			'por qué no abrían la puerta',
		);
		expect(said('La abogada pidió al juez que abriera la puerta.')[0]?.[1]).toBe('abriera la puerta');
		expect(said('El guardia dijo no haber visto a nadie en la puerta.')[0]?.[1]).toBe(
			'no haber visto a nadie en la puerta',
		);
	});

	it('follows no rule and no verb', () => {
		expect(said('De acuerdo con la ley, los presos fueron llevados al cuartel.')).toEqual([]);
		expect(said('Los presos fueron llevados al cuartel, según corresponda a cada uno.')).toEqual([]);
		expect(said('Los presos fueron llevados al cuartel, según consta en el libro.')[0]?.[2]).toBe('el libro');
		expect(
			said('Según explicó a este diario la abogada Ana Robles, los presos fueron llevados al cuartel.')[0],
		).toEqual(['indirect', 'los presos fueron llevados al cuartel', 'Ana Robles']);
	});

	it('finds a tag between dashes inside the marks', () => {
		expect(said('«No es nada nuevo —añadió Ana Robles—: lo sabían todos en el puerto».')).toEqual([
			['direct', 'No es nada nuevo', 'Ana Robles'],
			['direct', 'lo sabían todos en el puerto', 'Ana Robles'],
		]);
	});

	it('gives a testimony to its witness, to the next label', () => {
		const text = [
			'Testimonios: Testimonio de Ana Robles ante la Comisión (1989): (...) En la mañana de ese día vi que se los llevaban.',
			'Nunca volvieron al taller y nadie supo de ellos.',
			'Atribuido a: Los hombres del puerto y de la ciudad.',
		].join('\n\n');
		expect(said(text).filter(([, , who]) => who === 'Ana Robles')).toEqual([
			['indirect', 'En la mañana de ese día vi que se los llevaban.', 'Ana Robles'],
			['indirect', 'Nunca volvieron al taller y nadie supo de ellos.', 'Ana Robles'],
		]);
	});

	it('gives a testimony to its witness', () => {
		const text =
			'Testimonio de Ana Robles ante la Comisión (02.07.1989): En la mañana de ese día vi que se los llevaban del taller.';
		expect(said(text)[0]).toEqual([
			'indirect',
			'En la mañana de ese día vi que se los llevaban del taller.',
			'Ana Robles',
		]);
	});
});

/** Names or descriptions of a quote’s voices, offices in brackets, after the source itself. */
const voices = (text: string) =>
	propose(text)
		.proposals.filter((found) => found.kind === 'quote')
		.map(({ chain }) =>
			chain
				.slice(1)
				.map(({ name, described, as }) => (name ?? `a: ${described}`) + (as === undefined ? '' : ` (${as})`))
				.join(' > '),
		);

describe('voices', () => {
	it('name who stands in apposition behind the office', () => {
		expect(voices('“I sat there in May,” said his lawyer, Ana Robles. “He was gone.”')).toEqual([
			'Ana Robles (his lawyer)',
			'Ana Robles (his lawyer)',
		]);
		expect(
			voices('«Nadie puede estar preso sin registro», declaró el director general, coronel Hilario Bustega.'),
		).toEqual(['Hilario Bustega (director general)']);
	});

	it('take no relative clause for an office', () => {
		expect(voices('Ana Robles fue liberada en mayo, según su madre, que no recuerda el día.')).toEqual([
			'a: su madre',
		]);
		expect(
			voices(
				'El testigo K-207, que compartió con él la celda, declaró a la prensa que lo vio el 21 de junio.',
			),
		).toEqual(['K-207 (testigo)']);
	});

	it('keep a tag that stands amid its sentence', () => {
		const text = 'Omar Vidal was deported on a night flight, Ana Robles said, before any court had met.';
		expect(voices(text)).toEqual(['Ana Robles']);
		const [custody] = propose(text).proposals.filter((found) => found.kind === 'custody');
		expect(custody?.chain.at(-1)).toMatchObject({ name: 'Ana Robles', act: 'says' });
	});

	it('read an inverted tag after a clause without marks', () => {
		expect(voices('Omar Vidal fue deportado en mayo, dijo su abogada, Ana Robles.')).toEqual([
			'Ana Robles (su abogada)',
		]);
	});

	it('give what a relative clause tells to who admits it', () => {
		const { proposals } = propose(
			'Rufo Ascar, a man the government admits was flown to Port Vey, has not called.',
		);
		const custody = proposals.find((found) => found.kind === 'custody');
		expect(custody?.force).toBe('admits');
		expect(custody?.chain.at(-1)).toMatchObject({ described: 'the government', act: 'concedes' });
	});

	it('let a pronoun mean whom the sentence before begins with', () => {
		const text =
			'“It is a center,” Petra Linde said. Ana Robles, director of the group, rejects that. “Nobody may leave,” she said.';
		expect(voices(text)).toEqual(['Petra Linde', 'Ana Robles']);
	});

	it('let a pronoun mean somebody without a name', () => {
		const text =
			'A ramp worker at Port Vey, who asked not to be named, counted the men. Their hands were tied, he said. He believes that it was the first flight.';
		expect(voices(text)).toEqual(['a: A ramp worker at Port Vey', 'a: A ramp worker at Port Vey']);
	});

	it('do not let a man’s name stand for a woman', () => {
		const text = 'Rodolfo Vidal waited outside the gate. She said that nobody came.';
		expect(voices(text)).toEqual(['a: She']);
	});

	it('come in order where speech is told inside speech', () => {
		const text =
			'—Fui a la puerta del penal —cuenta Ana Robles—. Nadie abrió.\n\nEn mayo, Omar Vidal llamó a su madre.\n\n—Me dijo: «Estoy en el penal, mamá» —recuerda ella—. Y se cortó.';
		expect(voices(text)).toContain('Ana Robles > Omar Vidal');
	});

	it('are known where Spanish leaves them out', () => {
		expect(
			voices(
				'La abogada Ana Robles sostuvo que el juicio sigue abierto. «Nadie ha dicho todavía quién lo tenía», afirmó.',
			),
		).toEqual(['Ana Robles', 'Ana Robles']);
	});

	it('own the number that they put', () => {
		const text =
			'Ana Robles, a spokeswoman for the ministry, put the number at “nearly 130” but named nobody.';
		expect(voices(text)).toEqual(['Ana Robles (a spokeswoman for the ministry)']);
	});

	it('take no number of times for a speaker', () => {
		expect(voices('Las tres me dijeron que allí no había nadie con ese nombre.')).toEqual([
			'a: unnamed voice',
		]);
	});
});
