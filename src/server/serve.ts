import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import { ZodError } from 'zod';
import { Dropping, loadGates, Proposed, Readers, Verifying, Writer } from '../actions/index.ts';
import { guard } from './access.ts';
import { ServerError } from './errors.ts';
import { addRoutes, type Workspace } from './routes/index.ts';
import { addRunningRoute, asksWhoRuns } from './running.ts';

export type Serving = {
	/** Random, new in each run. */
	readonly run: string;
	/** With the token: whoever has it is in. */
	readonly url: string;
	readonly port: number;
	readonly writer: Writer;
	close(): Promise<void>;
};
export type ServeOptions = {
	/** 0 takes a free one. */
	readonly port: number;
	/** The folder of the built pages. */
	readonly pages: string;
	/** The folder of sources that this workspace picks up from; a second start is told. */
	readonly folder?: string | null;
};

/** Whoever looks at a page waits no longer for it, however it was made. */
const PICTURE_SECONDS = 30;
const LARGEST_BODY = 4 * 1024 * 1024;
/** The page that is opening goes first; whoever reads in it decides later than this. */
const LOAD_GATES_MS = 4_000;
const LOOPBACK = '127.0.0.1';

/** Serves the workspace of an open case on loopback, and only there. @throws {ServerError} `port-taken`, `port-refused` */
export async function serve(opened: Workspace['opened'], options: ServeOptions): Promise<Serving> {
	const app = fastify({
		bodyLimit: LARGEST_BODY,
		trustProxy: false,
		logger: false,
		forceCloseConnections: true,
	});
	// A form of another site could send plain text without asking first.
	app.removeContentTypeParser('text/plain');
	const token = randomBytes(24).toString('base64url');
	const writer = new Writer(opened);
	const verifying = new Verifying(opened);
	const pictures = new Readers(2, { seconds: PICTURE_SECONDS });
	let port = options.port;
	await app.register(helmet, {
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				'default-src': ["'self'"],
				'script-src': ["'self'"],
				// Mantine sets its variables in a style element.
				'style-src': ["'self'", "'unsafe-inline'"],
				'img-src': ["'self'", 'blob:', 'data:'],
				'object-src': ["'none'"],
				'base-uri': ["'none'"],
				'form-action': ["'none'"],
				'frame-ancestors': ["'none'"],
			},
		},
		crossOriginEmbedderPolicy: true,
		strictTransportSecurity: false,
		referrerPolicy: { policy: 'no-referrer' },
	});
	// After it, so that a refusal too bears these headers.
	guard(
		app,
		token,
		() => [`${LOOPBACK}:${port}`, `localhost:${port}`],
		// Browsers tell no port from another: a name for each keeps two open cases apart.
		() => `paradero-${port}`,
		asksWhoRuns,
	);
	app.setErrorHandler((error, _request, reply) => {
		const { status, code, message } = explain(error);
		return reply.code(status).send({ error: { code, message } });
	});
	// Names and quotes are not to lie in the browser's own store.
	app.addHook('onSend', async (request, reply) => {
		if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
	});
	addRoutes(app, {
		opened,
		writer,
		dropping: new Dropping(writer),
		pictures,
		verifying,
		proposed: new Proposed(opened),
		port: () => port,
	});
	const run = randomBytes(16).toString('hex');
	const linked = () => `http://${LOOPBACK}:${port}/?token=${token}`;
	addRunningRoute(app, opened, run, () => ({ url: linked(), port, folder: options.folder ?? null }));
	if (existsSync(options.pages))
		await app.register(fastifyStatic, {
			root: options.pages,
			wildcard: false,
			index: ['index.html'],
			// The build lays a packed twin beside each file that gains by it.
			preCompressed: true,
		});
	app.setNotFoundHandler((request, reply) => {
		const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && existsSync(options.pages);
		if (isPage && (request.headers.accept ?? '').includes('text/html')) return reply.sendFile('index.html');
		return reply
			.code(404)
			.send({ error: { code: 'not-found', message: 'there is nothing at this address' } });
	});
	try {
		await app.listen({ host: LOOPBACK, port: options.port });
	} catch (error) {
		await app.close();
		await writer.close();
		throw listenError(error, options.port);
	}
	const address = app.server.address();
	port = typeof address === 'object' && address !== null ? address.port : options.port;
	const loading = setTimeout(() => void loadGates(), LOAD_GATES_MS).unref();
	return {
		run,
		url: linked(),
		port,
		writer,
		close: async () => {
			clearTimeout(loading);
			await app.close();
			await Promise.all([writer.close(), pictures.close(), verifying.stop()]);
		},
	};
}

function listenError(cause: unknown, port: number): unknown {
	const code = (cause as NodeJS.ErrnoException).code;
	const advice = 'give --port another number, or leave it out and a free one is taken';
	if (code === 'EADDRINUSE')
		return new ServerError('port-taken', `port ${port} is taken by another program (${code}): ${advice}`, {
			cause,
		});
	if (code === 'EACCES')
		return new ServerError(
			'port-refused',
			`port ${port} may not be used by this account (${code}): ${advice}`,
			{
				cause,
			},
		);
	return cause;
}

const STATUS: Readonly<Record<string, number>> = {
	'not-found': 404,
	'no-source': 404,
};

/** A status and words for a person; never a stack, a path of the server's, or a name. */
function explain(error: unknown): { status: number; code: string; message: string } {
	if (error instanceof ZodError) {
		const where = error.issues.map((issue) => issue.path.join('.')).join(', ');
		return {
			status: 400,
			code: 'bad-request',
			message: `the request is not of the shape that /api takes: ${where}`,
		};
	}
	const { name, code, message, statusCode } = error as {
		name?: string;
		code?: unknown;
		message?: string;
		statusCode?: number;
	};
	if (name === 'ActionError' || name === 'RecordError')
		return { status: STATUS[String(code)] ?? 400, code: String(code), message: message ?? '' };
	// The case itself is not as it should be: no fault of who asked.
	if (name === 'StoreError') return { status: 500, code: String(code), message: message ?? '' };
	if (statusCode !== undefined && statusCode < 500)
		return { status: statusCode, code: 'bad-request', message: message ?? '' };
	process.stderr.write(`request failed: ${name ?? 'Error'} ${String(code ?? '')}\n`);
	if (process.env.PARADERO_DEBUG !== undefined) process.stderr.write(`${(error as Error).stack}\n`);
	return { status: 500, code: 'failed', message: 'this could not be done; nothing was changed' };
}
