import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Lets nobody in but who holds the link: a random token, taken from the URL once and then kept in a cookie
 * that no script reads. Another page in the same browser is turned away by Origin, Sec-Fetch-Site and Host
 * (a name that an attacker points at 127.0.0.1), another user of the computer by the token.
 */
export function guard(
	app: FastifyInstance,
	token: string,
	hosts: () => readonly string[],
	cookie: () => string,
	/** What is let in without a token, because it proves otherwise who it is. */
	isOpen: (request: FastifyRequest) => boolean,
): void {
	app.addHook('onRequest', async (request, reply) => {
		const host = request.headers.host ?? '';
		if (!hosts().includes(host))
			return refuse(reply, 403, 'wrong-host', 'open the link that was printed in the terminal');
		const { origin } = request.headers;
		if (origin !== undefined && !hosts().some((known) => origin === `http://${known}`))
			return refuse(reply, 403, 'wrong-origin', 'this request came from another page');
		const site = request.headers['sec-fetch-site'];
		const isNavigation = request.headers['sec-fetch-mode'] === 'navigate';
		if (
			site !== undefined &&
			site !== 'same-origin' &&
			site !== 'none' &&
			!(isNavigation && request.method === 'GET')
		)
			return refuse(reply, 403, 'wrong-origin', 'this request came from another page');
		if (isOpen(request)) return;
		const url = urlOf(request);
		if (url === null) return refuse(reply, 400, 'bad-request', 'this is no address of the workspace');
		const given = url.searchParams.get('token');
		if (given !== null) {
			if (!same(given, token))
				return refuse(reply, 401, 'wrong-token', 'open the link that was printed in the terminal');
			url.searchParams.delete('token');
			reply.header('set-cookie', `${cookie()}=${token}; HttpOnly; SameSite=Strict; Path=/`);
			// One slash: with two the rest would be read as another host.
			return reply.redirect(`${url.pathname.replace(/^\/+/, '/')}${url.search}`, 303);
		}
		if (same(tokenInCookie(request, cookie()) ?? '', token)) return;
		return refuse(reply, 401, 'no-token', 'open the link that was printed in the terminal');
	});
}

/** `null` for what is no path, such as `//`. */
function urlOf(request: FastifyRequest): URL | null {
	return request.url.startsWith('/') ? URL.parse(`http://127.0.0.1${request.url}`) : null;
}

function tokenInCookie(request: FastifyRequest, cookie: string): string | null {
	for (const part of (request.headers.cookie ?? '').split(';')) {
		const [name, value] = part.trim().split('=');
		if (name === cookie && value !== undefined) return value;
	}
	return null;
}

/** In constant time, whatever the lengths. */
export function same(given: string, token: string): boolean {
	const left = Buffer.from(given.padEnd(token.length).slice(0, token.length));
	return given.length === token.length && timingSafeEqual(left, Buffer.from(token));
}

async function refuse(
	reply: FastifyReply,
	status: number,
	code: string,
	message: string,
): Promise<FastifyReply> {
	const wantsPage = (reply.request.headers.accept ?? '').includes('text/html');
	if (wantsPage)
		return reply
			.code(status)
			.type('text/html; charset=utf-8')
			.send(
				`<!doctype html><meta charset="utf-8"><title>Paradero</title><p>Open the link that was printed in the terminal: it holds the key to this workspace.</p><p lang="es">Abra el enlace que se imprimió en la terminal: contiene la llave de este espacio de trabajo.</p>`,
			);
	return reply.code(status).send({ error: { code, message } });
}
