import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { LinesChoice } from '../components/lines-filters.tsx';
import { dayIn, isoOf, narrowed, type Period, periodOf } from './line-time.ts';
import { linesQuery } from './lines.ts';
import { type ProposalsAsked, useProposalsShown } from './use-proposals-shown.ts';

/** The selection that the map and the timeline share, as the address holds it. */
export function useLines(from: '/map' | '/timeline') {
	const { person, place, first, last, proposals } = useSearch({ from });
	const navigate = useNavigate({ from });
	const router = useRouter();
	const { shown: withProposals, known } = useProposalsShown(proposals);
	const filter = {
		...(person === undefined ? {} : { person }),
		...(place === undefined ? {} : { place }),
		withProposals,
	};
	const query = linesQuery(filter);
	const { data: lines, error, refetch } = useQuery({ ...query, enabled: known });
	const whole = useMemo(() => (lines === undefined ? null : periodOf(lines.rows)), [lines]);
	const chosen = useMemo((): Period | null => {
		const [one, other] = [dayIn(first), dayIn(last)];
		return one === null || other === null || other < one ? null : { first: one, last: other };
	}, [first, last]);
	const kept = useMemo(
		() => (lines === undefined ? { rows: [], legs: [], undated: 0 } : narrowed(lines, chosen)),
		[lines, chosen],
	);
	const change = useCallback(
		(search: {
			person?: string | undefined;
			place?: string | undefined;
			first?: string | undefined;
			last?: string | undefined;
			proposals?: ProposalsAsked;
		}) => {
			// A filter that settles late must not call back a reader who has already followed a link.
			if (router.latestLocation.pathname === from)
				void navigate({ search: (before) => ({ ...before, ...search }), replace: true });
		},
		[navigate, router, from],
	);
	const choose = useCallback((choice: LinesChoice) => change(choice), [change]);
	return {
		person,
		place,
		withProposals,
		lines,
		error,
		refetch,
		queryKey: query.queryKey,
		whole,
		chosen,
		kept,
		choose,
		setProposals: (shown: boolean) => change({ proposals: shown ? 'yes' : 'no' }),
		setPeriod: (period: Period | null) =>
			change({
				first: period === null ? undefined : isoOf(period.first),
				last: period === null ? undefined : isoOf(period.last),
			}),
	};
}
export type LinesState = ReturnType<typeof useLines>;
