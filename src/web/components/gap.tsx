import type { LinePieceJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './custody-line.module.css';

/** Days between two known points that no voice speaks about: a row of its own, never drawn across. */
export function Gap({ gap }: { gap: Extract<LinePieceJson, { piece: 'gap' }> }) {
	const { t, date } = useWords();
	return (
		<li className={`${classes.piece} ${classes.gapPiece}`}>
			<span className={classes.when} />
			<span className={classes.rail} aria-hidden />
			<p className={`silence ${classes.gap}`}>
				{t('person.gap', { count: gap.days })}{' '}
				<span className="soft small">{t('person.gapDates', { from: date(gap.from), to: date(gap.to) })}</span>
			</p>
		</li>
	);
}
