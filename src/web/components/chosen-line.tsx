import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { LinesJson } from '../../api/index.ts';
import type { LinesState } from '../data/use-lines.ts';
import { useWords, type Words } from '../text/words.ts';
import classes from './chosen-line.module.css';

/** More names than this are told as a count. */
const MOST_NAMES = 3;

/** Who and what of a selection is chosen, each with the way to it and out of it: the same on the map and on the timeline. */
export function ChosenLine({ lines, state }: { lines: LinesJson; state: LinesState }) {
	const { t, number } = useWords();
	const { choice, site, search, change } = state;
	const about = site === null ? undefined : lines.sites[site];
	const isPlaceElsewhere = search.at !== undefined && about === undefined;
	const elsewhere = choice.elsewhere + (isPlaceElsewhere ? 1 : 0);
	if (choice.people === null && about === undefined && elsewhere === 0) return null;
	return (
		<section className={classes.line} aria-label={t('lines.chosen')}>
			<span className={classes.title}>{t('lines.chosen')}</span>
			<ul className={classes.all}>
				{[...(choice.people ?? [])].map((nth) => {
					const one = lines.people[nth];
					return (
						one !== undefined && (
							<Chosen key={one.person} name={one.name} leave={() => state.choosePerson(nth)}>
								<Link to="/persons/$id" params={{ id: one.person }}>
									{one.name}
								</Link>
							</Chosen>
						)
					);
				})}
				{about !== undefined && (
					<Chosen name={about.label} leave={() => state.chooseSite(null)}>
						{about.place === undefined ? (
							about.label
						) : (
							<Link to="/places/$id" params={{ id: about.place }}>
								{about.label}
							</Link>
						)}
					</Chosen>
				)}
			</ul>
			{elsewhere > 0 && (
				<span className="small soft">
					{t('lines.chosenElsewhere', { count: elsewhere, shown: number(elsewhere) })}
				</span>
			)}
			<Button size="compact-sm" variant="default" onClick={() => change({ who: undefined, at: undefined })}>
				{t('lines.chooseNone')}
			</Button>
		</section>
	);
}

function Chosen({ name, leave, children }: { name: string; leave: () => void; children: React.ReactNode }) {
	const { t } = useWords();
	return (
		<li className={classes.one}>
			{children}
			<button type="button" className={classes.leave} aria-label={t('lines.leave', { name })} onClick={leave}>
				×
			</button>
		</li>
	);
}

/** What the table tells of, where somebody or some place is chosen; else `undefined`. */
export function chosenWords(
	{ t, list, number }: Words,
	lines: LinesJson,
	{ choice, site }: Pick<LinesState, 'choice' | 'site'>,
): string | undefined {
	const place = site === null ? undefined : lines.sites[site]?.label;
	const names = [...(choice.people ?? [])].flatMap((nth) => lines.people[nth]?.name ?? []);
	const who =
		names.length > MOST_NAMES
			? t('lines.people', { count: names.length, shown: number(names.length) })
			: list(names);
	if (names.length > 0 && place !== undefined) return t('lines.ofAt', { who, place });
	if (names.length > 0) return t('lines.of', { who });
	return place === undefined ? undefined : t('lines.at', { place });
}
