import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { readDateEntry } from '../data/date-entry.ts';
import { whereaboutsQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import { OnDate } from './on-date.tsx';

/** Where one person was on a day, by whom; the day is kept in the address. */
export function PersonOnDay({
	id,
	on,
	withProposals,
}: {
	id: string;
	on: string | undefined;
	withProposals: boolean;
}) {
	const { t } = useWords();
	const navigate = useNavigate({ from: '/persons/$id' });
	const [typed, setTyped] = useState(on ?? '');
	useEffect(() => setTyped(on ?? ''), [on]);
	const { data } = useInfiniteQuery({
		...whereaboutsQuery({ person: id, withProposals, ...(on === undefined ? {} : { on }) }),
		enabled: on !== undefined,
	});
	const about = data?.pages[0]?.items[0];
	const change = (text: string) => {
		setTyped(text);
		const read = text.trim() === '' ? undefined : readDateEntry(text);
		if (read !== null) void navigate({ search: (old) => ({ ...old, on: read }), replace: true });
	};
	return (
		<section aria-label={t('screens.onDay')} style={{ marginTop: 16 }}>
			<div style={{ maxWidth: 260 }}>
				<DateField
					label={t('screens.onDay')}
					placeholder={t('whereabouts.onHint')}
					value={typed}
					onChange={change}
				/>
			</div>
			{on !== undefined && about?.on !== undefined && (
				<div style={{ marginTop: 8 }}>
					<OnDate about={about} on={about.on} />
				</div>
			)}
		</section>
	);
}
