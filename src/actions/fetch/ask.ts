import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { ActionError } from '../errors.ts';
import { isReached, pinnedTo } from './pinned.ts';

/** One request and its answer, as they went over the wire but for the answer's transfer chunks, which are joined. */
export type Hop = {
	readonly url: string;
	readonly address: string;
	/** ISO 8601, when the request was sent. */
	readonly at: string;
	readonly request: Uint8Array;
	readonly status: number;
	readonly head: Uint8Array;
	readonly body: Uint8Array;
	readonly location?: string;
};

export type AskLimits = { readonly bytes: number; readonly milliseconds: number };

const MOST_HEAD_BYTES = 64 * 1024;

/**
 * Asks one address for one page: no cookies, no credentials, no cache, no proxy, a connection of its own. The name is
 * not resolved again: the connection goes to `address` and is dropped if it reached any other.
 *
 * @throws {ActionError} `fetch-failed`, `too-large`, `timed-out`
 */
export function ask(
	url: URL,
	address: string,
	limits: AskLimits,
	now: () => Date,
	ca?: string,
): Promise<Hop> {
	const headers = [
		['Host', url.host],
		['User-Agent', 'Paradero (records what it is asked to; no crawler)'],
		['Accept', 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5'],
		['Accept-Encoding', 'gzip, br, deflate'],
		['Connection', 'close'],
	] as const;
	const path = `${url.pathname}${url.search}`;
	const isTls = url.protocol === 'https:';
	return new Promise<Hop>((resolve, reject) => {
		const at = now().toISOString();
		const refuse = (error: ActionError) => {
			clearTimeout(timer);
			request.destroy();
			reject(error);
		};
		const failed = (message: string, cause?: unknown) =>
			refuse(new ActionError('fetch-failed', message, { cause }));
		const request = (isTls ? requestHttps : requestHttp)({
			method: 'GET',
			host: url.hostname.replace(/^\[|\]$/g, ''),
			port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
			path,
			headers: headers.flat(),
			setHost: false,
			setDefaultHeaders: false,
			agent: false,
			maxHeaderSize: MOST_HEAD_BYTES,
			lookup: pinnedTo([address]),
			...(isTls ? { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) } : {}),
		});
		const timer = setTimeout(
			() =>
				refuse(
					new ActionError(
						'timed-out',
						`it did not answer in full within ${limits.milliseconds / 1000} s; try again later`,
					),
				),
			limits.milliseconds,
		);
		request.on('error', (cause: NodeJS.ErrnoException) =>
			failed(`it could not be fetched (${cause.code ?? cause.name}); try again later`, cause),
		);
		request.on('socket', (socket) =>
			socket.once('connect', () => {
				if (!isReached(socket, [address]))
					refuse(
						new ActionError(
							'refused-address',
							'the connection reached another address than the one it was made to',
						),
					);
			}),
		);
		request.on('response', (response) => {
			const parts: Uint8Array[] = [];
			let size = 0;
			response.on('data', (part: Uint8Array) => {
				size += part.length;
				if (size > limits.bytes)
					refuse(
						new ActionError(
							'too-large',
							`its answer is more than ${limits.bytes} bytes; fetch it with a browser and add the file`,
						),
					);
				else parts.push(part);
			});
			response.on('error', (cause) => failed('its answer was cut off; try again later', cause));
			response.on('end', () => {
				if (!response.complete) return failed('its answer was cut off; try again later');
				clearTimeout(timer);
				const { location } = response.headers;
				resolve({
					url: url.href,
					address,
					at,
					request: Buffer.from(
						`GET ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
						'latin1',
					),
					status: response.statusCode ?? 0,
					head: headOf(response),
					body: Buffer.concat(parts),
					...(location === undefined ? {} : { location }),
				});
			});
		});
		request.end();
	});
}

/** The head as it came. Chunks of the transfer are joined, so the header that announces them gets the name that archives give it. */
function headOf({
	httpVersion,
	statusCode,
	statusMessage,
	rawHeaders,
}: {
	httpVersion: string;
	statusCode?: number;
	statusMessage?: string;
	rawHeaders: readonly string[];
}): Uint8Array {
	const lines = [`HTTP/${httpVersion} ${statusCode} ${statusMessage ?? ''}`.trimEnd()];
	for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
		const name = rawHeaders[at]!;
		lines.push(`${/^transfer-encoding$/i.test(name) ? `X-Orig-${name}` : name}: ${rawHeaders[at + 1]}`);
	}
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
