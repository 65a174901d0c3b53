import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { LinesJson } from '../../api/index.ts';
import type { LinesChoice } from '../components/lines-filters.tsx';
import { daysTold } from './days-told.ts';
import { dayIn, isoOf, narrowed, type Period } from './line-time.ts';
import { linesQuery } from './lines.ts';
import { idsIn, type LinesSearch, siteIn, siteKey, withToggled } from './lines-search.ts';
import { useProposalsShown } from './use-proposals-shown.ts';
import { voiceLetters } from './voice-letters.ts';

/** Of up to so many people each voice is told apart. */
export const FEW = 3;
const NO_LINES = { people: [], rows: [] };

/** The selection that the map and the timeline share, as the address holds it. */
export function useLines(from: '/map' | '/timeline') {
	const search: LinesSearch = useSearch({ from });
	const { person, place, voice, first, last, who, at, proposals } = search;
	const navigate = useNavigate({ from });
	const router = useRouter();
	const { shown: withProposals, known } = useProposalsShown(proposals);
	const filter = {
		...(person === undefined ? {} : { person }),
		...(place === undefined ? {} : { place }),
		...(voice === undefined ? {} : { voice }),
		withProposals,
	};
	const query = linesQuery(filter);
	const { data: lines, error, refetch } = useQuery({ ...query, enabled: known });
	const days = useMemo(() => (lines === undefined ? null : daysTold(lines.rows)), [lines]);
	const chosen = useMemo((): Period | null => {
		const [one, other] = [dayIn(first), dayIn(last)];
		return one === null || other === null || other < one ? null : { first: one, last: other };
	}, [first, last]);
	const kept = useMemo(
		() => (lines === undefined ? { rows: [], legs: [], undated: 0 } : narrowed(lines, chosen)),
		[lines, chosen],
	);
	const choice = useMemo(() => choiceIn(lines ?? NO_LINES, who), [lines, who]);
	const change = useCallback(
		(changed: LinesSearch) => {
			// A filter that settles late must not call back a reader who has already followed a link.
			if (router.latestLocation.pathname === from)
				void navigate({
					search: (before) => ({ ...before, ...changed }),
					replace: true,
					resetScroll: false,
				});
		},
		[navigate, router, from],
	);
	const choose = useCallback((filters: LinesChoice) => change(filters), [change]);
	const setProposals = useCallback((shown: boolean) => change({ proposals: shown ? 'yes' : 'no' }), [change]);
	return {
		search,
		person,
		place,
		voice,
		withProposals,
		lines,
		error,
		refetch,
		queryKey: query.queryKey,
		days,
		chosen,
		kept,
		choice,
		/** The chosen place; `null` where none is, or none of this selection. */
		site: lines === undefined ? null : siteIn(lines, at),
		choose,
		change,
		choosePerson: (one: number) => {
			const id = lines?.people[one]?.person;
			if (id !== undefined) change({ who: withToggled(who, id) });
		},
		chooseSite: (site: number | null) =>
			change({ at: site === null || lines === undefined ? undefined : siteKey(lines, site) }),
		setProposals,
		setPeriod: (period: Period | null) =>
			change({
				first: period === null ? undefined : isoOf(period.first),
				last: period === null ? undefined : isoOf(period.last),
			}),
	};
}
export type LinesState = ReturnType<typeof useLines>;

/** Whom an address chooses of a selection, and whose voices are told apart: of the chosen, else of all, where these are few. */
function choiceIn({ people, rows }: Pick<LinesJson, 'people' | 'rows'>, who: string | undefined) {
	const ids = new Set(idsIn(who));
	const found = new Set(people.flatMap(({ person }, nth) => (ids.has(person) ? [nth] : [])));
	const some = found.size > 0 ? found : new Set(people.keys());
	const close = some.size <= FEW ? some : new Set<number>();
	return {
		people: found.size > 0 ? found : null,
		/** Chosen, and not of this selection. */
		elsewhere: ids.size - found.size,
		close,
		letters: voiceLetters(rows, close),
	};
}
