import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { MOST_BYTES, type ReadJson } from '../api/index.ts';
import type { SaidMeta } from '../extract/index.ts';
import { ActionError } from './errors.ts';
import { Readers } from './reading.ts';
import type { ReadingOutcome } from './reading-thread.ts';
import { datesJson, exchangeJson } from './source-json.ts';

/** What a reader makes of one file. @throws {ActionError} `unreadable` */
export async function read(path: string): Promise<ReadJson> {
	const bytes = await bytesOf(path);
	// Byline and outlet stand in the words themselves, where the grammars find them.
	const { read, proposed } = await readOne(bytes, path, {}, true);
	const meta = { ...read.meta, ...proposed?.meta };
	return {
		source: { sha256: sha256Of(bytes), bytes: bytes.length, mime: read.mime },
		meta: {
			title: meta.title ?? null,
			outlet: meta.outlet ?? null,
			byline: meta.byline ?? null,
			published: meta.published ?? null,
			dates: datesJson(meta.dates ?? {}),
			...(meta.url === undefined ? {} : { url: meta.url }),
			...(meta.lang === undefined ? {} : { lang: meta.lang }),
		},
		text: read.text,
		pages: read.pages.map(({ number, start, end, readable }) => ({ number, start, end, readable })),
		...(read.blocks === undefined ? {} : { blocks: read.blocks.map((block) => ({ ...block })) }),
		...(read.leftOut === undefined ? {} : { leftOut: read.leftOut.map((piece) => ({ ...piece })) }),
		...(read.exchange === undefined ? {} : { exchange: exchangeJson(read.exchange) }),
		warnings: [
			...read.warnings,
			...(read.tables ?? []).flatMap(({ rejected }, index, { length }) =>
				rejected.map(({ row, reason }) => ({
					code: 'rejected-row',
					message: `${length === 1 ? '' : `list ${index + 1}: `}row ${row} is left out: ${reason}`,
					row,
				})),
			),
		],
	};
}

/** One file, read and, where it is asked for, proposed from. @throws {ActionError} `unreadable` */
export async function readOne(
	bytes: Uint8Array,
	path: string,
	said: SaidMeta,
	propose: boolean,
): Promise<Extract<ReadingOutcome, { kind: 'read' }>> {
	const readers = new Readers(1);
	try {
		const outcome = await readers.read({ input: bytes, name: basename(path), said, propose });
		if (outcome.kind === 'refused') throw new ActionError('unreadable', outcome.message);
		return outcome;
	} finally {
		await readers.close();
	}
}

/** The bytes of a regular file that is not too large. @throws {ActionError} `unreadable` */
export async function bytesOf(path: string): Promise<Uint8Array> {
	// A pipe that nobody writes to would keep whoever opens it waiting.
	const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause) => {
		throw unreadable(path, cause);
	});
	try {
		const stat = await file.stat();
		if (stat.isDirectory()) throw new ActionError('unreadable', `${path}: that is a folder`);
		if (!stat.isFile()) throw new ActionError('unreadable', `${path}: that is no regular file`);
		if (stat.size > MOST_BYTES)
			throw new ActionError(
				'unreadable',
				`${stat.size} bytes are more than the limit of ${MOST_BYTES}; split the file and add its parts`,
			);
		return await file.readFile();
	} catch (cause) {
		throw cause instanceof ActionError ? cause : unreadable(path, cause);
	} finally {
		await file.close();
	}
}

function unreadable(path: string, cause: unknown): ActionError {
	const code = (cause as NodeJS.ErrnoException).code;
	const why =
		code === 'ENOENT'
			? 'there is no such file'
			: code === 'ENXIO'
				? 'that is no regular file'
				: (code ?? 'it cannot be read');
	return new ActionError('unreadable', `${path}: ${why}`, { cause });
}

export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
