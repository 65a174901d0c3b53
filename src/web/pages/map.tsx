import { useMemo } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { ChoiceList } from '../components/choice-list.tsx';
import { LinesFrame } from '../components/lines-frame.tsx';
import { ToldSigns } from '../components/told-signs.tsx';
import { WorldMap } from '../components/world-map.tsx';
import { legMarks, type SiteMark, siteMarks, toldNowhere } from '../data/map-marks.ts';
import { type LinesState, useLines } from '../data/use-lines.ts';
import { positionWords } from '../text/line-words.ts';
import { useWords } from '../text/words.ts';
import classes from './map.module.css';

/** Where people were, by every voice, as exactly as anybody says. */
export function MapPage() {
	const { t } = useWords();
	const state = useLines('/map');
	return (
		<LinesFrame title={t('lines.mapTitle')} lead={t('lines.mapLead')} command="map" state={state}>
			{(lines) => <Places lines={lines} state={state} />}
		</LinesFrame>
	);
}

function Places({ lines, state }: { lines: LinesJson; state: LinesState }) {
	const words = useWords();
	const { t, number } = words;
	const { kept, choice, site } = state;
	const sites = useMemo(() => siteMarks(lines, kept.rows, choice), [lines, kept.rows, choice]);
	const legs = useMemo(() => legMarks(lines, kept.legs, choice), [lines, kept.legs, choice]);
	const nowhere = useMemo(() => toldNowhere(lines, kept.rows, choice), [lines, kept.rows, choice]);
	const people = useMemo(() => peopleAt(lines, kept.rows, site), [lines, kept.rows, site]);
	const letters = useMemo(() => spokenOf(lines, kept.rows, choice), [lines, kept.rows, choice]);
	const placed = sites.filter(({ where }) => where.is !== 'none');
	const unplaced = sites.filter(({ where }) => where.is === 'none');
	const toggle = (one: number) => state.chooseSite(one === site ? null : one);
	const asItem = ({ site: key, label, told, lit }: SiteMark) => {
		const about = lines.sites[key];
		return {
			key,
			label,
			faded: !lit,
			more: (
				<>
					<ToldSigns told={told} />
					{about !== undefined && about.where.is !== 'none' && positionWords(words, about)}
				</>
			),
		};
	};
	return (
		<div className={classes.columns}>
			{placed.length > 0 && (
				<WorldMap
					sites={placed}
					legs={legs}
					chosen={site}
					choose={toggle}
					letters={letters}
					label={t('lines.map', { places: number(placed.length), legs: number(legs.length) })}
				/>
			)}
			<div className={classes.lists}>
				<ChoiceList
					title={t('lines.places', { count: placed.length, shown: number(placed.length) })}
					items={placed.map(asItem)}
					isChosen={(key) => key === site}
					choose={toggle}
				/>
				<ChoiceList
					title={t('lines.unplaced', { count: unplaced.length, shown: number(unplaced.length) })}
					note={t('lines.unplacedHow')}
					items={unplaced.map(asItem)}
					isChosen={(key) => key === site}
					choose={toggle}
				/>
				{nowhere.length > 0 && (
					<section>
						<h2 className={classes.title}>{t('lines.nowhere')}</h2>
						<ToldSigns told={nowhere} />
						<p className="small soft">{t('lines.nowhereHow')}</p>
					</section>
				)}
				{lines.people.length > 1 && (
					<ChoiceList
						title={t('lines.people', { count: people.length, shown: number(people.length) })}
						items={people.map((key) => ({ key, label: lines.people[key]?.name ?? '' }))}
						isChosen={(key) => choice.people?.has(key) === true}
						choose={state.choosePerson}
					/>
				)}
			</div>
		</div>
	);
}

/** The letters of the voices that speak of these days. */
function spokenOf(
	{ rows }: LinesJson,
	kept: readonly number[],
	{ letters }: LinesState['choice'],
): ReadonlyMap<string, string> {
	const voices = new Set(kept.flatMap((at) => rows[at]?.said.map(({ by }) => by) ?? []));
	return new Map([...letters].filter(([voice]) => voices.has(voice)));
}

/** Of whom accounts of these days speak, at the chosen place where one is. */
function peopleAt({ rows }: LinesJson, kept: readonly number[], site: number | null): readonly number[] {
	const people = kept.flatMap((at) => {
		const row = rows[at];
		const isHere =
			row?.said.some(({ at: there, fromAt }) => site === null || there === site || fromAt === site) === true;
		return row !== undefined && isHere ? [row.person] : [];
	});
	return [...new Set(people)];
}
