import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { proofOf, type Running } from '../actions/index.ts';
import { same } from './access.ts';

/** A workspace that runs already, as it told who can open its case. */
export type Found = {
	/** With the token, like the link that was printed first. */
	readonly url: string;
	readonly port: number;
	/** The folder of sources that it picks up from, if any. */
	readonly folder: string | null;
};
type Opened = Parameters<typeof proofOf>[0];

const PATH = '/running';
/** One that takes longer is stopped or no workspace; a second server on the same case does no harm. */
const LONGEST_MS = 3_000;
const MOST_BYTES = 16 * 1024;

const Asked = z.object({ nonce: z.string().min(20).max(100), proof: z.string().max(100) });
const Answered = z.object({ url: z.string(), folder: z.string().nullable(), proof: z.string() });

/** What a second start asks before it has a token. No browser can: a page's request says where it comes from. */
export function asksWhoRuns({ method, url, headers }: FastifyRequest): boolean {
	const isBrowser = headers.origin !== undefined || headers['sec-fetch-site'] !== undefined;
	return method === 'POST' && url === PATH && !isBrowser;
}

/** Gives the link to whoever proves that he has opened this case, and proves the same to him. */
export function addRunningRoute(app: FastifyInstance, opened: Opened, run: string, here: () => Found): void {
	app.post(PATH, async ({ body }, reply) => {
		const { nonce, proof } = Asked.parse(body);
		const { url, port, folder } = here();
		if (!same(proof, proofOf(opened, ['asks', run, port, nonce])))
			return reply.code(403).send({
				error: { code: 'wrong-proof', message: 'this workspace serves another case, or another run' },
			});
		return { url, folder, proof: proofOf(opened, ['answers', run, port, nonce, url, folder ?? '']) };
	});
}

/**
 * Asks at the port that `RUNNING` names; `null` if nobody answers there, or somebody who can't prove that he
 * serves this very case: the process may be dead and the port another program's by now.
 */
export async function askRunning(opened: Opened, { run, port }: Running): Promise<Found | null> {
	const nonce = randomBytes(24).toString('base64url');
	const asked = { nonce, proof: proofOf(opened, ['asks', run, port, nonce]) };
	const text = await post(port, JSON.stringify(asked));
	const answered = Answered.safeParse(text === null ? null : parse(text));
	if (!answered.success) return null;
	const { url, folder, proof } = answered.data;
	if (!same(proof, proofOf(opened, ['answers', run, port, nonce, url, folder ?? '']))) return null;
	return { url, port, folder };
}

/** By an agent of its own: no proxy that the environment names comes in between. `null` for no answer. */
function post(port: number, body: string): Promise<string | null> {
	return new Promise((resolve) => {
		const sent = request(
			{
				agent: new Agent(),
				host: '127.0.0.1',
				port,
				path: PATH,
				method: 'POST',
				headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (part: string) => {
					text += part;
					if (text.length > MOST_BYTES) sent.destroy();
				});
				response.on('end', () => resolve(response.statusCode === 200 ? text : null));
			},
		);
		const timer = setTimeout(() => sent.destroy(), LONGEST_MS);
		sent.on('error', () => resolve(null));
		sent.on('close', () => {
			clearTimeout(timer);
			resolve(null);
		});
		sent.end(body);
	});
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
