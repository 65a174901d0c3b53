import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReviewFilter } from './review-filter.ts';

/** Which proposals show, as the address says, and what changes it there. */
export function useReviewFilter() {
	const { kinds, voice, person, rule, on, open } = useSearch({ from: '/sources/$id' });
	const navigate = useNavigate({ from: '/sources/$id' });
	const filter = useMemo(
		(): ReviewFilter => ({ kinds, voice, person, rule, on, open }),
		[kinds, voice, person, rule, on, open],
	);
	const setFilter = (change: ReviewFilter) =>
		void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
	return { filter, setFilter };
}
