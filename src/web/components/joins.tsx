import { Link } from '@tanstack/react-router';
import type { JoinJson, PersonJson } from '../../api/index.ts';
import { useUndo } from '../data/use-undo.ts';
import { useWords } from '../text/words.ts';
import classes from './judged.module.css';
import { Between, Judged } from './judged.tsx';
import { SourceLink } from './source-link.tsx';

/** What of a person's joins holds them together, and what keeps others away. */
const JOINED = ['same', 'awaiting', 'kept-apart'] as const;

/** From which names somebody was joined, by whom, when and why, each decision with what takes it back. */
export function Joins({ person }: { person: PersonJson }) {
	const { t } = useWords();
	const { joins, members } = person;
	const undo = useUndo(t('joins.undone'));
	if (joins.length === 0) return null;
	const isJoined = ({ state }: JoinJson) => JOINED.some((one) => one === state);
	const parts = [
		{ key: 'joined' as const, some: joins.filter(isJoined) },
		{ key: 'apart' as const, some: joins.filter((one) => !isJoined(one)) },
	];
	return (
		<section aria-labelledby="joins">
			<h2 id="joins">
				{t(members.length > 1 ? 'joins.title' : 'joins.titleOne', { count: members.length })}
			</h2>
			{parts.map(
				({ key, some }) =>
					some.length > 0 && (
						<details key={key}>
							<summary className="small">{t(`joins.${key}`, { count: some.length })}</summary>
							<ul className={classes.list}>
								{some.map((join) => (
									<Join key={`${join.left.entity} ${join.right.entity}`} join={join} undo={undo} />
								))}
							</ul>
						</details>
					),
			)}
		</section>
	);
}

function Join({ join, undo }: { join: JoinJson; undo: ReturnType<typeof useUndo> }) {
	const { t } = useWords();
	const { left, right, judged, state } = join;
	const end = (side: JoinJson['left']) => (
		<>
			<Link to="/persons/$id" params={{ id: side.person }} className="source-words">
				{side.name}
			</Link>{' '}
			<span className="small soft">
				<SourceLink place={{ source: side.source, ...(side.row === undefined ? {} : { row: side.row }) }} />
			</span>
		</>
	);
	const verdict = state === 'different' || state === 'unsure' ? state : 'same';
	return (
		<li className={classes.item}>
			<Between left={end(left)} right={end(right)} verdict={verdict} />
			{state === 'awaiting' && <p className="small">{t('joins.awaits')}</p>}
			{state === 'kept-apart' && (
				<p className="small">
					{t('joins.crossed')}{' '}
					<Link to="/conflicts" hash="apart">
						{t('pairs.apartSee')}
					</Link>
				</p>
			)}
			{judged.map((one) => (
				<Judged key={one.decision} judged={one} of={`${left.name}, ${right.name}`} {...undo} />
			))}
		</li>
	);
}
