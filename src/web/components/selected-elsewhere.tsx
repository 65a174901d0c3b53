import { Button } from '@mantine/core';
import { dayIn } from '../data/line-time.ts';
import { idsIn, type LinesSearch } from '../data/lines-search.ts';
import { useWords } from '../text/words.ts';
import classes from './chosen-line.module.css';

/** What is chosen on the map and the timeline, said where it narrows nothing. */
export function SelectedElsewhere({
	selection: { place, voice, first, last, who, at },
	forget,
}: {
	selection: LinesSearch;
	forget: () => void;
}) {
	const { t, date, number, list } = useWords();
	const people = idsIn(who).length;
	const days = first !== undefined && last !== undefined && dayIn(first) !== null && dayIn(last) !== null;
	const told = [
		...(people > 0 ? [t('lines.people', { count: people, shown: number(people) })] : []),
		...(place === undefined ? [] : [t('lines.onPlace', { place })]),
		...(voice === undefined ? [] : [t('lines.onVoice', { voice })]),
		...(at === undefined ? [] : [t('lines.onPlace', { place: at })]),
		...(days ? [`${date(first)} – ${date(last)}`] : []),
	];
	if (told.length === 0) return null;
	return (
		<section className={classes.line} aria-label={t('lines.alsoChosen')}>
			<span className={classes.title}>{t('lines.alsoChosen')}</span>
			<span>{list(told, 'unit')}</span>
			<Button size="compact-sm" variant="default" onClick={forget}>
				{t('lines.chooseNone')}
			</Button>
		</section>
	);
}
