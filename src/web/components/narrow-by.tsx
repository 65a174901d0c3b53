import { Select } from '@mantine/core';
import { useMemo } from 'react';
import {
	type Offered,
	offered,
	personsOf,
	type ReviewFilter,
	UNDATED,
	voiceOf,
} from '../data/review-filter.ts';
import type { Review } from '../data/use-review.ts';
import { voiceWords } from '../text/voice-words.ts';
import { useWords } from '../text/words.ts';
import classes from './proposal-filters.module.css';

/** So many are offered before somebody types. */
const OFFERED = 60;

/** Whose words, about whom, by which rule: each choice goes into the address. */
export function NarrowBy({ review, title }: { review: Review; title: string }) {
	const words = useWords();
	const { t, date, number } = words;
	const { all, filter, setFilter } = review;
	const voices = useMemo(() => offered(all, (one) => [voiceOf(one) ?? ''].filter(Boolean)), [all]);
	const persons = useMemo(() => offered(all, personsOf), [all]);
	const rules = useMemo(() => offered(all, ({ rule }) => [rule]), [all]);
	const choose = (
		name: keyof ReviewFilter & ('voice' | 'person' | 'rule'),
		from: readonly Offered[],
		label: (value: string) => string = (value) => value,
	) => (
		<Select
			size="xs"
			label={t(`source.filter.${name}`)}
			placeholder={t('source.filter.any')}
			searchable
			clearable
			limit={OFFERED}
			nothingFoundMessage={t('source.filter.none')}
			value={filter[name] ?? null}
			data={from.map(({ value, count }) => ({ value, label: `${label(value)} · ${number(count)}` }))}
			onChange={(value) => setFilter({ [name]: value ?? undefined })}
		/>
	);
	return (
		<div className={classes.narrow}>
			{choose('voice', voices, (name) => voiceWords(words, { described: name, act: 'says' }, title))}
			{choose('person', persons)}
			{choose('rule', rules)}
			{filter.on !== undefined && (
				<p className="small">
					{t('source.filter.on', {
						date: filter.on === UNDATED ? t('queue.undated') : date(filter.on),
					})}
				</p>
			)}
		</div>
	);
}
