import { useQuery } from '@tanstack/react-query';
import type { SourceJson } from '../../api/index.ts';
import { sourcesQuery } from './queries.ts';

const langs = (sources: readonly SourceJson[]) => new Map(sources.map(({ id, lang }) => [id, lang]));

/** The language that a source's words are in, so that they are read aloud in it; `undefined` where nobody knows. */
export function useSourceLang(source: string | undefined): string | undefined {
	const { data } = useQuery({ ...sourcesQuery, select: langs });
	return source === undefined ? undefined : data?.get(source);
}
