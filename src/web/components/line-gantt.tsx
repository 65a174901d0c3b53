import { useMemo } from 'react';
import type { LineRowJson, LinesJson } from '../../api/index.ts';
import { type Gantt, ganttOf, type Lane } from '../data/gantt.ts';
import { isoOf, type Period } from '../data/line-time.ts';
import { usePrinting } from '../data/printing.ts';
import { useNarrow } from '../data/use-narrow.ts';
import { whatWords } from '../text/line-words.ts';
import { useWords, type Words } from '../text/words.ts';
import { type DrawnKey, FigureLegend } from './figure-legend.tsx';
import { drawGantt, LANE, TOP } from './gantt-drawing.ts';
import classes from './line-gantt.module.css';
import { type Draw, PAPER_WIDTH, PlotFigure } from './plot-figure.tsx';
import { useChosenMark } from './use-chosen-mark.ts';

/** Up to here names stand above their lines: the same width as in the style sheet. */
const NARROW = 700;
/** What names leave of the width of a sheet, in pixels: the same as in the style sheet. */
const ON_PAPER = PAPER_WIDTH - 170;

type Props = {
	readonly lines: LinesJson;
	readonly kept: readonly number[];
	readonly people: readonly number[];
	/** The days that the plot spans. */
	readonly period: Period;
	/** Who of them is chosen, and whose voices have lines of their own. */
	readonly choice: {
		readonly people: ReadonlySet<number> | null;
		readonly close: ReadonlySet<number>;
		readonly letters: ReadonlyMap<string, string>;
	};
	readonly site: number | null;
	readonly choose: (person: number) => void;
};

/** Stays as spans, ends as uncertain as they are told, gaps as bands of their own: a line for each person, below some of them one for each voice. */
export function LineGantt({ lines, kept, people, period, choice, site, choose }: Props) {
	const words = useWords();
	const { t, tag, date, number } = words;
	const isPrinting = usePrinting();
	const narrow = useNarrow(NARROW) && !isPrinting;
	const { close, letters } = choice;
	const titleOf = useMemo(() => titlesOf(words, lines), [words, lines]);
	const gantt = useMemo(
		() =>
			ganttOf(lines, {
				kept,
				people,
				period,
				close: { people: close, letters },
				title: titleOf,
			}),
		[lines, kept, people, period, close, letters, titleOf],
	);
	const draw = useMemo<Draw>(
		() => (plot, width) =>
			drawGantt(plot, width, gantt, { period, tag, narrow, chosen: choice.people, site }),
		[gantt, period, tag, narrow, choice.people, site],
	);
	// One alone is looked at closely as it is.
	const isOneOfMany = lines.people.length > 1;
	const frame = useChosenMark('person', (person) => isOneOfMany && choose(person));
	return (
		<div ref={frame} className={classes.gantt}>
			<ul className={classes.labels} style={{ paddingTop: TOP }}>
				{gantt.lanes.map((lane) => (
					<li key={lane.key} style={{ height: LANE[narrow ? 'narrow' : 'wide'] }}>
						<LaneLabel
							lane={lane}
							isClose={close.has(lane.person)}
							chosen={choice.people?.has(lane.person) === true}
							choose={isOneOfMany ? choose : undefined}
						/>
					</li>
				))}
			</ul>
			<PlotFigure
				wide
				paper={ON_PAPER}
				draw={draw}
				label={t('lines.figure', {
					people: number(people.length),
					from: date(isoOf(period.first)),
					to: date(isoOf(period.last)),
				})}
				note={
					<FigureLegend
						signs={[
							...gantt.points.map(({ sign }) => sign),
							...gantt.bars.map(({ fill }) => ({ shape: 'stay' as const, fill })),
						]}
						drawn={drawnIn(gantt)}
						letters={NO_LETTERS}
					/>
				}
			/>
		</div>
	);
}

/** What is said beside a pointer of a piece and who says it, put into words once each: choosing somebody asks for all of them again. */
function titlesOf(words: Words, lines: LinesJson): (row: LineRowJson, voice?: string) => string {
	const known = new Map<LineRowJson, Map<string | undefined, string>>();
	return (row, voice) => {
		const own = known.get(row) ?? new Map<string | undefined, string>();
		known.set(row, own);
		const said = own.get(voice);
		if (said !== undefined) return said;
		const title = [
			lines.people[row.person]?.name,
			whatWords(words, row),
			row.said.flatMap(({ at }) => (at === undefined ? [] : (lines.sites[at]?.label ?? [])))[0],
			row.from === undefined ? undefined : words.date(row.from),
			voice,
		]
			.filter((part) => part !== undefined && part !== '')
			.join(' · ');
		own.set(voice, title);
		return title;
	};
}

/** On the timeline each voice's letter stands before its name. */
const NO_LETTERS = new Map<string, string>();

function LaneLabel({
	lane: { label, letter, person },
	isClose,
	chosen,
	choose,
}: {
	lane: Lane;
	/** The lines of voices below are this person's. */
	isClose: boolean;
	chosen: boolean;
	choose: ((person: number) => void) | undefined;
}) {
	if (letter !== undefined)
		return (
			<span className={classes.voice} title={label}>
				<b>{letter}</b> <span>{label}</span>
			</span>
		);
	if (choose === undefined)
		return (
			<span className={classes.person} data-close={isClose || undefined} title={label}>
				<span>{label}</span>
			</span>
		);
	return (
		<button
			type="button"
			className={classes.person}
			data-close={isClose || undefined}
			title={label}
			aria-pressed={chosen}
			onClick={() => choose(person)}
		>
			<span>{label}</span>
		</button>
	);
}

function drawnIn({ bars, beyond }: Gantt): readonly DrawnKey[] {
	const kinds = new Set(bars.map(({ is }) => (is === 'soft' ? 'maybe' : is)));
	return [
		...(['sure', 'maybe', 'gap'] as const).filter((kind) => kinds.has(kind)),
		...(beyond.length > 0 ? (['beyond'] as const) : []),
	];
}
