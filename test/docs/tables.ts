import type { z } from 'zod';
import { type Bears, CHECK_LISTS } from '../../src/answers/index.ts';
import * as api from '../../src/api/index.ts';
import {
	ACCOUNT_STATES,
	ANSWER_TYPES,
	COLUMN_ROLES,
	COMPARATORS,
	COMPLIANCES,
	CUSTODY_TYPES,
	DATE_BASES,
	ENTITY_KINDS,
	EVENT_OF,
	FORCES,
	GLOSSARY,
	HEDGES,
	LEGAL_STATUSES,
	LEGAL_TYPES,
	MEASURES,
	MENTION_TYPES,
	OBLIGATION_ACTS,
	POLARITIES,
	PROPERTIES,
	PROPOSAL_KINDS,
	type Property,
	QUOTE_TYPES,
	ROW_SUBJECTS,
	SLOTS,
	SOURCE_DATE_BASES,
	SOURCE_DATES,
	SOURCE_KINDS,
	UTTERANCES,
	VOICE_ACTS,
} from '../../src/record/index.ts';
import { FAULTS } from '../faults/table.ts';

/** Answers that are no JSON. */
const MEDIA: Readonly<Record<string, string>> = { 'image/png': 'a picture', 'text/html': 'a page' };

/** The parts of the reference pages that come from the code, by the name that stands in their marks. */
const TABLES: Readonly<Record<string, () => string>> = {
	properties,
	minting,
	slots,
	codes,
	roles,
	routes,
	shapes,
	faults,
	bearing,
	words,
};

const MARKED = /(<!-- from the code: (\w+) -->\n)(?:[\s\S]*?\n)??(<!-- end -->)/g;

/** The page as it should be: what stands between its marks made anew. @throws for a mark that nothing makes */
export function withTables(markdown: string): string {
	return markdown.replace(MARKED, (_whole, begin: string, name: string, end: string) => {
		const make = TABLES[name];
		if (make === undefined) throw new Error(`nothing in test/docs/tables.ts makes "${name}"`);
		return `${begin}${make()}\n${end}`;
	});
}

function properties(): string {
	const rows = Object.entries(PROPERTIES as Readonly<Record<string, Property>>).map(([name, property]) => [
		code(name),
		`${property.label.en} · ${property.label.es}`,
		property.subjects.join(', '),
		[
			taken(property),
			...Object.entries(property.unless ?? {}).map(([kind, other]) => `of ${kind} ${taken(other)}`),
		].join('; '),
		property.holds,
		property.compare,
	]);
	return table(
		['Property', 'In English · in Spanish', 'Of', 'Value', 'At a time', 'Two voices compare by'],
		rows,
	);
}

function taken({ value, values }: Pick<Property, 'value' | 'values'>): string {
	return values === undefined ? value : `${value}: ${values.join(', ')}`;
}

/** Which statements bear on which part of which field, list by list. */
function bearing(): string {
	return CHECK_LISTS.map(({ id, title, fields }) =>
		[
			`**\`${id}\`**: ${title.en}\n`,
			table(
				['Field', 'Part', 'Asked for each', 'What bears on it', 'Compared with'],
				fields.flatMap((field) =>
					field.parts.map((part) => [
						`${field.id} ${field.label.en}`,
						`${code(part.key)} ${part.label.en}`,
						field.per,
						part.bears.length === 0 ? 'only what a person chooses' : part.bears.map(bears).join('; '),
						`${field.verified === 'excerpt' ? '' : '**unverified**: '}${field.verifiedHow}`,
					]),
				),
			),
		].join('\n'),
	).join('\n\n');
}

function bears(rule: Bears): string {
	switch (rule.of) {
		case 'person':
			return `${code(rule.property)} of the person`;
		case 'event':
			return `${code(rule.property)} of ${rule.types.join(', ')}${rule.timed === true ? ', where it has an hour' : ''}`;
		case 'right':
			return `\`rightGiven\` or \`rightDenied\` with the word ${rule.words.join(', ')}`;
	}
}

function slots(): string {
	const rows = Object.entries(SLOTS as Readonly<Record<string, Readonly<Record<string, unknown>>>>).map(
		([kind, ofKind]) => [
			code(kind),
			Object.entries(ofKind)
				.map(([name, takes]) => `${code(name)} ${Array.isArray(takes) ? 'code' : String(takes)}`)
				.join(', '),
		],
	);
	return table(['Kind', 'Slots'], rows);
}

function minting(): string {
	const rows = CUSTODY_TYPES.map((type) => {
		const { event, slots } = EVENT_OF[type];
		const to = Object.entries(slots).map(([slot, property]) =>
			slot === property ? slot : `${slot} → ${property}`,
		);
		return [code(type), event, to.join(', ')];
	});
	return table(['`custody.type`', 'Makes', 'Slots become'], rows);
}

function codes(): string {
	const lists: Readonly<Record<string, readonly string[]>> = {
		'kind of entity': ENTITY_KINDS,
		'kind of proposal': PROPOSAL_KINDS,
		'act of a voice': VOICE_ACTS,
		polarity: POLARITIES,
		force: FORCES,
		hedge: HEDGES,
		'quote.type': QUOTE_TYPES,
		'mention.type': MENTION_TYPES,
		comparator: COMPARATORS,
		'basis of a date': DATE_BASES,
		'legal.type': LEGAL_TYPES,
		'order.act': OBLIGATION_ACTS,
		'compliance.done': COMPLIANCES,
		'status of an order, obligation or finding': LEGAL_STATUSES,
		'order.utterance': UTTERANCES,
		'inquiry.answerType': ANSWER_TYPES,
		'quantity.measure': MEASURES,
		'state of an account': ACCOUNT_STATES,
		'kind of a source': SOURCE_KINDS,
		'date of a source': SOURCE_DATES,
		'basis of a source’s date': SOURCE_DATE_BASES,
	};
	return table(
		['Code', 'One of'],
		Object.entries(lists).map(([name, values]) => [name, values.map(code).join(' ')]),
	);
}

/** The words of the model, as the screens explain them. */
function words(): string {
	return table(
		['Word', 'What is meant', 'Palabra', 'Qué se entiende'],
		Object.values(GLOSSARY).map(({ en, es }) => [`**${en.word}**`, en.says, `**${es.word}**`, es.says]),
	);
}

function roles(): string {
	return `Roles: ${COLUMN_ROLES.map(code).join(' ')}\n\nSubjects: ${ROW_SUBJECTS.map(code).join(' ')}`;
}

type Route = {
	readonly method: string;
	readonly path: string;
	readonly query?: z.ZodType;
	readonly body?: z.ZodType;
	readonly answer?: z.ZodType;
	readonly media?: string;
};

function routes(): string {
	const rows = Object.values(api.ROUTES as Readonly<Record<string, Route>>).map((route) => [
		code(`${route.method} ${route.path}`),
		fieldsOf(route.query ?? route.body),
		route.answer === undefined
			? (MEDIA[route.media ?? ''] ?? route.media ?? '')
			: nameOf(route.answer) || fieldsOf(route.answer),
	]);
	return table(['Route', 'Takes', 'Answers'], rows);
}

/** The shapes of `api` that answers are made of, by their names without the ending. */
const NAMED: ReadonlyMap<unknown, string> = new Map(
	Object.entries(api).flatMap(([name, shape]): [unknown, string][] =>
		name.endsWith('Shape') && typeof shape === 'object' && 'shape' in shape
			? [[shape, name.replace(/Shape$/, '')]]
			: [],
	),
);

function shapes(): string {
	const rows = [...NAMED].map(([shape, name]) => [name, fieldsOf(shape as z.ZodType)]);
	return table(
		['Shape', 'Fields'],
		rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
	);
}

/** What a shape is called: by its name, `[…]` of its items' name, or nothing. */
function nameOf(shape: z.ZodType): string {
	if ('element' in shape) return `[${nameOf(shape.element as z.ZodType)}]`;
	if ('unwrap' in shape) return nameOf((shape as unknown as z.ZodOptional<z.ZodType>).unwrap());
	return NAMED.get(shape) ?? '';
}

/** The names of an object's fields, `?` behind what may be left out and the shape where it has a name. */
function fieldsOf(shape: z.ZodType | undefined): string {
	if (shape === undefined || !('shape' in shape)) return '—';
	return Object.entries(shape.shape as Readonly<Record<string, z.ZodType>>)
		.map(([name, field]) => {
			const named = nameOf(field).replace('[]', '');
			return `${code(name)}${field.safeParse(undefined).success ? '?' : ''}${named === '' ? '' : ` ${named}`}`;
		})
		.join(', ');
}

function faults(): string {
	return Object.entries(FAULTS)
		.map(([title, list]) => {
			const rows = list.map(({ fault, happens, todo, test }) => [
				fault,
				happens,
				todo,
				`[${test[0].replace(/^.*\/|\.test\.ts$/g, '')}](../../${test[0]})`,
			]);
			return `### ${title}\n\n${table(['Fault', 'What happens', 'What to do', 'Test'], rows)}`;
		})
		.join('\n\n');
}

const code = (text: string) => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
