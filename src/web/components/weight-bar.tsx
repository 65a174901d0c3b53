import { useWords } from '../text/words.ts';
import classes from './weight-bar.module.css';

/** Bits at which a bar is full: what one identifier in common weighs. */
const FULL = 14;

/** What a field weighs, in bits: to the right for, hatched to the left against, and the number beside it. */
export function WeightBar({ weight }: { weight: number }) {
	const { t, signed } = useWords();
	const width = `${(50 * Math.min(Math.abs(weight), FULL)) / FULL}%`;
	const said = t(weight < 0 ? 'pairs.weighsAgainst' : 'pairs.weighsFor', { bits: signed(weight) });
	return (
		<span className={classes.weight} title={said}>
			<span className={classes.track} aria-hidden="true">
				<span className={classes.bar} data-against={weight < 0} style={{ width }} />
			</span>
			<span className={classes.number}>
				{signed(weight)}
				<span className={classes.unit}> {t('pairs.bits')}</span>
			</span>
		</span>
	);
}
