import type { LegalType } from '../../record/index.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Abbreviated titles without stops and spaces, in small letters; a series (`2d`) stands apart. */
const NATIONAL = set(
	'us sct led f fsupp fedappx fappx fedcl clct ctcl frd br bankr bankrctdec mj wl tc tct bta vetapp ' +
		'cranch cra wheat pet how black wall dall johns ' +
		'a atl ne nw p pac se so sw calrptr rptr nys illdec i&ndec inad',
);
const INTERNATIONAL = set('unts lnts ust tias ilm icj icjrep icjreports ehrr icl');
const STATES = set(
	'ala alaska ariz ark cal calif colo conn del fla ga haw hawaii idaho ill il ind iowa kan ks ky la me md mass mich ' +
		'minn miss mo mont neb nev nh nj nm ny nc nd ohio okla or pa ri sc sd tenn tex utah vt va wash wn wva wis wyo ' +
		'dc pr prr vi guam nmi',
);
/** What may follow a state: its courts and series of reports. */
const OF_A_STATE = set(
	'app ct cir super sup supr supreme crim cr civ ch eq law l rptr rep reps misc div supp dec unrep cert err cc c ' +
		'lexis dist dc prob sur com pl commw cmwlth adv op ann annapp appdiv',
);
/** Full titles that stand for themselves in a journal's name. */
const OF_A_JOURNAL = /^(?:l|rev|j|journal|law|int|intl|q|forum|stud|pol|poly|soc|hum|rts)$/;

const SERIES = /^(?:\d?1st|\d?2n?d|\d?3r?d|\d{0,2}(?:th))$/i;

/** Words that are a reporter's title only with a stop, or with a series after them. */
const COMMON_WORD = set('or me miss mass how black wall pet so wash ind ill del cal a f p se pa la mo in');

export type Reporter = { readonly type: LegalType; readonly rule: string };

const CASES: Reporter = { type: 'citation', rule: 'reporter' };

/**
 * What collection these pieces of an abbreviated title name, or null: `U. S.`, `F. Supp. 3d`, `Cal. App. 4th`,
 * `Minn. L. Rev.`. Pieces are as they stand, without the spaces between them.
 */
export function reporterOf(pieces: readonly string[]): Reporter | null {
	const keys = pieces.map((piece) => piece.replace(/[.'’]/g, '').toLowerCase());
	let last = keys.length;
	while (last > 1 && isSeries(pieces[last - 1]!)) last -= 1;
	const key = keys.slice(0, last).join('');
	const series = last < keys.length || /\d/.test(pieces[last - 1]!);
	const [bare, own] = splitSeries(key);
	const stopped = pieces.slice(0, last).some((piece) => piece.includes('.'));
	if (COMMON_WORD.has(bare) && !stopped && !series && own === '') return null;
	if (bare === 'stat') return { type: 'statute', rule: 'session-laws' };
	if (bare === 'fedreg' || bare === 'fr') return stopped ? { type: 'regulation', rule: 'register' } : null;
	if (INTERNATIONAL.has(bare)) return { type: 'citation', rule: 'treaty-series' };
	if (NATIONAL.has(bare) || bare.endsWith('lexis')) return CASES;
	if (ofState(keys.slice(0, last))) return CASES;
	return isJournal(keys.slice(0, last)) ? { type: 'citation', rule: 'journal' } : null;
}

const isSeries = (piece: string): boolean => SERIES.test(piece) || /^\((?:\d\w{2}|[A-Z]{3,5})\)$/.test(piece);

/** `nys2d` is `nys` in its second series. */
function splitSeries(key: string): readonly [string, string] {
	const found = /^(.*?[a-z&])(\d{1,2}(?:d|st|nd|rd|th))$/.exec(key);
	return found === null ? [key, ''] : [found[1]!, found[2]!];
}

/** `Neb. App.`, `N. Y. 3d`, `Conn. Super. Ct.`: a state, in one piece or several, and what belongs to it. */
function ofState(keys: readonly string[]): boolean {
	let state = '';
	for (let at = 0; at < Math.min(keys.length, 3); at += 1) {
		state += keys[at]!;
		const [bare] = splitSeries(state);
		if (STATES.has(bare) && keys.slice(at + 1).every((key) => isOfState(splitSeries(key)[0]))) return true;
		if (at === 0 && joined(bare)) return true;
	}
	return false;
}

/** Titles written without spaces: `Cal.App.`, `NYAppDiv`. */
function joined(key: string): boolean {
	for (let cut = 2; cut <= Math.min(6, key.length - 1); cut += 1)
		if (STATES.has(key.slice(0, cut)) && restOfState(key.slice(cut))) return true;
	return false;
}

function restOfState(rest: string): boolean {
	if (OF_A_STATE.has(rest)) return true;
	for (let cut = 2; cut < Math.min(6, rest.length); cut += 1)
		if (OF_A_STATE.has(rest.slice(0, cut)) && OF_A_STATE.has(rest.slice(cut))) return true;
	return false;
}

const isOfState = (key: string): boolean => OF_A_STATE.has(key) || restOfState(key);

/** `Minn. L. Rev.`, `Harv. Hum. Rts. J.`: it ends as journals of law do. */
function isJournal(keys: readonly string[]): boolean {
	const tail = keys.slice(-3).join('');
	if (keys.length < 2 || !/(?:lrev|lj|ljournal|lawrev|lq|jintll|rtsj)$/.test(tail)) return false;
	return keys.slice(1).every((key) => OF_A_JOURNAL.test(key) || key.length > 2);
}
