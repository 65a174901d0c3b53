import { type AccountState, CUSTODY_TYPES, type CustodyType, isCode } from '../record/index.ts';
import type { Account } from './contract.ts';

const STATE_OF: Readonly<Record<CustodyType, AccountState>> = {
	// These three say nothing of where somebody is: they are listed, and are no point of a custody line.
	encounter: 'unknown',
	detainer: 'unknown',
	'removal-order': 'unknown',
	arrest: 'in-custody',
	'booked-in': 'in-custody',
	held: 'in-custody',
	're-detention': 'in-custody',
	transfer: 'in-transfer',
	hospital: 'in-transfer',
	removal: 'removed',
	parole: 'released',
	release: 'released',
	disappearance: 'disappeared',
	death: 'dead',
	'remains-found': 'dead',
};

/** The state that a type of event tells of. Arriving somewhere is not being held there. */
export function stateOf(type: string): AccountState {
	return isCode(CUSTODY_TYPES, type) ? STATE_OF[type] : 'unknown';
}

/** Words by which a voice itself names a place where people are locked up; the place's other names do not count. */
const PLACE_OF_DETENTION =
	/\b(?:prison|jail|penal|penitentiary|detention|correctional|confinement|lockup|c[aá]rcel|prisi[oó]n|penitenciari[ao]|presidio|detenci[oó]n|reclusi[oó]n|confinamiento)\b/iu;

/** Whether the voice's own word for a place says that people are held there. */
export function saysDetention(label: string): boolean {
	return PLACE_OF_DETENTION.test(label);
}

/** Foretelling, wanting and asking place nobody anywhere. */
const PLACES_NOBODY: ReadonlySet<string> = new Set(['predicts', 'intends', 'asks']);

/** Whether an account says that something was, or was not, so: not foretold, intended, asked or declined. */
export function speaks({ polarity, force }: Pick<Account, 'polarity' | 'force'>): boolean {
	return polarity !== 'declines' && !PLACES_NOBODY.has(force);
}

/** Whether an account affirms where somebody was. */
export function affirms(account: Pick<Account, 'polarity' | 'force'>): boolean {
	return account.polarity === 'affirms' && speaks(account);
}

/** Listed is whoever was taken, moved, let go, removed or made to disappear; a death alone lists nobody. */
const LISTS_NOBODY: ReadonlySet<string> = new Set(['encounter', 'detainer', 'removal-order', 'death']);

/** Whether an account is one of custody or disappearance, so that whom it is about is listed. */
export function listsSomebody(account: Account): boolean {
	return speaks(account) && isCode(CUSTODY_TYPES, account.type) && !LISTS_NOBODY.has(account.type);
}
