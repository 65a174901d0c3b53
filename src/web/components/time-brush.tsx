import '@mantine/core/styles/Slider.css';
import { Button, RangeSlider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { understandDate } from '../data/date-entry.ts';
import { daysOf, isoOf, type Period } from '../data/line-time.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './time-brush.module.css';

/** Narrows a selection to some of the days that it speaks of: told while it is dragged, taken when it is let go, or typed as a day, a month or a span. */
export function TimeBrush({
	whole,
	chosen,
	choose,
	undated,
}: {
	whole: Period;
	chosen: Period | null;
	choose: (period: Period | null) => void;
	/** How many pieces without a date are left out. */
	undated: number;
}) {
	const { t, date, number } = useWords();
	const shown = chosen ?? whole;
	const [dragged, setDragged] = useState<readonly [number, number]>([shown.first, shown.last]);
	useEffect(() => setDragged([shown.first, shown.last]), [shown.first, shown.last]);
	const [typed, setTyped] = useState('');
	const say = (day: number) => date(isoOf(day));
	return (
		<fieldset className={classes.brush}>
			<legend className={classes.legend}>{t('lines.period')}</legend>
			<p className="small numbers" aria-live="polite">
				{say(dragged[0])} – {say(dragged[1])}
				{chosen !== null && undated > 0 && (
					<span className="soft">
						{' '}
						· {t('lines.undatedLeft', { count: undated, shown: number(undated) })}
					</span>
				)}
			</p>
			<div className={classes.row}>
				<form
					className={classes.typed}
					onSubmit={(event) => {
						event.preventDefault();
						const read = understandDate(typed);
						const days = read && daysOf(read.edtf, whole);
						if (days === null) return;
						choose(days);
						setTyped('');
					}}
				>
					<DateField
						label={t('lines.onlyDays')}
						placeholder={t('lines.onlyDaysHint')}
						value={typed}
						onChange={setTyped}
					/>
				</form>
				<RangeSlider
					className={classes.slider}
					size="sm"
					color="var(--accent)"
					min={whole.first}
					max={Math.max(whole.last, whole.first + 1)}
					minRange={0}
					label={say}
					value={[...dragged] as [number, number]}
					onChange={setDragged}
					onChangeEnd={([first, last]) =>
						choose(first <= whole.first && last >= whole.last ? null : { first, last })
					}
					thumbFromLabel={t('lines.firstDay')}
					thumbToLabel={t('lines.lastDay')}
				/>
				<Button size="compact-sm" variant="default" disabled={chosen === null} onClick={() => choose(null)}>
					{t('lines.allDays')}
				</Button>
			</div>
		</fieldset>
	);
}
