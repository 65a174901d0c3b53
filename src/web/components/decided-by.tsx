import type { DecidedByJson } from '../../api/index.ts';
import { dayOf } from '../data/day.ts';
import { useWords, type Words } from '../text/words.ts';

/** Who decided, when and why, in one line; that nobody was named is said, too. */
export function decidedWords({ t, date, time }: Words, { by, at, reason }: DecidedByJson): string {
	return [
		by === undefined ? t('decided.nobody') : t('decided.by', { by }),
		t('decided.at', { date: date(dayOf(at)), time: time(at) }),
		...(reason === undefined ? [] : [t('decided.why', { reason })]),
	].join(' · ');
}

/** The line as it stands wherever a decision shows. */
export function DecidedBy({ decided, className }: { decided: DecidedByJson; className?: string }) {
	const words = useWords();
	return (
		<span className={['soft', className].filter(Boolean).join(' ')}>{decidedWords(words, decided)}</span>
	);
}
