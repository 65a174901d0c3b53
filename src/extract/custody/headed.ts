import { asEdtf, parseListDate } from '../../record/index.ts';
import type { FoundDate } from '../dates.ts';
import type { Doc, Sentence } from '../document.ts';
import { type CustodyEvent, datePart, type Part, PLAIN, subjectPart } from './event.ts';
import type { Subject } from './subject.ts';

const DATE_OF_DEATH =
	/^[•▪\s*-]{0,4}(?:Date of (?:Neurologic |Brain )?Death|Fecha de (?:fallecimiento|muerte|la muerte))\s?:/i;

/** A field of a head that has a value: `Date of Death: May 3, 2019`. */
export function readField(
	doc: Doc,
	sentence: Sentence,
	dates: readonly FoundDate[],
	subject: Subject | null,
): CustodyEvent | null {
	const words = doc.flat.slice(sentence.start, Math.min(sentence.end, sentence.start + 80));
	const label = DATE_OF_DEATH.exec(words);
	const date = dates.find((one) => one.start < sentence.start + 80);
	if (label === null || date === undefined || subject === null) return null;
	const lead = /[DF]/i.exec(label[0])?.index ?? 0;
	return {
		type: 'death',
		rule: 'field/date-of-death',
		trigger: { start: sentence.start + lead, end: sentence.start + label[0].trimEnd().length - 1 },
		who: subjectPart(subject),
		on: datePart(date),
		manner: PLAIN,
	};
}

type Section = 'detention' | 'disappearance' | null;

const SECTION: readonly (readonly [RegExp, Section])[] = [
	[/^#{0,6}\s?detenci[oó]n\s*$/iu, 'detention'],
	[/^#{0,6}\s?desaparici[oó]n\s*$/iu, 'disappearance'],
];

const MAX_ROWS = 12;

const FIELD =
	/^(Traslado|Fecha posible de fallecimiento|Fecha probable|Fecha|Lugar|Reclusi[oó]n|Hora|Atribuido a)\s?:\s{0,3}(.{0,300})/iu;

/** A field as it stands: where its value lies, in offsets of the text. */
type Field = { readonly label: { start: number; end: number }; readonly start: number; readonly end: number };

/** What a section's head says of the day: what its prose tells again without one happened then. */
export type SectionDay = {
	readonly from: number;
	readonly to: number;
	readonly type: CustodyEvent['type'];
	readonly on: Part;
};

/** An event that a section tells again, on the day of its head. */
export function onSectionDay(
	event: CustodyEvent,
	days: readonly SectionDay[],
	subject: Subject | null,
): CustodyEvent {
	if (event.on !== undefined || event.who?.value !== subject?.value || event.manner.polarity !== 'affirms')
		return event;
	const day = days.find(
		({ from, to, type }) => type === event.type && from <= event.trigger.start && event.trigger.start < to,
	);
	if (day === undefined) return event;
	return { ...event, on: { ...day.on, why: 'the day at the head of this section', elsewhere: true } };
}

/**
 * Sections of a record with fields under a heading: `Detención` with `Fecha`, `Lugar` and `Reclusión`. Empty
 * fields say nothing; a section without a date or a place is no event.
 */
export function readSections(
	doc: Doc,
	subject: Subject | null,
): { readonly events: CustodyEvent[]; readonly days: readonly SectionDay[] } {
	const events: CustodyEvent[] = [];
	const days: SectionDay[] = [];
	if (subject === null) return { events, days };
	let section: Section = null;
	let heading = { start: 0, end: 0 };
	let fields = new Map<string, Field>();
	const close = (to: number) => {
		const read = section === null ? [] : eventsOf(doc, section, heading, fields, subject);
		events.push(...read);
		const day = read.find(({ on, type }) => on !== undefined && /^(?:arrest|disappearance)$/.test(type));
		if (day?.on !== undefined) days.push({ from: heading.start, to, type: day.type, on: day.on });
		section = null;
		fields = new Map();
	};
	for (const paragraph of doc.paragraphs) {
		const line = doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 320));
		if (paragraph.zone === 'heading' || /^#{1,6}\s/.test(line)) {
			const found = SECTION.find(([pattern]) => pattern.test(line.trim()));
			// Page heads and numbers do not end a section.
			if (found === undefined && /^#{1,6}\s?(?:\d{1,3}|Tomo|Fichas)/u.test(line)) continue;
			close(paragraph.start);
			if (found !== undefined) {
				section = found[1];
				const at = paragraph.start + line.search(/\p{L}/u);
				heading = { start: at, end: at + line.slice(line.search(/\p{L}/u)).trimEnd().length };
			}
			continue;
		}
		if (section === null || paragraph.zone === 'footnote') continue;
		// A paragraph may hold several fields, each on a line of its own.
		let from = paragraph.start;
		for (let rows = 0; rows < MAX_ROWS && from < paragraph.end; rows += 1) {
			const row = doc.text.slice(from, Math.min(paragraph.end, from + 320));
			const field = FIELD.exec(row.replace(/\n/g, ' '));
			if (field !== null) {
				const name = field[1]!.toLowerCase().replace('ó', 'o');
				const start = from + field[0].length - field[2]!.length;
				const value = sentenceOf(field[2]!);
				if (value.length > 0 && !fields.has(name))
					fields.set(name, {
						label: { start: from, end: from + field[1]!.length },
						start,
						end: start + value.length,
					});
			}
			const next = doc.text.indexOf('\n', from);
			if (next < 0 || next >= paragraph.end) break;
			from = next + 1;
		}
	}
	close(doc.text.length);
	return { events, days };
}

/** A field's value without its closing stop. */
function sentenceOf(value: string): string {
	return (
		value
			.replace(
				/\s(?:Hora|Fecha|Lugar|Reclusi[oó]n|Circunstancia|Testigos|Testimonios|Medio|Atribuido a|Casos conexos|Traslado)\s?:.*$/iu,
				'',
			)
			// `“Pozo Norte” y “Pozo Sur”. También podría haber estado en …`
			.replace(/([”»)\p{Ll}])\.\s+\p{Lu}.*$/u, '$1')
			.trimEnd()
			.replace(/[.;]$/, '')
	);
}

function eventsOf(
	doc: Doc,
	section: Section,
	heading: { start: number; end: number },
	fields: ReadonlyMap<string, Field>,
	subject: Subject,
): CustodyEvent[] {
	const events: CustodyEvent[] = [];
	const who = subjectPart(subject);
	const on = dateField(doc, fields.get('fecha') ?? fields.get('fecha probable'));
	const place = fields.get('lugar');
	if (section === 'detention') {
		if (on !== null || place !== undefined) {
			const at = place === undefined ? {} : { at: { start: place.start, end: place.end } };
			const by = fields.get('atribuido a');
			events.push({
				type: 'arrest',
				rule: 'field/detention',
				trigger: heading,
				who,
				...at,
				...(on === null ? {} : { on }),
				...(by === undefined || by.end - heading.start > 1200
					? {}
					: { by: { start: by.start, end: by.end, elsewhere: true } }),
				manner: PLAIN,
			});
		}
		const held = fields.get('reclusion');
		if (held !== undefined && !/^sin datos|^no\b|^desconoc/iu.test(doc.text.slice(held.start, held.end)))
			events.push({
				type: 'held',
				rule: 'field/place-held',
				trigger: held.label,
				who,
				at: placeIn(doc, held),
				manner: hedged(doc, held),
			});
	}
	if (section === 'disappearance') {
		const moved = fields.get('traslado');
		if (moved !== undefined && !/^sin datos|^no\b|^desconoc/iu.test(doc.text.slice(moved.start, moved.end)))
			events.push({
				type: 'transfer',
				rule: 'field/moved',
				trigger: moved.label,
				who,
				to: { start: moved.start, end: moved.end },
				...(on === null ? {} : { on }),
				manner: PLAIN,
			});
		if (on !== null)
			events.push({
				type: 'disappearance',
				rule: 'field/disappearance',
				trigger: heading,
				who,
				on,
				manner: hedged(doc, fields.get('fecha') ?? fields.get('fecha probable')!),
			});
		const death = fields.get('fecha posible de fallecimiento');
		const died = dateField(doc, death);
		if (death !== undefined && died !== null)
			events.push({
				type: 'death',
				rule: 'field/possible-death',
				trigger: death.label,
				who,
				on: died,
				manner: { ...PLAIN, hedge: 'possible', hedgeWords: 'posible' },
			});
	}
	return events;
}

/** `Presumiblemente en el centro …`: the place without the words that say how sure it is. */
function placeIn(doc: Doc, field: Field): { start: number; end: number } {
	const lead = /^(?:\p{L}+mente\s+)?(?:en\s+(?:el\s+|la\s+|los\s+|las\s+)?)?/iu.exec(
		doc.text.slice(field.start, field.end),
	)!;
	return { start: Math.min(field.start + lead[0].length, field.end - 1), end: field.end };
}

function hedged(doc: Doc, field: Field): CustodyEvent['manner'] {
	const found = /(?:presumiblemente|probablemente|posiblemente|probable|presunt\p{L}+)/iu.exec(
		doc.text.slice(field.label.start, field.end),
	);
	if (found === null) return PLAIN;
	return { ...PLAIN, hedge: /^posib/i.test(found[0]) ? 'possible' : 'likely', hedgeWords: found[0] };
}

function dateField(doc: Doc, field: Field | undefined): CustodyEvent['on'] | null {
	if (field === undefined) return null;
	const read = parseListDate(doc.text.slice(field.start, field.end), 'dmy');
	const edtf = read && !read.unknown ? asEdtf(read.edtf) : null;
	return edtf === null ? null : { start: field.start, end: field.end, value: edtf };
}
