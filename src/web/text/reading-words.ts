import type { ProposalJson } from '../../api/index.ts';
import type { Slot } from '../../record/index.ts';
import { type Field, KIND_FIELDS } from '../data/kind-fields.ts';
import type { Words } from './words.ts';

type Read = Pick<ProposalJson, 'kind' | 'slots'>;
type Kind = ProposalJson['kind'];

const DATE_SLOTS: readonly string[] = ['on', 'until', 'date', 'deadline', 'since', 'during'];

export function slotOf(slots: ProposalJson['slots'], name: string): Slot<unknown> | null {
	const slot = slots[name];
	return typeof slot === 'object' && slot !== null && 'value' in slot ? (slot as Slot<unknown>) : null;
}

/** What a slot is called in a reading of this kind: the type of a law is no event. */
export function slotLabel({ code }: Words, kind: Kind, name: string): string {
	const own = `${kind}-${name}`;
	const said = code('slots', own);
	return said === own ? code('slots', name) : said;
}

/** A slot's value as it is shown: dates in words, numbers with their separators, codes as words. */
export function slotWords(words: Words, kind: Kind, name: string, slot: unknown): string {
	const { date, number, code, t } = words;
	if (Array.isArray(slot)) return slot.map((one) => slotWords(words, kind, name, one)).join('; ');
	const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
	const field = KIND_FIELDS[kind].find((one) => one.name === name);
	if (field?.input === 'either') return code('codes', value === false ? field.no : field.yes);
	if (field?.input === 'flag') return value === true ? t('source.yes') : '';
	if (typeof value === 'number') return number(value);
	if (typeof value === 'string' && DATE_SLOTS.includes(name)) return date(value);
	if (typeof value === 'string' && isCoded(field)) return code(field.words, value);
	return value === null || value === undefined ? '' : String(value);
}

function isCoded(field: Field | undefined): field is Extract<Field, { input: 'code' | 'slot-code' }> {
	return field?.input === 'code' || field?.input === 'slot-code';
}

export type SlotRow = {
	readonly name: string;
	readonly label: string;
	readonly value: string;
	readonly slot: Slot<unknown> | null;
	/** Of a slot that holds several: each with its words. */
	readonly items?: readonly string[];
};

/** What was read, slot by slot in the order of the form; what the headline says already is left out. */
export function slotRows(words: Words, { kind, slots }: Read): readonly SlotRow[] {
	const fields = KIND_FIELDS[kind].map(({ name }) => name);
	const names = [...fields, ...Object.keys(slots).filter((name) => !fields.includes(name))];
	return names.flatMap((name): SlotRow[] => {
		const given = slots[name];
		if (given === undefined || HEADLINE[kind]?.includes(name)) return [];
		const value = slotWords(words, kind, name, given);
		if (value === '') return [];
		const items = Array.isArray(given)
			? { items: given.map((one) => slotWords(words, kind, name, one)) }
			: {};
		return [{ name, label: slotLabel(words, kind, name), value, slot: slotOf(slots, name), ...items }];
	});
}

/** Bare codes, and what somebody said, stand in the line above the slots. */
const HEADLINE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
	custody: ['type'],
	quote: ['content'],
	quantity: ['comparator'],
	compliance: ['done'],
	inquiry: ['answerType'],
	process: ['denied'],
	legal: ['type'],
};

/** One reading in one line: `Arrested: Teodoro Ibarcea, at Tanner Row, 5 March 2019`. */
export function readingWords(words: Words, { kind, slots }: Read): string {
	const { t, code } = words;
	const say = (name: string) => (slots[name] === undefined ? '' : slotWords(words, kind, name, slots[name]));
	const quoted = (name: string) => say(name) && inQuotes(words, say(name));
	const by = say('by') && t('account.by', { who: say('by') });
	switch (kind) {
		case 'custody': {
			const from = say('from');
			const [to, at] = [say('to'), say('at')];
			const where =
				from && (to || at)
					? t('account.fromTo', { from, to: to || at })
					: to
						? t('account.to', { place: to })
						: at
							? t('account.at', { place: at })
							: from && t('account.from', { from });
			return `${say('type')}: ${listed(say('who'), where, say('on'), by) || '–'}`;
		}
		case 'quantity':
			return quantityWords(words, slots);
		case 'quote':
			return `${say('speaker') || t('voice.unnamed')}: ${inQuotes(words, say('content'))}`;
		case 'mention':
			return say('name');
		case 'date':
			return say('date');
		case 'order': {
			const to = say('addressee') && t('reading.to', { who: say('addressee') });
			const until = say('deadline') && t('reading.until', { date: say('deadline') });
			const issued = listed(say('issuer') || say('order'), say('act'), to);
			const told = listed(quoted('what') || say('obligation'), until, say('status'));
			return [issued, told].filter(Boolean).join(': ') || code('kinds', kind);
		}
		case 'compliance':
			return `${say('done') || '–'}: ${listed(quoted('obligation'), by, say('on'))}`;
		case 'inquiry': {
			const asker = say('by') && t('reading.askedBy', { who: say('by') });
			return `${say('answerType')}: ${listed(say('asked') || t('reading.somebody'), asker, quoted('what'), quoted('answer'), say('on'))}`;
		}
		case 'term': {
			const polarity = say('polarity') === '' ? t('termPolarity.affirms') : say('polarity');
			return [say('about') && `${say('about')}:`, polarity, quoted('term')].filter(Boolean).join(' ');
		}
		case 'definition':
			return `${quoted('term')}: ${say('criteria') || '–'}`;
		case 'process':
			return `${code('codes', slots.denied === false ? 'given' : 'denied')}: ${listed(say('right'), say('who'), say('on'))}`;
		case 'legal':
			return `${say('type')}: ${listed(say('name'), say('identifier'), say('court'))}`;
	}
}

function quantityWords(words: Words, slots: ProposalJson['slots']): string {
	const { code, share: shareOf } = words;
	const say = (name: string) =>
		slots[name] === undefined ? '' : slotWords(words, 'quantity', name, slots[name]);
	const share = say('unit') === 'percent';
	const amount = (name: string) => {
		const value = slotOf(slots, name)?.value;
		return share && typeof value === 'number' ? shareOf(value / 100) : say(name);
	};
	const range = [amount('low'), amount('high')].filter(Boolean).join('–');
	const much = amount('value') || range;
	const compared = slots.comparator === '=' ? '' : code('comparators', String(slots.comparator));
	const of = share ? say('base') || say('counted') : say('counted') || say('unit');
	return [
		compared,
		much,
		share && of && of !== 'percent' ? `· ${of}` : share ? '' : of,
		say('measure') && `(${say('measure')})`,
	]
		.filter(Boolean)
		.join(' ');
}

const listed = (...parts: readonly string[]) => parts.filter(Boolean).join(', ');

/** In quotation marks, where the words bring none of their own. */
function inQuotes({ t }: Words, text: string): string {
	return /^[“"«‘'].*[”"»’']$/s.test(text) ? text : t('app.quoted', { words: text });
}
