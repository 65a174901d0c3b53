import '@mantine/core/styles/Slider.css';
import { Button, RangeSlider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { understandDate } from '../data/date-entry.ts';
import type { DaysTold } from '../data/days-told.ts';
import { daysOf, isoOf, type Period } from '../data/line-time.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './time-brush.module.css';

/** Narrows a selection to some of the days that it speaks of: told while it is dragged, taken when it is let go, or typed as a day, a month or a span. */
export function TimeBrush({
	days: { whole, main, earlier, later },
	chosen,
	choose,
	undated,
}: {
	days: DaysTold;
	chosen: Period | null;
	choose: (period: Period | null) => void;
	/** How many pieces without a date are left out. */
	undated: number;
}) {
	const { t, date, number } = useWords();
	// What is chosen beyond the days of most needs the slider of all.
	const scale = chosen === null || isIn(chosen, main) ? main : whole;
	const shown = chosen ?? main;
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
			{chosen === null && earlier + later > 0 && (
				<p className="small">
					{[
						...(earlier > 0
							? [t('lines.earlier', { count: earlier, shown: number(earlier), date: say(whole.first) })]
							: []),
						...(later > 0
							? [t('lines.later', { count: later, shown: number(later), date: say(whole.last) })]
							: []),
					].join(' ')}{' '}
					{earlier > 0 && (
						<Button
							size="compact-sm"
							variant="default"
							onClick={() => choose({ first: whole.first, last: main.first - 1 })}
						>
							{t('lines.onlyEarlier')}
						</Button>
					)}{' '}
					{later > 0 && (
						<Button
							size="compact-sm"
							variant="default"
							onClick={() => choose({ first: main.last + 1, last: whole.last })}
						>
							{t('lines.onlyLater')}
						</Button>
					)}{' '}
					<Button size="compact-sm" variant="default" onClick={() => choose(whole)}>
						{t('lines.wholeAxis')}
					</Button>
				</p>
			)}
			<div className={classes.row}>
				<form
					className={classes.typed}
					onSubmit={(event) => {
						event.preventDefault();
						const read = understandDate(typed);
						const named = read && daysOf(read.edtf, whole);
						if (named === null) return;
						choose(named);
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
					min={scale.first}
					max={Math.max(scale.last, scale.first + 1)}
					minRange={0}
					label={say}
					value={[...dragged] as [number, number]}
					onChange={setDragged}
					onChangeEnd={([first, last]) =>
						choose(first <= scale.first && last >= scale.last ? null : { first, last })
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

const isIn = (one: Period, other: Period) => one.first >= other.first && one.last <= other.last;
