import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isReached, pinnedTo } from '../fetch/pinned.ts';
import { bare, type Endpoint } from './endpoint.ts';
import { failureOf, ModelFailure } from './failure.ts';

export type SendLimits = { readonly bytes: number; readonly milliseconds: number };

/** Stands where a server wants no key: it is never sent. */
export const NO_KEY = 'none';

type Sent = {
	readonly method?: string | undefined;
	readonly body?: unknown;
	readonly signal?: AbortSignal | null;
};

/**
 * Sends one request to one endpoint, and to nothing else: the connection goes to the addresses that were looked at, no
 * proxy and no redirect is followed, and of the headers that a client would send only what is needed goes out.
 *
 * @throws {ModelFailure}
 */
export async function send(
	{ url: base }: Endpoint,
	addresses: readonly string[],
	url: URL,
	{ method, body, signal }: Sent,
	key: string | null,
	limits: SendLimits,
): Promise<Response> {
	if (url.origin !== base.origin) throw new ModelFailure('all', 'a request to another host was not sent');
	const bytes = Buffer.from(typeof body === 'string' ? body : '', 'utf8');
	const isTls = url.protocol === 'https:';
	const { status, type, answer } = await new Promise<{ status: number; type: string; answer: Buffer }>(
		(resolve, reject) => {
			const fail = (failure: ModelFailure) => {
				clearTimeout(timer);
				signal?.removeEventListener('abort', onAbort);
				request.destroy();
				reject(failure);
			};
			const onAbort = () => fail(new ModelFailure('all', 'stopped'));
			const request = (isTls ? requestHttps : requestHttp)({
				method: method ?? 'POST',
				host: bare(url.hostname),
				port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
				path: `${url.pathname}${url.search}`,
				headers: {
					Host: url.host,
					'User-Agent': 'Paradero',
					Accept: 'application/json',
					'Content-Type': 'application/json',
					'Content-Length': bytes.length,
					Connection: 'close',
					...(key === null ? {} : { Authorization: `Bearer ${key}` }),
				},
				agent: false,
				maxHeaderSize: 64 * 1024,
				lookup: pinnedTo(addresses),
			});
			const timer = setTimeout(
				() =>
					fail(
						new ModelFailure(
							'question',
							`it was not answered within ${limits.milliseconds / 1000} s: give --timeout SECONDS for a slow model`,
						),
					),
				limits.milliseconds,
			);
			if (signal?.aborted) onAbort();
			signal?.addEventListener('abort', onAbort, { once: true });
			request.on('socket', (socket) =>
				socket.once('connect', () => {
					if (!isReached(socket, addresses))
						fail(
							new ModelFailure('all', 'the connection reached another address than the one it was made to'),
						);
				}),
			);
			request.on('error', (cause: NodeJS.ErrnoException) => fail(lost(cause)));
			request.on('response', (response) => {
				const parts: Buffer[] = [];
				let size = 0;
				response.on('data', (part: Buffer) => {
					size += part.length;
					if (size > limits.bytes)
						fail(new ModelFailure('question', `its answer is more than ${limits.bytes} bytes`));
					else parts.push(part);
				});
				response.on('error', (cause) => fail(lost(cause)));
				response.on('end', () => {
					if (!response.complete) return fail(new ModelFailure('again', 'its answer was cut off'));
					clearTimeout(timer);
					signal?.removeEventListener('abort', onAbort);
					resolve({
						status: response.statusCode ?? 0,
						type: response.headers['content-type'] ?? '',
						answer: Buffer.concat(parts),
					});
				});
			});
			request.end(bytes);
		},
	);
	if (status !== 200) throw failureOf(status);
	return new Response(new Uint8Array(answer), { status, headers: { 'Content-Type': type } });
}

function lost(cause: NodeJS.ErrnoException): ModelFailure {
	// Several addresses that nothing listens at come as one error of several.
	const code = cause.code ?? (cause as { errors?: readonly NodeJS.ErrnoException[] }).errors?.[0]?.code;
	if (code === 'ECONNREFUSED')
		return new ModelFailure('all', 'nothing listens there: start the server of the model first', { cause });
	return new ModelFailure('again', `the connection was lost (${code ?? cause.name})`, { cause });
}
