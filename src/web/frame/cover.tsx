import { Portal } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../text/words.ts';
import classes from './cover.module.css';
import { PRESSES, PRESSES_MS, uncover, useCovered } from './covered.ts';
import { monthOf } from './month.ts';

/** A plain calendar in the place of everything; its title, pressed three times, gives the window back. */
export function Cover() {
	return useCovered() ? (
		<Portal target="#cover">
			<Month />
		</Portal>
	) : null;
}

function Month() {
	const { language } = useWords();
	const { title, days, weeks } = monthOf(new Date(), language);
	const page = useRef<HTMLElement>(null);
	const presses = useRef<readonly number[]>([]);
	useEffect(() => {
		const before = document.title;
		document.title = title;
		page.current?.focus({ preventScroll: true });
		return () => {
			document.title = before;
		};
	}, [title]);
	const press = () => {
		const now = performance.now();
		presses.current = [...presses.current.filter((at) => now - at < PRESSES_MS), now];
		if (presses.current.length >= PRESSES) uncover();
	};
	return (
		<main ref={page} tabIndex={-1} className={classes.cover}>
			<h1>
				<button type="button" className={classes.title} onClick={press}>
					{title}
				</button>
			</h1>
			<table className={classes.month}>
				<thead>
					<tr>
						{days.map((day) => (
							<th key={day} scope="col">
								{day}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{weeks.map((week) => (
						<tr key={week.find((day) => day !== null)}>
							{week.map((day, at) => (
								<td key={day ?? `none ${at}`}>{day}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</main>
	);
}
