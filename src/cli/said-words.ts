import type { SayingJson } from '../api/index.ts';
import { formatDate } from '../record/index.ts';
import { oneLine } from './output.ts';

type Said = Pick<SayingJson, 'said' | 'polarity' | 'force' | 'hedge'>;

/** Who says it, through whom, and how where it is not simply said: `Gazette › Salt says, denies`. */
export function saidWords({ said, polarity, force, hedge }: Said): string {
	const how = [polarity === 'affirms' ? '' : polarity, force === 'asserts' ? '' : force, hedge ?? ''];
	return [said.map(chainWords).join(' / '), ...how].filter((part) => part !== '').join(', ');
}

/** Each chain once, outermost first, with what its last voice does, and when it was said. */
function chainWords({ voices, spoken, quotes, echoedIn = [] }: SayingJson['said'][number]): string {
	const names = voices.map(({ label, as }) => (as === undefined ? label : `${label}, ${as}`));
	const act = voices.at(-1)?.act ?? '';
	const when = spoken === undefined ? '' : `, ${formatDate(spoken, 'en')}`;
	const again = echoedIn.length === 0 ? '' : `, told again in ${echoedIn.length}`;
	return `${names.map(oneLine).join(' › ')} ${act}${when}${again}${unreadWords(quotes)}`;
}

/** What came into the record with others says so wherever it is printed. */
export function unreadWords(quotes: readonly { readonly readSingly?: false | undefined }[]): string {
	return quotes.some(({ readSingly }) => readSingly === false) ? ', not read singly' : '';
}

/** A date with its time of day; a zone that nobody gives is said to be unknown. */
export function dateWords(edtf: string, time?: SayingJson['time']): string {
	const zone = time?.zone === 'unknown' ? 'zone not known' : time?.zone;
	return `${formatDate(edtf, 'en')}${time === undefined ? '' : `, ${time.hhmm} ${zone}`}`;
}

/** What is said, each way of saying it with its voices. */
export function sayingLines(
	label: string,
	sayings: readonly SayingJson[],
	words: (saying: SayingJson) => string = ({ value }) => oneLine(value),
): readonly string[] {
	return sayings.map((saying) => `${label}: ${words(saying)} (${saidWords(saying)})`);
}

export const inQuotes = (words: string): string => `“${oneLine(words)}”`;
