import { createHash } from 'node:crypto';
import { bodyOf, headerOf } from './http-message.ts';
import type { Limits } from './limits.ts';
import { SourceError } from './source-error.ts';
import type { Unwrapped } from './unwrapped.ts';
import { type Answer, type Answers, answersIn, mimeOf } from './warc/answers.ts';

const ENDINGS: Readonly<Record<string, string>> = {
	'text/html': 'html',
	'application/xhtml+xml': 'xhtml',
	'application/pdf': 'pdf',
	'text/plain': 'txt',
	'text/markdown': 'md',
	'text/csv': 'csv',
	'text/tab-separated-values': 'tsv',
	'application/json': 'json',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const PAGES = /^(?:text\/html|application\/xhtml\+xml)$/;
const MOST_REDIRECTS = 20;

/**
 * Opens a web archive (WARC, packed or not): the first page that answered, at the end of its redirects, or the
 * first PDF or text where there is no page. What a record's digest says must be so.
 *
 * @throws {SourceError} `damaged`, `too-large`, `empty`
 */
export async function unwrapWarc(bytes: Uint8Array, limits: Limits): Promise<Unwrapped> {
	return documentOf(await answersIn([bytes], limits), limits);
}

/**
 * The document among what servers answered, and by their addresses the files that came with it. `wanted`: the address of
 * the page to begin with, where the archive names it.
 *
 * @throws {SourceError} `damaged`, `too-large`, `empty`
 */
export function documentOf(
	{ answers, software, unchecked }: Answers,
	limits: Limits,
	wanted?: string,
): Unwrapped {
	const { answer, redirects, further } = mainOf(answers, wanted);
	const warnings = [];
	if (unchecked > 0)
		warnings.push({
			code: 'no-digest',
			message: `${unchecked} records of this web archive have no digest to check them by`,
		});
	if (further > 0)
		warnings.push({
			code: 'further-pages',
			message: `${further} further pages in this web archive are not read; add an archive for each`,
		});
	const mime = mimeOf(answer.message);
	const charset = /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(
		headerOf(answer.message, 'content-type') ?? '',
	)?.[1];
	const body = bodyOf(answer.message, limits.bytes);
	if (body.length === 0)
		throw new SourceError('empty', 'the answer in this web archive has no bytes; fetch it again');
	return {
		bytes: body,
		name: `document.${ENDINGS[mime] ?? endingOf(answer.url)}`,
		...(charset === undefined ? {} : { charset }),
		address: answer.url,
		exchange: {
			requested: redirects[0]?.url ?? answer.url,
			url: answer.url,
			at: answer.record.headers.get('warc-date') ?? '',
			status: answer.message.status,
			redirects: redirects.map(({ url, message }) => ({
				url,
				status: message.status,
				to: targetOf(url, message) ?? '',
			})),
			headers: answer.message.headers,
			payloadSha256: sha256(body),
			...(answer.record.headers.has('warc-ip-address')
				? { address: answer.record.headers.get('warc-ip-address') }
				: {}),
			...(software === undefined ? {} : { software }),
		},
		warnings,
		fileAt: filesOf(answers),
	};
}

/** The files beside the pages, by their addresses or by those that a redirect led from. */
function filesOf(answers: readonly Answer[]): Unwrapped['fileAt'] {
	const byAddress = new Map<string, Answer>();
	for (const answer of answers) {
		const address = wholeAddress(answer.url);
		if (byAddress.has(address) || PAGES.test(mimeOf(answer.message))) continue;
		if (isGood(answer) || isRedirect(answer)) byAddress.set(address, answer);
	}
	return (address, most) => {
		let found = byAddress.get(address);
		for (let hops = 0; found !== undefined && isRedirect(found) && hops < MOST_REDIRECTS; hops += 1)
			found = byAddress.get(targetOf(found.url, found.message) ?? '');
		return found !== undefined && isGood(found) ? bodyOf(found.message, most) : undefined;
	};
}

const isGood = ({ message }: Answer) => message.status >= 200 && message.status < 300;
const isRedirect = ({ message }: Answer) =>
	message.status >= 300 && message.status < 400 && headerOf(message, 'location') !== undefined;

function mainOf(
	answers: readonly Answer[],
	wanted?: string,
): {
	answer: Answer;
	redirects: readonly Answer[];
	further: number;
} {
	const isPage = (answer: Answer) => isGood(answer) && PAGES.test(mimeOf(answer.message));
	const first =
		answers.find(({ url }) => wanted !== undefined && wholeAddress(url) === wholeAddress(wanted)) ??
		answers[0];
	const redirects: Answer[] = [];
	let found = first;
	while (found !== undefined && isRedirect(found) && redirects.length < MOST_REDIRECTS) {
		redirects.push(found);
		const to = targetOf(found.url, found.message);
		found = answers.find((answer) => answer.url === to && !redirects.includes(answer));
	}
	const followed = found !== undefined && isGood(found) ? [found] : [];
	const isReadable = (answer: Answer) => isGood(answer) && mimeOf(answer.message) in ENDINGS;
	const all = [...followed, ...answers];
	const named = wanted === undefined ? undefined : followed.find(isReadable);
	const answer = named ?? all.find(isPage) ?? all.find(isReadable) ?? all.find(isGood);
	if (answer === undefined) {
		const status = first === undefined ? '' : ` (the first says ${first.message.status})`;
		throw new SourceError(
			'empty',
			`no record of this web archive holds an answer that was given in full${status}; fetch it again`,
		);
	}
	const pages = new Set(answers.filter(isPage).map(({ url }) => url));
	pages.delete(answer.url);
	return { answer, redirects: answer === followed[0] ? redirects : [], further: pages.size };
}

function targetOf(url: string, message: Answer['message']): string | undefined {
	const location = headerOf(message, 'location');
	return location !== undefined && URL.canParse(location, url) ? new URL(location, url).href : undefined;
}

/** As a browser asks for it: with its path, without what follows `#`. */
function wholeAddress(written: string): string {
	if (!URL.canParse(written)) return written;
	const url = new URL(written);
	url.hash = '';
	return url.href;
}

const endingOf = (url: string) =>
	/\.([a-z0-9]{1,6})(?:$|[?#])/i.exec(URL.canParse(url) ? new URL(url).pathname : '')?.[1] ?? 'bin';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
