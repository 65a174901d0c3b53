export type MhtmlPart = {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | Uint8Array;
};

const BOUNDARY = '----MultipartBoundary--aB3----';

/** A web page in one file as Chromium saves it; parts with `base64` as their encoding are given as bytes. */
export function makeMhtml(
	parts: readonly MhtmlPart[],
	{
		headers = {},
		boundary = BOUNDARY,
		lineEnd = '\r\n',
		end = `--${boundary}--\r\n`,
	}: {
		readonly headers?: Readonly<Record<string, string>>;
		readonly boundary?: string;
		readonly lineEnd?: string;
		readonly end?: string;
	} = {},
): Uint8Array {
	const top = {
		From: '<Saved by Blink>',
		'Snapshot-Content-Location': 'https://gazette.example/news/a.html',
		Subject: 'Flown out',
		Date: 'Fri, 3 May 2030 10:00:00 -0000',
		'MIME-Version': '1.0',
		'Content-Type': `multipart/related;${lineEnd}\ttype="text/html";${lineEnd}\tboundary="${boundary}"`,
		...headers,
	};
	const head = (of: Readonly<Record<string, string>>) =>
		Object.entries(of)
			.map(([name, value]) => `${name}: ${value}${lineEnd}`)
			.join('');
	return Buffer.concat([
		Buffer.from(`${head(top)}${lineEnd}`),
		...parts.map(({ headers: of, body }) =>
			Buffer.concat([
				Buffer.from(`${lineEnd}--${boundary}${lineEnd}${head(of)}${lineEnd}`),
				written(Buffer.from(body), of['Content-Transfer-Encoding'], lineEnd),
			]),
		),
		Buffer.from(`${lineEnd}${end}`),
	]);
}

function written(body: Buffer, encoding: string | undefined, lineEnd: string): Buffer {
	if (encoding === 'base64')
		return Buffer.from((body.toString('base64').match(/.{1,76}/g) ?? []).join(lineEnd));
	return encoding === 'quoted-printable' ? Buffer.from(quoted(body, lineEnd)) : body;
}

/** Lines of at most 76 signs, every one but letters, digits and blanks by its number. */
export function quoted(body: Uint8Array, lineEnd = '\r\n'): string {
	const lines: string[] = [];
	let line = '';
	for (const byte of body) {
		const sign = String.fromCharCode(byte);
		const next = /[A-Za-z0-9<>/ .]/.test(sign)
			? sign
			: `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
		if (line.length + next.length > 75) {
			lines.push(`${line}=`);
			line = '';
		}
		line += next;
	}
	return [...lines, line].join(lineEnd);
}

/** The page of an MHTML file, and a part of it. */
export const aPagePart = (html: string, headers: Readonly<Record<string, string>> = {}): MhtmlPart => ({
	headers: {
		'Content-Type': 'text/html',
		'Content-ID': '<frame-1@mhtml.blink>',
		'Content-Transfer-Encoding': 'quoted-printable',
		'Content-Location': 'https://gazette.example/news/a.html',
		...headers,
	},
	body: html,
});
export const aFilePart = (
	location: string,
	type: string,
	body: string | Uint8Array,
	encoding = 'base64',
): MhtmlPart => ({
	headers: { 'Content-Type': type, 'Content-Transfer-Encoding': encoding, 'Content-Location': location },
	body,
});
