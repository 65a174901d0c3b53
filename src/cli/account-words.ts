import type { AccountJson, OriginsJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import { oneLine, plural } from './output.ts';
import { unreadWords } from './said-words.ts';

/** What a voice did when it did not simply say so: nobody is placed anywhere by what was ordered or foretold. */
const FORCE_WORDS = {
	asserts: '',
	finds: 'found',
	alleges: 'alleged',
	admits: 'admitted',
	predicts: 'foretold',
	intends: 'intended or ordered',
	opines: 'thought',
	asks: 'asked for',
} as const satisfies Record<AccountJson['force'], string>;

const POLARITY_WORDS = { affirms: '', denies: 'denied', declines: 'not answered' } as const;

/** `denied`, `intended or ordered`, `alleged, possible`: empty for what is flatly said to be so. */
export function howWords({
	polarity,
	force,
	hedge,
}: Pick<AccountJson, 'polarity' | 'force' | 'hedge'>): string {
	return [POLARITY_WORDS[polarity], FORCE_WORDS[force], hedge === undefined || hedge === 'flat' ? '' : hedge]
		.filter((part) => part !== '')
		.join(', ');
}

const ALSO_WORDS: ReadonlyMap<string, string> = new Map([
	['atRequestOf', 'at the request of'],
	['acceptsResponsibility', 'said to accept responsibility:'],
	['deniesResponsibility', 'said to deny responsibility:'],
	['heldBy', 'held also by'],
	['handedTo', 'handed to'],
	['by', 'by'],
	['at', 'also at'],
	['toPlace', 'also to'],
	['fromPlace', 'also from'],
]);

/** What happened, where, in whose hands, as one voice tells it: `transfer from Norte to Sur, held by the Service`. */
export function whatWords({ type, place, fromPlace, heldBy, by, state, also = [] }: AccountJson): string {
	const goes = state === 'in-transfer' || state.startsWith('removed');
	const words = [
		type.replaceAll('-', ' '),
		...(fromPlace === undefined ? [] : [`from ${oneLine(fromPlace)}`]),
		...(place === undefined ? [] : [`${goes ? 'to' : 'at'} ${oneLine(place)}`]),
		...(by === undefined ? [] : [`by ${oneLine(by)}`]),
	].join(' ');
	const more = also.map(({ property, label }) => `${ALSO_WORDS.get(property) ?? property} ${oneLine(label)}`);
	return [words, ...(heldBy === undefined ? [] : [`held by ${oneLine(heldBy)}`]), ...more].join(', ');
}

/** Through whom it came to us, outermost first; empty where the source itself speaks. */
export function throughWords({ voices }: Pick<AccountJson, 'voices'>): string {
	return voices
		.slice(0, -1)
		.map(({ label }) => oneLine(label))
		.join(' › ');
}

/** One account in one line: what, when, who says so through whom, and its words. */
export function accountLine(account: AccountJson): string {
	const how = howWords(account);
	const voice = account.voices.at(-1);
	const through = throughWords(account);
	const again = account.echoedIn?.length ?? 0;
	return [
		`${account.about === undefined ? 'undated' : formatDate(account.about, 'en')}${account.asSpoken === true ? ', as it speaks' : ''}: `,
		how === '' ? '' : `${how}: `,
		whatWords(account),
		`, says ${oneLine(voice?.label ?? 'nobody named')}`,
		voice?.as === undefined ? '' : `, ${oneLine(voice.as)}`,
		through === '' ? '' : ` (in ${through})`,
		account.spoken === undefined ? '' : `, ${formatDate(account.spoken, 'en')}`,
		again === 0 ? '' : `, told again in ${plural(again, 'source')}`,
		account.proposed ? ' (proposed)' : unreadWords(account.quotes),
		`: “${oneLine(account.quote)}”`,
	].join('');
}

/** `5 sources, 2 origins`: nothing, where one source speaks. */
export function originWords({ sources, origins }: OriginsJson): string {
	return sources < 2 ? '' : `${plural(sources, 'source')}, ${plural(origins, 'origin')}`;
}

/** Where the record goes silent about somebody. */
export function silentAfter(name: string, last: string | undefined): string {
	return last === undefined
		? 'No source in this case gives a date.'
		: `No source in this case speaks of ${oneLine(name)} after ${formatDate(last, 'en')}.`;
}
