import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { LineGantt } from '../components/line-gantt.tsx';
import { LinesFrame } from '../components/lines-frame.tsx';
import { rangeOf } from '../data/line-time.ts';
import { type LinesState, useLines } from '../data/use-lines.ts';
import { useWords } from '../text/words.ts';

const PEOPLE_AT_ONCE = 40;

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
	const { kept, chosen, whole, choice, site } = state;
	const [shown, setShown] = useState(PEOPLE_AT_ONCE);
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
	const period = chosen ?? whole;
	if (period === null || some.length === 0) return null;
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
