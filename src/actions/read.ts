import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ProposeJson, ReadJson } from '../api/index.ts';
import type { DocumentMeta } from '../extract/index.ts';
import { ActionError } from './errors.ts';
import { Readers } from './reading.ts';
import type { ReadingOutcome } from './reading-thread.ts';

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
		},
		text: read.text,
		pages: read.pages.map(({ number, start, end, readable }) => ({ number, start, end, readable })),
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

/** What the grammars propose for one file, without a case. @throws {ActionError} `unreadable` */
export async function proposeFile(path: string, meta: DocumentMeta): Promise<ProposeJson> {
	const bytes = await bytesOf(path);
	const { read, proposed } = await readOne(bytes, path, meta, true);
	return {
		text: read.text,
		meta: { ...(proposed?.meta ?? read.meta) },
		proposals: (proposed?.proposals ?? []).map((proposal) => ({
			...proposal,
			anchors: [...proposal.anchors],
			slots: { ...proposal.slots },
			chain: [...proposal.chain],
		})),
		refused: [...(proposed?.refused ?? [])],
	};
}

async function readOne(
	bytes: Uint8Array,
	path: string,
	meta: DocumentMeta,
	propose: boolean,
): Promise<Extract<ReadingOutcome, { kind: 'read' }>> {
	const readers = new Readers(1);
	try {
		const outcome = await readers.read({ bytes, name: basename(path), meta, propose });
		if (outcome.kind === 'refused') throw new ActionError('unreadable', outcome.message);
		return outcome;
	} finally {
		await readers.close();
	}
}

export async function bytesOf(path: string): Promise<Uint8Array> {
	try {
		return await readFile(path);
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code;
		const why =
			code === 'ENOENT'
				? 'there is no such file'
				: code === 'EISDIR'
					? 'that is a folder'
					: (code ?? 'it cannot be read');
		throw new ActionError('unreadable', `${path}: ${why}`, { cause });
	}
}

export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
