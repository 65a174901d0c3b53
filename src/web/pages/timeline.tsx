import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { LineGantt } from '../components/line-gantt.tsx';
import { LinesFrame } from '../components/lines-frame.tsx';
import { rangeOf } from '../data/line-time.ts';
import { usePrinting } from '../data/printing.ts';
import { type LinesState, useLines } from '../data/use-lines.ts';
import { useWords } from '../text/words.ts';

const PEOPLE_AT_ONCE = 40;
/** Above the first figure stand the title and what the selection is. */
const ON_FIRST_SHEET = 18;
const ON_A_SHEET = 28;

/** When people were where, by every voice, and the days of which nobody speaks. */
export function TimelinePage() {
	const { t } = useWords();
	const state = useLines('/timeline');
	return (
		<LinesFrame
			title={t('lines.timelineTitle')}
			lead={t('lines.timelineLead')}
			command="timeline"
			state={state}
		>
			{(lines) => <Lanes lines={lines} state={state} />}
		</LinesFrame>
	);
}

function Lanes({ lines, state }: { lines: LinesJson; state: LinesState }) {
	const { t } = useWords();
	const { kept, chosen, days, choice, site } = state;
	const [shown, setShown] = useState(PEOPLE_AT_ONCE);
	const isPrinting = usePrinting();
	const people = useMemo(
		() => [
			...new Set(
				kept.rows.flatMap((at) => {
					const row = lines.rows[at];
					return row !== undefined && rangeOf(row) !== null ? [row.person] : [];
				}),
			),
		],
		[lines, kept.rows],
	);
	// Whoever is chosen is shown, however far down.
	const some = useMemo(
		() => people.filter((one, nth) => nth < shown || choice.people?.has(one) === true),
		[people, shown, choice.people],
	);
	const period = chosen ?? days?.main;
	if (period === undefined || some.length === 0) return null;
	// A figure longer than a sheet would be cut through a line: each sheet has one of its own.
	if (isPrinting)
		return sheetsOf(people).map((own) => (
			<LineGantt
				key={own[0]}
				lines={lines}
				kept={kept.rows}
				people={own}
				period={period}
				choice={choice}
				site={site}
				choose={state.choosePerson}
			/>
		));
	return (
		<>
			<LineGantt
				lines={lines}
				kept={kept.rows}
				people={some}
				period={period}
				choice={choice}
				site={site}
				choose={state.choosePerson}
			/>
			{people.length > shown && (
				<Button variant="default" mt="sm" onClick={() => setShown(shown + PEOPLE_AT_ONCE)}>
					{t('app.more')}
				</Button>
			)}
		</>
	);
}

function sheetsOf(people: readonly number[]): readonly (readonly number[])[] {
	const sheets = [people.slice(0, ON_FIRST_SHEET)];
	for (let from = ON_FIRST_SHEET; from < people.length; from += ON_A_SHEET)
		sheets.push(people.slice(from, from + ON_A_SHEET));
	return sheets;
}
