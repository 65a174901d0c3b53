import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSource } from '../../sources/index.ts';
import { fetchPage } from './fetch-page.ts';

/** A certificate for `news.example` that nobody has signed; `null` where this computer has no openssl. */
function certificate(): { key: string; cert: string } | null {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-tls-'));
	try {
		const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
		const subject = ['-subj', '/CN=news.example', '-addext', 'subjectAltName=DNS:news.example'];
		const made = [
			'-newkey',
			'ec',
			'-pkeyopt',
			'ec_paramgen_curve:prime256v1',
			'-nodes',
			'-keyout',
			key,
			'-out',
			cert,
		];
		execFileSync('openssl', ['req', '-x509', '-days', '2', ...made, ...subject], { stdio: 'ignore' });
		return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
	} catch {
		return null;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

const own = certificate();
if (own === null) console.warn('skipped: there is no openssl here to make a certificate with');

it.skipIf(own === null)(
	'https: the name is asked for and checked, at the address that was looked at',
	async () => {
		const names: (string | false)[] = [];
		const server = createServer({ key: own!.key, cert: own!.cert }, (request, response) => {
			names.push((request.socket as { servername?: string | false }).servername ?? false);
			response.setHeader('Content-Type', 'text/html').end(`<p>Host: ${request.headers.host}</p>`);
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const { port } = server.address() as AddressInfo;
		const network = { resolve: async () => ['127.0.0.1'], allow: { address: '127.0.0.1', port } };
		try {
			const page = await fetchPage(`https://news.example:${port}/`, { ...network, ca: own!.cert });
			expect((await readSource(page.warc, 'page.warc')).text).toBe(`Host: news.example:${port}`);
			expect(names).toEqual(['news.example']);
			const codeOf = (url: string, ca?: string) =>
				fetchPage(url, { ...network, ...(ca === undefined ? {} : { ca }) }).then(
					() => 'fetched',
					(error: { code?: string }) => error.code,
				);
			// Signed by nobody, or for another name.
			expect(await codeOf(`https://news.example:${port}/`)).toBe('fetch-failed');
			expect(await codeOf(`https://other.example:${port}/`, own!.cert)).toBe('fetch-failed');
			expect(names).toHaveLength(1);
		} finally {
			server.closeAllConnections();
			server.close();
		}
	},
);
