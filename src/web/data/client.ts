import { config, type z } from 'zod';
import { ErrorShape, ROUTES, type RouteName } from '../../api/index.ts';

// Compiling schemas needs `new Function`, which the page's content security policy refuses.
config({ jitless: true });

type Table = typeof ROUTES;
/** Routes that answer JSON; the picture route answers an image and is only linked to. */
export type JsonRoute = { [N in RouteName]: Table[N] extends { answer: z.ZodType } ? N : never }[RouteName];
type Part<N extends RouteName, K extends string> =
	Table[N] extends Record<K, infer S extends z.ZodType> ? { [P in K]: z.input<S> } : { [P in K]?: undefined };
export type Asking<N extends RouteName> = Part<N, 'params'> & Part<N, 'query'> & Part<N, 'body'>;
export type Answer<N extends JsonRoute> = Table[N] extends { answer: infer S extends z.ZodType }
	? z.output<S>
	: never;

/** A "no" of the server, or no server at all. `status` is 0 when nothing answered. */
export class ApiError extends Error {
	readonly status: number;
	readonly code: string;
	constructor(status: number, code: string, message: string, options?: { cause?: unknown }) {
		super(message, options);
		this.name = 'ApiError';
		this.status = status;
		this.code = code;
	}
}

/** The address of a route with its parts filled in; undefined and empty parts of a query are left out. */
export function addressOf<N extends RouteName>(name: N, asking: Pick<Asking<N>, 'params' | 'query'>): string {
	return pathOf(name, asking);
}

function pathOf(name: RouteName, asking: { params?: unknown; query?: unknown }): string {
	const params = asking.params ?? {};
	const query = asking.query ?? {};
	const filled = new Map(Object.entries(params));
	const path = ROUTES[name].path.replace(/:(\w+)/g, (_, key: string) =>
		encodeURIComponent(String(filled.get(key))),
	);
	const search = new URLSearchParams();
	for (const [key, value] of Object.entries(query))
		if (value !== undefined && value !== '') search.set(key, String(value));
	const tail = search.toString();
	return tail === '' ? path : `${path}?${tail}`;
}

/**
 * Asks one route and reads its answer by the shape that `api` promises.
 *
 * @throws {ApiError} when the server says no, is not there, or answers something else
 */
export async function ask<N extends JsonRoute>(
	name: N,
	asking: Asking<N>,
	signal?: AbortSignal,
	/** It is to arrive also when the page is gone; at most 64 KiB. */
	keepalive = false,
	/** Of a route that takes them. */
	bytes?: Blob,
): Promise<Answer<N>> {
	const route = ROUTES[name];
	const response = await fetch(pathOf(name, asking), {
		method: route.method,
		...(signal && { signal }),
		keepalive,
		...(bytes !== undefined && {
			headers: { 'content-type': 'application/octet-stream' },
			body: bytes,
		}),
		...(asking.body !== undefined && {
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(asking.body),
		}),
	}).catch((cause: unknown) => {
		if (signal?.aborted) throw cause;
		throw new ApiError(0, 'no-answer', 'the workspace does not answer', { cause });
	});
	const json: unknown = await response.json().catch(() => null);
	if (!response.ok) {
		const error = ErrorShape.safeParse(json);
		throw error.success
			? new ApiError(response.status, error.data.error.code, error.data.error.message)
			: new ApiError(response.status, 'unexpected', `the workspace answered ${response.status}`);
	}
	const answer = route.answer.safeParse(json);
	if (!answer.success)
		throw new ApiError(
			response.status,
			'unexpected',
			`${name}: ${answer.error.issues[0]?.message ?? 'unreadable'}`,
			{
				cause: answer.error,
			},
		);
	// The schema that read it is the one `Answer` is inferred from.
	return answer.data as Answer<N>;
}
