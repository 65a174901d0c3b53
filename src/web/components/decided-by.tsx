import type { DecidedByJson } from '../../api/index.ts';
import { dayOf } from '../data/day.ts';
import { useWords, type Words } from '../text/words.ts';

/** Who decided, when and why, in one line; that nobody was named is said, too. `taken`: what was taken into the record by it. */
export function decidedWords(
	{ t, date, time }: Words,
	{ by, at, reason }: DecidedByJson,
	what: 'decided' | 'taken' = 'decided',
): string {
	const nobody = what === 'taken' ? t('decided.taken') : t('decided.nobody');
	return [
		by === undefined ? nobody : t(what === 'taken' ? 'decided.takenBy' : 'decided.by', { by }),
		t('decided.at', { date: date(dayOf(at)), time: time(at) }),
		...(reason === undefined ? [] : [t('decided.why', { reason })]),
	].join(' · ');
}

/** The line as it stands wherever a decision shows. */
export function DecidedBy({ decided, what }: { decided: DecidedByJson; what?: 'decided' | 'taken' }) {
	const words = useWords();
	return <span className="soft">{decidedWords(words, decided, what)}</span>;
}
