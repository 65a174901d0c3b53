import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { COLUMN_ROLES, type ColumnRole, isCode } from '../../record/index.ts';
import { rowsQuery } from '../data/queries.ts';
import { rolesInGroups } from '../data/role-groups.ts';
import type { Mapping } from '../data/use-mapping.ts';
import { useWords } from '../text/words.ts';
import classes from './mapping-columns.module.css';

const SAMPLES = 3;

/** Every column with its first values, its meaning in plain words, and which of its cells could not be read. */
export function MappingColumns({
	source,
	header,
	made,
	onRow,
}: {
	source: string;
	header: readonly string[];
	made: Mapping;
	onRow: () => void;
}) {
	const { t, code, has } = useWords();
	const { data: first } = useQuery(rowsQuery(source, 0));
	const samples = useMemo(
		() => header.map((_, at) => samplesOf((first?.items ?? []).map(({ cells }) => cells[at] ?? ''))),
		[header, first],
	);
	const counted = new Map((made.counts.data?.columns ?? []).map((one) => [one.column, one]));
	const groups = useMemo(
		() =>
			rolesInGroups(COLUMN_ROLES).map(({ group, roles }) => ({
				group: t(`roleGroups.${group}`),
				items: roles.map((value) => ({ value, label: code('roles', value) })),
			})),
		[t, code],
	);
	return (
		<ol className={classes.list} aria-label={t('list.columns')}>
			{header.map((column, at) => {
				const role: ColumnRole = made.mapping.columns[column] ?? 'ignore';
				const unread = counted.get(column);
				return (
					<li key={column} className={classes.column} data-ignored={role === 'ignore'}>
						<div className={classes.what}>
							<p className={classes.name}>{column}</p>
							<p className={`source-words ${classes.samples}`}>
								{samples[at]!.length > 0 ? (
									samples[at]!.join(' · ')
								) : (
									<span className="small soft">{first && t('list.empty')}</span>
								)}
							</p>
						</div>
						<div className={classes.role}>
							<NativeSelect
								size="xs"
								aria-label={t('list.roleOf', { column })}
								value={role}
								data={groups}
								onChange={({ currentTarget: { value } }) =>
									isCode(COLUMN_ROLES, value) &&
									made.change({ columns: { ...made.mapping.columns, [column]: value } })
								}
							/>
							<p className={classes.help}>
								{made.repeated.has(role)
									? t('list.repeated')
									: has('roleHelp', role) && code('roleHelp', role)}
							</p>
							{unread !== undefined && unread.unread > 0 && (
								<p className={classes.unread}>
									{t('list.notRead', { count: unread.filled, unread: unread.unread })}
									{unread.examples.map(({ row, text }) => (
										<button
											key={row}
											type="button"
											className={classes.example}
											onClick={() => {
												made.show(row - 1);
												onRow();
											}}
										>
											{t('list.example', { row, text })}
										</button>
									))}
								</p>
							)}
						</div>
					</li>
				);
			})}
		</ol>
	);
}

/** The first few different values. */
function samplesOf(cells: readonly string[]): readonly string[] {
	return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].slice(0, SAMPLES);
}
