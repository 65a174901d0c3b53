import { randomUUID } from 'node:crypto';
import { type RecordToWrite, writeWarc } from '../../sources/index.ts';
import { ActionError } from '../errors.ts';
import { version } from '../version.ts';
import { ask, type Hop } from './ask.ts';
import { type Resolver, resolveHost } from './resolve-host.ts';
import { readWebAddress } from './web-address.ts';

/** What was recorded of one page: every request and answer on the way to it, as a web archive. */
export type FetchedPage = {
	readonly warc: Uint8Array;
	readonly requested: string;
	readonly url: string;
	readonly at: string;
};

/**
 * For tests alone, given in code: no command, setting or request reaches it. The network is a server of their own on
 * this computer.
 */
export type TestNetwork = {
	readonly resolve: Resolver;
	/** The one address and port beside the public ones that may be asked. */
	readonly allow?: { readonly address: string; readonly port: number };
	readonly ca?: string;
	readonly limits?: { readonly bytes?: number; readonly milliseconds?: number };
	readonly now?: () => Date;
};

const MOST_REDIRECTS = 10;
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_MILLISECONDS = 30_000;

/**
 * Fetches a page once and records the exchange. Every address on the way, the first and each that a redirect leads to,
 * must be a public one on the usual port; nothing that the page itself points to is asked for. What comes back is
 * what we recorded; it proves nothing about what the server shows to others.
 *
 * @throws {ActionError} `bad-address`, `no-host`, `refused-address`, `fetch-failed`, `http-status`, `too-large`, `timed-out`
 */
export async function fetchPage(requested: string, test?: TestNetwork): Promise<FetchedPage> {
	const now = test?.now ?? (() => new Date());
	const most = { bytes: MOST_BYTES, milliseconds: MOST_MILLISECONDS, ...test?.limits };
	const end = performance.now() + most.milliseconds;
	const hops: Hop[] = [];
	let bytes = 0;
	let url = readWebAddress(requested, undefined, test?.allow?.port);
	for (;;) {
		const isAllowed = (address: string) =>
			address === test?.allow?.address && url.port === String(test.allow.port);
		const left = end - performance.now();
		if (left <= 0)
			throw new ActionError(
				'timed-out',
				`it did not answer in full within ${most.milliseconds / 1000} s; try again later`,
			);
		const address = await within(left, resolveHost(url.hostname, test?.resolve, isAllowed));
		const hop = await ask(
			url,
			address,
			{ bytes: most.bytes - bytes, milliseconds: Math.max(1, end - performance.now()) },
			now,
			test?.ca,
		);
		hops.push(hop);
		bytes += hop.body.length;
		if (![301, 302, 303, 307, 308].includes(hop.status) || hop.location === undefined) break;
		if (hops.length > MOST_REDIRECTS)
			throw new ActionError('fetch-failed', `it leads on more than ${MOST_REDIRECTS} times`);
		url = readWebAddress(hop.location, url.href, test?.allow?.port);
	}
	const last = hops.at(-1)!;
	if (last.status < 200 || last.status >= 300)
		throw new ActionError(
			'http-status',
			`it was answered with ${last.status} instead of the page: nothing was kept`,
		);
	if (last.body.length === 0) throw new ActionError('fetch-failed', 'its answer is empty: nothing was kept');
	return { warc: await writeWarc(recordsOf(hops)), requested: hops[0]!.url, url: last.url, at: last.at };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(
			() =>
				reject(
					new ActionError('timed-out', 'the name of its host took too long to look up; try again later'),
				),
			milliseconds,
		);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function recordsOf(hops: readonly Hop[]): RecordToWrite[] {
	const info = `software: Paradero ${version()}\r\nformat: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n`;
	return [
		{ type: 'warcinfo', date: hops[0]!.at, headers: {}, body: Buffer.from(info) },
		...hops.flatMap(({ url, address, at, request, head, body }): RecordToWrite[] => {
			const id = `<urn:uuid:${randomUUID()}>`;
			const headers = { 'WARC-Record-ID': id, 'WARC-IP-Address': address };
			return [
				{ type: 'response', url, date: at, headers, head, body },
				{
					type: 'request',
					url,
					date: at,
					headers: { 'WARC-Concurrent-To': id },
					head: request,
					body: new Uint8Array(),
				},
			];
		}),
	];
}
