import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { LinesFrame } from '../components/lines-frame.tsx';
import { WorldMap } from '../components/world-map.tsx';
import { legMarks, type SiteMark, siteMarks } from '../data/map-marks.ts';
import { type LinesState, useLines } from '../data/use-lines.ts';
import { positionWords } from '../text/line-words.ts';
import { useWords } from '../text/words.ts';
import classes from './map.module.css';

const PLACES_AT_FIRST = 12;

/** Where people were, by every voice, as exactly as anybody says. */
export function MapPage() {
	const { t } = useWords();
	const state = useLines('/map');
	const [site, setSite] = useState<{ readonly of: LinesJson | undefined; readonly at: number } | null>(null);
	// Places are numbered anew with each selection.
	const chosen = site !== null && site.of === state.lines ? site.at : null;
	const label = chosen === null ? undefined : state.lines?.sites[chosen]?.label;
	return (
		<LinesFrame
			title={t('lines.mapTitle')}
			lead={t('lines.mapLead')}
			command="map"
			state={state}
			site={chosen}
			{...(label === undefined ? {} : { heading: t('lines.at', { place: label }) })}
		>
			{(lines) => (
				<Places
					lines={lines}
					kept={state.kept}
					chosen={chosen}
					choose={(at) => setSite(at === null ? null : { of: lines, at })}
				/>
			)}
		</LinesFrame>
	);
}

function Places({
	lines,
	kept,
	chosen,
	choose,
}: {
	lines: LinesJson;
	kept: LinesState['kept'];
	chosen: number | null;
	choose: (site: number | null) => void;
}) {
	const { t, number } = useWords();
	const sites = useMemo(() => siteMarks(lines, kept.rows), [lines, kept.rows]);
	const legs = useMemo(() => legMarks(lines, kept.legs), [lines, kept.legs]);
	const placed = sites.filter(({ where }) => where.is !== 'none');
	const unplaced = sites.filter(({ where }) => where.is === 'none');
	const about = chosen === null ? undefined : lines.sites[chosen];
	return (
		<div className={classes.columns}>
			{placed.length > 0 && (
				<WorldMap
					sites={placed}
					legs={legs}
					chosen={chosen}
					choose={choose}
					label={t('lines.map', { places: number(placed.length), legs: number(legs.length) })}
				/>
			)}
			<div className={classes.lists}>
				{about !== undefined && (
					<p className={classes.about}>
						<strong>{about.label}</strong>
						{about.place !== undefined && (
							<Link to="/persons/$id" params={{ id: about.place }}>
								{t('lines.aboutPlace')}
							</Link>
						)}
						<Button size="compact-xs" variant="default" onClick={() => choose(null)}>
							{t('lines.allAgain')}
						</Button>
					</p>
				)}
				<PlaceList
					title={t('lines.places', { count: placed.length, shown: number(placed.length) })}
					{...{ lines, chosen, choose }}
					marks={placed}
				/>
				{unplaced.length > 0 && (
					<PlaceList
						title={t('lines.unplaced', { count: unplaced.length, shown: number(unplaced.length) })}
						note={t('lines.unplacedHow')}
						{...{ lines, chosen, choose }}
						marks={unplaced}
					/>
				)}
			</div>
		</div>
	);
}

function PlaceList({
	title,
	note,
	lines,
	marks,
	chosen,
	choose,
}: {
	title: string;
	note?: string;
	lines: LinesJson;
	marks: readonly SiteMark[];
	chosen: number | null;
	choose: (site: number | null) => void;
}) {
	const words = useWords();
	const { t, number } = words;
	const [all, setAll] = useState(false);
	if (marks.length === 0) return null;
	return (
		<section>
			<h2 className={classes.title}>{title}</h2>
			{note !== undefined && <p className="small soft">{note}</p>}
			<ul className={classes.places}>
				{marks.slice(0, all ? marks.length : PLACES_AT_FIRST).map(({ site, label, people }) => {
					const about = lines.sites[site];
					return (
						<li key={site}>
							<button
								type="button"
								className={classes.place}
								aria-pressed={site === chosen}
								onClick={() => choose(site === chosen ? null : site)}
							>
								<span>{label}</span>
								<span className="numbers">{number(people)}</span>
								{about !== undefined && about.where.is !== 'none' && (
									<span className={classes.how}>{positionWords(words, about)}</span>
								)}
							</button>
						</li>
					);
				})}
			</ul>
			{marks.length > PLACES_AT_FIRST && (
				<Button size="compact-xs" variant="default" onClick={() => setAll(!all)}>
					{t(all ? 'lines.fewer' : 'lines.allPlaces')}
				</Button>
			)}
		</section>
	);
}
