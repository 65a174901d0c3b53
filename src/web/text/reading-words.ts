import type { ProposalJson } from '../../api/index.ts';
import type { Slot } from '../../record/index.ts';
import type { Words } from './words.ts';

type Read = Pick<ProposalJson, 'kind' | 'slots'>;

const DATE_SLOTS: readonly string[] = ['on', 'until', 'date', 'deadline', 'since', 'during'];

export function slotOf(slots: ProposalJson['slots'], name: string): Slot<unknown> | null {
	const slot = slots[name];
	return typeof slot === 'object' && slot !== null && 'value' in slot ? (slot as Slot<unknown>) : null;
}

/** A slot's value as it is shown: dates in words, numbers with their separators. */
export function slotWords(words: Words, name: string, slot: unknown): string {
	const { date, number, code } = words;
	if (Array.isArray(slot)) return slot.map((one) => slotWords(words, name, one)).join('; ');
	const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
	if (typeof value === 'number') return number(value);
	if (typeof value === 'string' && DATE_SLOTS.includes(name)) return date(value);
	if (name === 'comparator' && typeof value === 'string') return code('comparators', value);
	return value === null || value === undefined ? '' : String(value);
}

/** One reading in one line: `Arrested: Teodoro Ibarcea, at Tanner Row, 5 March 2019`. */
export function readingWords(words: Words, { kind, slots }: Read): string {
	const { t, code } = words;
	const say = (name: string) => (slotOf(slots, name) ? slotWords(words, name, slots[name]) : '');
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
			const by = say('by') && t('account.by', { who: say('by') });
			const what = code('custody', String(slots.type));
			return `${what}: ${[say('who'), where, say('on'), by].filter(Boolean).join(', ') || '–'}`;
		}
		case 'quantity': {
			const range = [say('low'), say('high')].filter(Boolean).join('–');
			const much = say('value') || range;
			const comparator = slots.comparator;
			const compared = comparator === '=' ? '' : code('comparators', String(comparator));
			const share = say('unit') === 'percent';
			const of = share ? say('base') || say('counted') : say('counted') || say('unit');
			return [
				compared,
				share ? `${much} %` : much,
				share && of && of !== 'percent' ? `· ${of}` : share ? '' : of,
			]
				.filter(Boolean)
				.join(' ');
		}
		case 'quote':
			return `${say('speaker') || t('voice.unnamed')}: ${inQuotes(say('content'))}`;
		case 'mention':
			return say('name');
		case 'date':
			return say('date');
		default:
			return Object.keys(slots)
				.map((name) => slotWords(words, name, slots[name]))
				.filter(Boolean)
				.join(' · ');
	}
}

/** In quotation marks, where the words bring none of their own. */
function inQuotes(words: string): string {
	return /^[“"«‘'].*[”"»’']$/s.test(words) ? words : `“${words}”`;
}
