import { useQuery } from '@tanstack/react-query';
import { changedOfQuery } from '../data/changed.ts';
import { useWords } from '../text/words.ts';
import { Changes } from './changed-answer.tsx';

/** On a person's page: what is new since somebody here last looked, folded. Nothing where nobody ever said to have. */
export function ChangedHere({ id }: { id: string }) {
	const { t, moment } = useWords();
	const { data } = useQuery(changedOfQuery(id));
	const [answer] = data?.items ?? [];
	if (answer === undefined || data?.looked == null) return null;
	return (
		<details>
			<summary>{t('changed.here', { count: answer.changes.length, when: moment(data.looked) })}</summary>
			<Changes changes={answer.changes} />
		</details>
	);
}
