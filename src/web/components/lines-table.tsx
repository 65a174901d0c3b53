import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useMemo, useState } from 'react';
import type { LineRowJson, LineSaidJson, LinesJson } from '../../api/index.ts';
import { usePrinting } from '../data/printing.ts';
import { signOf } from '../data/signs.ts';
import type { LinesState } from '../data/use-lines.ts';
import { positionWords, saidTimes, whatWords } from '../text/line-words.ts';
import { saidThere } from '../text/region-words.ts';
import { useWords } from '../text/words.ts';
import classes from './lines-table.module.css';
import { OwnWords } from './own-words.tsx';
import { Qualifiers } from './qualifiers.tsx';
import { SignMark } from './sign-mark.tsx';
import { SourceLink } from './source-link.tsx';

const ROWS_AT_ONCE = 40;

type Told = { readonly at: number; readonly row: LineRowJson; readonly said?: LineSaidJson };

/** The selection in words, one row an account and one a gap: all that a map or a plot shows, with the words it rests on. */
export function LinesTable({
	lines,
	kept,
	site,
	choice: { people, letters },
}: {
	lines: LinesJson;
	kept: readonly number[];
	site: number | null;
	choice: Pick<LinesState['choice'], 'people' | 'letters'>;
}) {
	const words = useWords();
	const { t, number } = words;
	const [asked, setAsked] = useState(ROWS_AT_ONCE);
	const isPrinting = usePrinting();
	const all = useMemo(() => toldIn(lines, { kept, site, people }), [lines, kept, site, people]);
	const shown = isPrinting ? all.length : asked;
	return (
		<>
			<p className="small soft">{t('lines.accounts', { count: all.length, shown: number(all.length) })}</p>
			<div className={classes.scroll}>
				<table className={classes.table}>
					<thead>
						<tr>
							{(['who', 'what', 'where', 'when', 'voice', 'words'] as const).map((column) => (
								<th key={column} scope="col">
									{t(`lines.columns.${column}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{all.slice(0, shown).map(({ at, row, said }) => (
							<Row
								key={`${at} ${said?.statements.join() ?? ''}`}
								lines={lines}
								letter={said && letters.get(said.by)}
								row={row}
								{...(said === undefined ? {} : { said })}
							/>
						))}
					</tbody>
				</table>
			</div>
			{all.length > shown && (
				<Button variant="default" onClick={() => setAsked(asked + ROWS_AT_ONCE)}>
					{t('app.more')}
				</Button>
			)}
		</>
	);
}

function toldIn(
	lines: LinesJson,
	{
		kept,
		site,
		people,
	}: {
		readonly kept: readonly number[];
		readonly site: number | null;
		readonly people: ReadonlySet<number> | null;
	},
): readonly Told[] {
	return kept.flatMap((at): readonly Told[] => {
		const row = lines.rows[at];
		if (row === undefined || people?.has(row.person) === false) return [];
		if (row.piece === 'gap') return site === null ? [{ at, row }] : [];
		return row.said
			.filter(({ at: there, fromAt }) => site === null || there === site || fromAt === site)
			.map((said) => ({ at, row, said }));
	});
}

/** Drawn anew only when it says something else: many of them stand below each figure. */
const Row = memo(function Row({
	lines,
	letter,
	row,
	said,
}: Omit<Told, 'at'> & { lines: LinesJson; letter: string | undefined }) {
	const words = useWords();
	const { t } = words;
	const person = lines.people[row.person];
	return (
		<tr
			className={row.piece === 'gap' ? classes.gap : said?.proposed === true ? classes.proposed : undefined}
		>
			<th scope="row" className={classes.who}>
				{person !== undefined && (
					<Link to="/persons/$id" params={{ id: person.person }}>
						{person.name}
					</Link>
				)}
			</th>
			<td className={classes.what}>
				{said !== undefined && row.piece !== 'gap' && (
					<SignMark className={classes.sign} sign={signOf(row.piece, said)} />
				)}
				{whatWords(words, row)}
			</td>
			<td>{said !== undefined && <Where lines={lines} said={said} />}</td>
			<td className="numbers">{saidTimes(words, row, said)}</td>
			<td>
				{said === undefined ? (
					<span className="soft">{t('lines.nobody')}</span>
				) : (
					<>
						{letter !== undefined && <b>{letter} </b>}
						{said.by}{' '}
						<Qualifiers
							polarity={said.polarity}
							force={said.force}
							hedge={said.hedge}
							proposed={said.proposed}
						/>
					</>
				)}
			</td>
			<td>
				{said?.quote !== undefined && (
					<>
						<OwnWords source={said.quote.source} className={classes.words}>
							{saidThere(words, said.quote)}
						</OwnWords>{' '}
						<span className="small">
							<SourceLink place={said.quote} />
						</span>
					</>
				)}
			</td>
		</tr>
	);
});

function Where({ lines, said }: { lines: LinesJson; said: LineSaidJson }) {
	const words = useWords();
	const { t } = words;
	const [from, to] = [said.fromAt, said.at].map((at) => (at === undefined ? undefined : lines.sites[at]));
	return (
		<>
			{from !== undefined && <div>{t('lines.fromPlace', { place: from.label })}</div>}
			{to !== undefined && (
				<div>
					{from === undefined ? to.label : t('lines.toPlace', { place: to.label })}
					<div className="small soft">{positionWords(words, to)}</div>
				</div>
			)}
		</>
	);
}
