import { createHash } from 'node:crypto';
import { captureId, defined, textId } from '../../record/index.ts';
import type { CapturePayload, Case, TakenList, TextPayload } from '../../store/index.ts';
import { version } from '../version.ts';
import type { Place } from './place.ts';
import type { Prepared } from './prepare.ts';
import type { KeptList } from './take-lists.ts';

type ReadFile = Extract<Prepared, { kind: 'read' }>;

/** What of a file becomes the text of one source: a document, or one list; its words are in objects already. */
export type Content = Pick<TextPayload, 'list'> & {
	readonly part?: string;
	readonly title?: string;
	readonly text: Pick<TextPayload['text'], 'sha256' | 'object' | 'parts'>;
	/** What proposals stand in; a list has none. */
	readonly words: string;
	readonly staged: TakenList['staged'];
	readonly warnings: TextPayload['warnings'];
};

export function contentsOf(opened: Case, { lists, outcome }: ReadFile): readonly Content[] {
	if (lists.length > 0) return lists.map(contentOfList);
	const { read } = outcome;
	const object = opened.putText({
		text: read.text,
		pages: read.pages,
		runs: read.runs.map((run) => [run.start, run.end, run.page, ...run.rect]),
		// What a page's words are, and what stands around them.
		...(read.blocks === undefined ? {} : { blocks: read.blocks }),
		...(read.leftOut === undefined ? {} : { leftOut: read.leftOut }),
	});
	const sha256 = createHash('sha256').update(read.text, 'utf8').digest('hex');
	return [{ text: { sha256, object }, words: read.text, staged: null, warnings: [] }];
}

function contentOfList({ part, title, header, keyColumn, end, taken }: KeptList): Content {
	const { tail, rejected, rejectedMore, guess } = end;
	return {
		...(part === undefined ? {} : { part }),
		...(title === undefined ? {} : { title }),
		text: { sha256: taken.sha256, ...taken.text },
		list: {
			header,
			...(keyColumn === undefined ? {} : { keyColumn }),
			in: tail.in,
			accepted: tail.accepted,
			rejected,
			...(rejectedMore === 0 ? {} : { rejectedMore }),
			guess,
		},
		words: '',
		staged: taken.staged,
		warnings: tail.warnings,
	};
}

export function capturePayload(
	opened: Case,
	{ id, key, path }: Place,
	{ file, hash, object, fetched }: Pick<ReadFile, 'file' | 'hash' | 'object' | 'fetched'>,
	about: Pick<CapturePayload['capture'], 'mime' | 'refused'>,
): CapturePayload {
	const { sha256, bytes } = hash;
	return {
		type: 'capture',
		source: { id, key, path },
		capture: {
			id: captureId(opened.hmac, id, sha256),
			sha256,
			bytes,
			object,
			...howGot(file, fetched),
			...about,
		},
	};
}

function howGot(
	file: ReadFile['file'],
	fetched: ReadFile['fetched'],
): Pick<CapturePayload['capture'], 'how' | 'tool' | 'fetched' | 'drop'> {
	if (fetched !== undefined) return { how: 'fetched', tool: `paradero add ${version()}`, fetched };
	if (file.dropped !== undefined)
		return { how: 'dropped', tool: `paradero ${version()}`, drop: file.dropped.drop };
	return file.isWritten === true
		? { how: 'written', tool: `paradero ${version()}` }
		: { how: 'file', tool: 'paradero add' };
}

export function textPayload(
	opened: Case,
	{ id }: Place,
	{ hash, outcome }: ReadFile,
	content: Content,
): TextPayload {
	const { read, proposed } = outcome;
	const capture = captureId(opened.hmac, id, hash.sha256);
	return {
		type: 'text',
		source: id,
		capture,
		text: {
			id: textId(opened.hmac, capture, read.tool, content.text.sha256),
			tool: read.tool,
			...content.text,
		},
		mime: read.mime,
		meta: {
			...read.meta,
			...(content.title === undefined ? {} : { title: content.title }),
			...defined(proposed?.meta ?? {}),
		},
		...(read.exchange === undefined ? {} : { exchange: read.exchange }),
		pages: {
			in: read.pages.length,
			read: read.pages.filter((page) => page.readable).length,
			unreadable: read.pages.filter((page) => !page.readable).map((page) => page.number),
		},
		...(content.list === undefined ? {} : { list: content.list }),
		warnings: [...read.warnings, ...content.warnings].map(({ code, message, page }) => ({
			code,
			message,
			...(page === undefined ? {} : { page }),
		})),
	};
}
