import { formatDate, type Language } from '../../record/index.ts';
import type { AskedOf, CheckedField, CheckedPart, CheckedStay, ProcessCheck } from './contract.ts';
import type { Both, CheckList } from './lists/check-list.ts';

/** What an inquiry is to ask, of whom, by which way and until when. Nothing of it is sent by us. */
export type Asking = {
	readonly to: string;
	readonly through?: string;
	/** EDTF. */
	readonly deadline?: string;
	/** Who asks. */
	readonly by?: string;
	readonly language: Language;
};

/** A part that can be asked for, where it stands. */
export type Askable = {
	readonly part: CheckedPart;
	readonly field: CheckList['fields'][number];
	readonly stay?: CheckedStay;
	readonly of?: AskedOf;
};

export type Letter = {
	readonly text: string;
	/** The part of the text that asks. */
	readonly asks: string;
	/** The same as one question. */
	readonly question: string;
};

/** Every part of a check in its order, whether anything is said of it or not: what is asked for is for a person to choose. */
export function askables(check: ProcessCheck, list: CheckList): readonly Askable[] {
	const within = (fields: readonly CheckedField[], stay?: CheckedStay): readonly Askable[] =>
		fields.flatMap(({ id, entries }) => {
			const field = list.fields.find((one) => one.id === id);
			if (field === undefined) return [];
			return entries.flatMap(({ of, parts }) =>
				parts.map((part) => ({
					part,
					field,
					...(stay === undefined ? {} : { stay }),
					...(of === undefined ? {} : { of }),
				})),
			);
		});
	return [...within(check.fields), ...check.stays.flatMap((stay) => within(stay.fields, stay))];
}

const WORDS = {
	to: { en: 'To', es: 'A' },
	through: { en: 'Through', es: 'Por' },
	by: { en: 'From', es: 'De' },
	deadline: { en: 'Answer asked for by', es: 'Se pide respuesta hasta el' },
	about: { en: 'Concerning', es: 'Sobre' },
	also: { en: 'also written', es: 'también escrito' },
	please: {
		en: 'Please tell us the following about this person:',
		es: 'Le pedimos la siguiente información sobre esta persona:',
	},
	person: { en: 'The person', es: 'La persona' },
	stay: { en: 'Custody', es: 'Custodia' },
	undated: { en: 'of no date known to us', es: 'sin fecha que conozcamos' },
	unverified: {
		en: 'our wording, not yet compared with the instrument',
		es: 'redacción nuestra, aún no cotejada con el instrumento',
	},
	follow: {
		en: 'The points follow, in our own words,',
		es: 'Los puntos siguen, con nuestras palabras,',
	},
	means: {
		en: 'That a point stands here means that we ask for your information on it, and nothing else.',
		es: 'Que un punto figure aquí significa que pedimos su información sobre él, y nada más.',
	},
} as const satisfies Readonly<Record<string, Both>>;

/** Drafts a letter that asks for these parts, stay by stay, in the order of the list. */
export function letterFor(
	check: ProcessCheck,
	list: CheckList,
	asked: readonly Askable[],
	{ to, through, deadline, by, language }: Asking,
): Letter {
	const say = (key: keyof typeof WORDS) => WORDS[key][language];
	const lines: string[] = [];
	let above = '';
	for (const [head, some] of groups(asked, language)) {
		if (head !== above) lines.push('', `${head}:`);
		above = head;
		lines.push(some);
	}
	const asks = [say('please'), ...numbered(lines)].join('\n');
	const others = check.names.filter((name) => name !== check.name);
	const text = [
		`${say('to')}: ${to}`,
		...(by === undefined ? [] : [`${say('by')}: ${by}`]),
		...(through === undefined ? [] : [`${say('through')}: ${through}`]),
		...(deadline === undefined ? [] : [`${say('deadline')}: ${formatDate(deadline, language)}`]),
		'',
		`${say('about')}: ${check.name}${others.length === 0 ? '' : ` (${say('also')}: ${others.join('; ')})`}`,
		'',
		asks,
		'',
		`${say('follow')} “${list.title[language]}” (${list.instrument}, ${list.locator}). ${say('means')}`,
		'',
	].join('\n');
	const question = asked
		.map(({ part, field }) => `${field.id} ${part.label[language]}`)
		.filter((one, i, all) => all.indexOf(one) === i)
		.join('; ');
	return { text, asks, question };
}

/** Each line under its stay: the field, for what it is asked, and the parts of it that are asked for. */
function groups(asked: readonly Askable[], language: Language): readonly (readonly [string, string])[] {
	const found = new Map<string, { head: string; line: string; parts: string[]; isUnverified: boolean }>();
	for (const { part, field, stay, of } of asked) {
		const head = stay === undefined ? WORDS.person[language] : stayWords(stay, language);
		const line = `${field.id} ${field.label[language]}${of === undefined ? '' : ` (${ofWords(of, language)})`}`;
		const key = `${head}\n${line}\n${of?.event ?? ''}`;
		const known = found.get(key) ?? { head, line, parts: [], isUnverified: field.verified === 'memory' };
		known.parts.push(part.label[language]);
		found.set(key, known);
	}
	return [...found.values()].map(({ head, line, parts, isUnverified }) => [
		head,
		`${line}: ${parts.join(', ')}${isUnverified ? ` [${WORDS.unverified[language]}]` : ''}`,
	]);
}

function numbered(lines: readonly string[]): readonly string[] {
	let n = 0;
	return lines.map((line) => {
		if (line === '' || line.endsWith(':')) return line;
		n += 1;
		return `${n}. ${line}`;
	});
}

function stayWords({ from, to }: CheckedStay, language: Language): string {
	const days = [from, to].flatMap((day) => (day === undefined ? [] : [formatDate(day, language)]));
	return `${WORDS.stay[language]}, ${days.length === 0 ? WORDS.undated[language] : [...new Set(days)].join(' – ')}`;
}

function ofWords({ place, from, to }: AskedOf, language: Language): string {
	const days = [from, to].flatMap((day) => (day === undefined ? [] : [formatDate(day, language)]));
	const words = [place ?? '', [...new Set(days)].join(' – ')].filter((part) => part !== '');
	return words.length === 0 ? WORDS.undated[language] : words.join(', ');
}
