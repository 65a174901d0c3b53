import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelItem } from '../../src/extract/index.ts';

/** One request as it came in. */
export type Asked = {
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	/** The raw header names, in their spelling. */
	readonly names: readonly string[];
	readonly body: {
		readonly model?: string;
		readonly temperature?: number;
		readonly messages?: readonly { readonly role: string; readonly content: string }[];
		readonly response_format?: { readonly type: string; readonly json_schema?: { readonly schema: object } };
	};
};
export type Behaviour = (response: ServerResponse, asked: Asked) => void;

/** A server that speaks as servers of language models do, on loopback, and behaves as it is told. */
export class FakeModel {
	readonly asked: Asked[] = [];
	readonly #server;
	behave: Behaviour;

	private constructor(behave: Behaviour) {
		this.behave = behave;
		this.#server = createServer((request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', () => {
				const asked: Asked = {
					path: request.url ?? '',
					headers: request.headers,
					names: request.rawHeaders.filter((_name, i) => i % 2 === 0),
					body: JSON.parse(Buffer.concat(parts).toString('utf8') || '{}') as Asked['body'],
				};
				this.asked.push(asked);
				this.behave(response, asked);
			});
		});
	}

	static async start(behave: Behaviour): Promise<FakeModel> {
		const made = new FakeModel(behave);
		await new Promise<void>((done) => made.#server.listen(0, '127.0.0.1', done));
		return made;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	get at(): string {
		return `http://127.0.0.1:${this.port}/v1`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}
}

/** Answers as a model does, with these words. */
export const words =
	(content: string): Behaviour =>
	(response) =>
		json(response, 200, {
			id: 'c1',
			object: 'chat.completion',
			created: 1,
			model: 'fake',
			choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
		});

export const items = (given: readonly Partial<ModelItem>[]): Behaviour =>
	words(JSON.stringify({ items: given }));

export function json(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

export const status =
	(code: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
	(response) =>
		response
			.writeHead(code, { 'Content-Type': 'application/json', ...headers })
			.end('{"error":{"message":"Incorrect key: sk-secret-0001"}}');
