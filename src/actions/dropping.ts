import { type AddReceipt, type DroppedAsked, type DroppedProgressJson, MOST_DROPPED } from '../api/index.ts';
import { whyLeftOut } from './add/dropped.ts';
import { ActionError } from './errors.ts';
import { Turns } from './turns.ts';
import type { Writer } from './writer.ts';

/** How many drops are remembered by how many files they have. */
const MOST_DROPS = 1_000;

/**
 * Takes files that are dropped on the workspace, one after the other: of all that come at once one is held in memory,
 * and none is laid on a disk but encrypted, in the case.
 */
export class Dropping {
	readonly #writer: Pick<Writer, 'drop' | 'pagesRead'>;
	readonly #turns = new Turns();
	readonly #counts = new Map<string, number>();

	constructor(writer: Pick<Writer, 'drop' | 'pagesRead'>) {
		this.#writer = writer;
	}

	/** @throws {ActionError} `bad-request` for a path that is none or bytes that are not as many, `stopped` */
	take(
		{ drop, path, bytes: size }: DroppedAsked,
		body: AsyncIterable<Uint8Array>,
		signal: AbortSignal,
	): Promise<AddReceipt> {
		return this.#turns.take(async () => {
			if (signal.aborted) throw stopped();
			const count = this.#count(drop);
			const refused =
				count > MOST_DROPPED
					? `more than ${MOST_DROPPED} files at once; drop folders one by one, or use the command paradero add`
					: undefined;
			const asked = { drop, path, size, ...(refused === undefined ? {} : { refused }) };
			if (whyLeftOut(asked) !== null) return this.#writer.drop(asked, signal);
			return this.#writer.drop({ ...asked, bytes: await bytesOf(body, size, signal) }, signal);
		});
	}

	/** How far the file is that is read of what was dropped together. */
	progress(drop: string): DroppedProgressJson {
		return { pages: this.#writer.pagesRead(drop) };
	}

	#count(drop: string): number {
		const count = (this.#counts.get(drop) ?? 0) + 1;
		this.#counts.delete(drop);
		this.#counts.set(drop, count);
		const [oldest] = this.#counts.keys();
		if (this.#counts.size > MOST_DROPS && oldest !== undefined) this.#counts.delete(oldest);
		return count;
	}
}

/** As many bytes as were promised, and not one more. */
async function bytesOf(
	body: AsyncIterable<Uint8Array>,
	size: number,
	signal: AbortSignal,
): Promise<Uint8Array> {
	const bytes = new Uint8Array(size);
	let at = 0;
	try {
		for await (const piece of body) {
			if (at + piece.length > size)
				throw new ActionError(
					'bad-request',
					`more than the ${size} bytes came that were promised; drop the file again`,
				);
			bytes.set(piece, at);
			at += piece.length;
		}
	} catch (error) {
		// Whoever sent it is gone.
		if (signal.aborted || (error as NodeJS.ErrnoException).code === 'ECONNRESET') throw stopped();
		throw error;
	}
	if (at !== size) throw new ActionError('bad-request', `${at} bytes came of ${size}; drop the file again`);
	return bytes;
}

const stopped = () => new ActionError('stopped', 'the import was stopped');
