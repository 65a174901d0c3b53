import { VisuallyHidden } from '@mantine/core';
import type { ToldAt } from '../data/map-marks.ts';
import { useWords } from '../text/words.ts';
import { SignMark } from './sign-mark.tsx';
import classes from './told-signs.module.css';

/** What is said of a place: each sign with the letters of the voices, or with how many people, as beside it on the map. */
export function ToldSigns({ told }: { told: readonly ToldAt[] }) {
	const { t, number, list } = useWords();
	if (told.length === 0) return null;
	return (
		<span className={classes.all}>
			{told.map(({ sign, people, letters }) => (
				<span key={`${sign.shape} ${sign.fill}`} className={classes.one}>
					<SignMark sign={sign} />
					<VisuallyHidden>
						{t('lines.signWords', {
							what: t(`lines.signs.${sign.shape}`),
							how: t(`lines.signs.${sign.fill}`),
						})}
					</VisuallyHidden>
					{letters.length > 0 ? list(letters, 'unit') : number(people)}
				</span>
			))}
		</span>
	);
}
