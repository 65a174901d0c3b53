import type { ComparedFieldJson } from '../../api/index.ts';
import { linedUp, type SamePair, sharedFirst, weighedBy } from '../data/pairs.ts';
import { fieldValueWords } from '../text/pair-words.ts';
import { useWords, type Words } from '../text/words.ts';
import classes from './compared-fields.module.css';
import { WeightBar } from './weight-bar.tsx';

/** A sign for each way of agreeing, beside its word. */
const MARKS = { equal: '=', near: '≈', part: '⊂', different: '≠', missing: '?' } as const;

/**
 * Both sides field by field, as written: the left one, what the two have to do with each other and what that weighs,
 * the right one. What only one side says is there as missing; what neither says is named below.
 */
export function ComparedFields({ pair }: { pair: SamePair }) {
	const words = useWords();
	const { t, code, signed, list } = words;
	const { left, right, fields } = pair;
	const weighed = weighedBy(fields);
	const shown = fields.filter((field) => !weighed.nowhere.includes(field));
	const rows = left.cells && right.cells ? linedUp(left.cells, right.cells) : [];
	const label = (field: ComparedFieldJson) => code('pairFields', field.field);
	const weights = (some: readonly ComparedFieldJson[]) =>
		list(some.map((field) => `${label(field)} ${signed(field.weight ?? 0)}`));
	return (
		<>
			<table className={classes.table}>
				<caption className={classes.hidden}>{t('pairs.table')}</caption>
				<colgroup>
					<col />
					<col className={classes.between} />
					<col />
				</colgroup>
				<thead className={classes.hidden}>
					<tr>
						<th scope="col">{left.name}</th>
						<th scope="col">{t('pairs.compared')}</th>
						<th scope="col">{right.name}</th>
					</tr>
				</thead>
				<tbody>
					{shown.map((field) => (
						<Field key={field.field} field={field} />
					))}
				</tbody>
				{rows.length > 0 && (
					<tbody>
						<tr>
							<td colSpan={3} className={classes.rows}>
								{t('pairs.rows')}
							</td>
						</tr>
						{rows.map(({ role, columns, left: one, right: other }) => (
							<tr key={role}>
								<Values values={one} of={other} />
								<th scope="row" className={classes.middle}>
									<span className={classes.role}>{code('roles', role)}</span>
									<span className={classes.columns}>{columns.join(' / ')}</span>
								</th>
								<Values values={other} of={one} />
							</tr>
						))}
					</tbody>
				)}
			</table>
			<ul className={classes.sums}>
				<li>
					<strong>{t('pairs.for')}</strong>{' '}
					{weighed.for.length > 0 ? weights(weighed.for) : t('pairs.nothingFor')}
				</li>
				<li>
					<strong>{t('pairs.against')}</strong>{' '}
					{weighed.against.length > 0 ? weights(weighed.against) : t('pairs.nothingAgainst')}
				</li>
				{weighed.apart.length > 0 && (
					<li>
						<strong>{t('pairs.apart')}</strong> {list(weighed.apart.map(label))}
						<span className="soft"> {t('pairs.apartWhy')}</span>
					</li>
				)}
				{weighed.nowhere.length > 0 && (
					<li className="soft">
						<strong>{t('pairs.nowhere')}</strong> {list(weighed.nowhere.map(label))}
					</li>
				)}
			</ul>
		</>
	);
}

function Field({ field }: { field: ComparedFieldJson }) {
	const words = useWords();
	const { t, code } = words;
	const { level, weight } = field;
	const spelled = spelledWords(words, field);
	const say = (value: string) => fieldValueWords(words, field.field, value);
	return (
		<>
			<tr data-level={level}>
				<Values values={field.left} of={field.right} say={say} />
				<th scope="row" className={classes.middle}>
					<span className={classes.field}>{code('pairFields', field.field)}</span>
					<span className={classes.level}>
						<span className={classes.how}>
							<span className={classes.mark} aria-hidden="true">
								{MARKS[level]}
							</span>
							{t(`pairs.levels.${level}`)}
						</span>
						{weight === null ? (
							<span className={classes.unweighed}>
								{t(level === 'missing' ? 'pairs.tellsNothing' : 'pairs.unweighed')}
							</span>
						) : (
							<WeightBar weight={weight} />
						)}
					</span>
				</th>
				<Values values={field.right} of={field.left} say={say} />
			</tr>
			{spelled !== null && (
				<tr className={classes.spelled}>
					<td colSpan={3}>{spelled}</td>
				</tr>
			)}
		</>
	);
}

/** What one side says, as written, what both say first and lit; what it does not say is said, too. */
function Values({
	values,
	of: other,
	say = (value) => value,
}: {
	values: readonly string[];
	of: readonly string[];
	/** How one value is said on screen. */
	say?: (value: string) => string;
}) {
	const { t } = useWords();
	const sorted = sharedFirst(values, other);
	return (
		<td className={classes.values}>
			{sorted.slice(0, MOST).map(({ value, isShared }) => (
				<span key={value} className="source-words" data-shared={isShared && values.length > 1}>
					{say(value)}
				</span>
			))}
			{values.length > MOST && (
				<span className={classes.more}>{t('pairs.more', { count: values.length - MOST })}</span>
			)}
			{values.length === 0 && <span className={classes.missing}>{t('pairs.missing')}</span>}
		</td>
	);
}
const MOST = 4;

/** Which word of one name answers to which of the other, where they are not the same; `null` where all are. */
function spelledWords({ t }: Words, { words }: ComparedFieldJson): string | null {
	const unlike = (words ?? []).filter(({ how }) => how !== 'same');
	if (unlike.length === 0) return null;
	return unlike
		.map(({ left, right, how }) =>
			left !== undefined && right !== undefined
				? t('pairs.spelled', { left, right, how: t(`pairs.how.${how}`) })
				: t(left === undefined ? 'pairs.onlyRight' : 'pairs.onlyLeft', { word: left ?? right ?? '' }),
		)
		.join(' · ');
}
