import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sourcesQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';

/** Chooses a source of the case by its title; never the one that is there already. */
export function ChooseSource({ not, onChoose }: { not: string | undefined; onChoose: (id: string) => void }) {
	const { t } = useWords();
	const { data: sources = [] } = useQuery(sourcesQuery);
	return (
		<Select
			label={t('beside.choose')}
			placeholder={t('beside.search')}
			nothingFoundMessage={t('beside.none')}
			searchable
			limit={200}
			data={sources.filter(({ id }) => id !== not).map(({ id, title }) => ({ value: id, label: title }))}
			value={null}
			onChange={(id) => id !== null && onChoose(id)}
		/>
	);
}
