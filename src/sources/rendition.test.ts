import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tameCss } from './html/tame-css.ts';
import { renditionOf, writeWarc } from './index.ts';

const WORDS = { show: 'Show it', missing: 'Not here.' };
const render = (html: string) =>
	renditionOf(new TextEncoder().encode(html), { pictures: 'blurred', words: WORDS });
/** What stands between the tags of the body. */
const bodyOf = (html: string) => /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
const DOT =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('what is shown of a captured page', () => {
	test('keeps its words, its tables and its own styles', async () => {
		const html = await render(
			'<html lang="es"><head><style>.a{color:teal}</style></head><body class="x"><h1 class="a">Lena &amp; co</h1><table><tr><td colspan="2">3 &lt; 4</td></tr></table></body></html>',
		);
		expect(html).toContain('<html lang="es">');
		expect(html).toContain('.a{color:teal}');
		expect(bodyOf(html)).toBe(
			'<h1 class="a">Lena &amp; co</h1><table><tbody><tr><td colspan="2">3 &lt; 4</td></tr></tbody></table>'.replace(
				/<\/?tbody>/g,
				'',
			),
		);
	});

	test.each([
		['a script', '<p>held<script>alert(1)</script></p>', '<p>held</p>'],
		['a script by another name', '<p>held<SCRIPT src=//x.test/a.js></SCRIPT></p>', '<p>held</p>'],
		['a handler', '<p onclick="alert(1)" ONLOAD=x>held</p>', '<p>held</p>'],
		[
			'a link and where it led',
			'<a href="https://x.test/?a=1&b" target=_top ping=//x.test>held</a>',
			'<a title="https://x.test/?a=1&amp;b">held</a>',
		],
		['a link that runs', '<a href="javascript:alert(1)">held</a>', '<a title="javascript:alert(1)">held</a>'],
		[
			'a jump to another page',
			'<meta http-equiv=refresh content="0;url=//x.test"><p>held</p>',
			'<p>held</p>',
		],
		['another root', '<base href="//x.test/"><p>held</p>', '<p>held</p>'],
		[
			'a form',
			'<form action="//x.test"><input name=a><button formaction=//x.test>go</button>held</form>',
			'goheld',
		],
		['a frame', '<iframe src=//x.test srcdoc="<script>1</script>"></iframe>held', 'held'],
		['an object', '<object data=//x.test><embed src=//x.test></object>held', 'held'],
		[
			'a drawing that runs',
			'<svg onload=alert(1)><a href="//x.test"><image href="//x.test/a.png"/></a></svg>held',
			'held',
		],
		[
			'words of mathematics that turn into more',
			'<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>held',
			'held',
		],
		[
			'a picture from elsewhere',
			'<img src="https://x.test/a.png" alt="The gate">',
			'<span class="paradero-missing">Not here. The gate</span>',
		],
		['sound and film', '<video src=//x.test poster=//x.test><track src=//x.test></video>held', 'held'],
		[
			'a style that fetches',
			`<p style="background:url('//x.test/a');color:teal">held</p>`,
			'<p style="background:none;color:teal">held</p>',
		],
		[
			'a remark with markup in it',
			'<p>held<!--><script>alert(1)</script>--></p>',
			/^<p>held(?:--&gt;)?<\/p>/,
		],
	])('leaves out %s', async (_, html, shown) => {
		const body = bodyOf(await render(html));
		if (typeof shown === 'string') expect(body).toBe(shown);
		else expect(body).toMatch(shown);
	});

	test('holds a picture under a box to tick, which is ticked where pictures are shown', async () => {
		const html = `<img src="data:image/png;base64,${DOT}" alt="A gate" onerror=alert(1)>`;
		expect(bodyOf(await render(html))).toBe(
			`<label class="paradero-picture"><input type="checkbox" aria-label="Show it A gate"><img alt="A gate" src="data:image/png;base64,${DOT}"></label>`,
		);
		const shown = await renditionOf(new TextEncoder().encode(html), { pictures: 'shown', words: WORDS });
		expect(bodyOf(shown)).toContain('type="checkbox" aria-label="Show it A gate" checked>');
		// A drawing may hold more than it shows.
		expect(bodyOf(await render('<img src="data:image/svg+xml;base64,PHN2Zz4=" alt="">'))).toContain(
			'missing',
		);
	});

	test('takes pictures and styles from the archive that it came in', async () => {
		const answer = (url: string, type: string, body: string | Uint8Array) => ({
			type: 'response' as const,
			url,
			date: '2030-05-03T10:00:00Z',
			headers: {},
			head: Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`),
			body: Buffer.from(body),
		});
		const archive = await writeWarc([
			answer(
				'https://hollow.test/news/a.html',
				'text/html',
				'<link rel=stylesheet href=../s.css><img src="/gate.png" alt=""><img src="//else.test/b.png">',
			),
			answer('https://hollow.test/gate.png', 'image/png', Buffer.from(DOT, 'base64')),
			answer('https://hollow.test/s.css', 'text/css', 'p{color:teal;background:url(https://x.test/a)}'),
		]);
		const html = await renditionOf(archive, { pictures: 'blurred', words: WORDS });
		expect(html).toContain('p{color:teal;background:none}');
		expect(bodyOf(html)).toContain(`src="data:image/png;base64,${DOT}"`);
		expect(bodyOf(html)).toContain('paradero-missing');
	});
});

test.each([
	['a{background:url(//x.test)}', 'a{background:none}'],
	['a{background:u\\rl(//x.test)}', 'a{background:none}'],
	['a{background:\\75 rl("//x.test/)")}', 'a{background:none}'],
	['a{background:image-set("//x.test" 1x)}', 'a{background:none}'],
	['@import "//x.test";p{color:red}', 'p{color:red}'],
	['@\\69mport url(//x.test)', ''],
	['a{b:/*x*/url/**/(//x.test)}', 'a{b: url (//x.test)}'],
	['a::after{content:"see image (1)"}', 'a::after{content:"see image (1)"}'],
	['a::before{content:"\\201C\\4e00 "}', 'a::before{content:"\\201C\\4e00 "}'],
	['</style><script>alert(1)</script>', '\\3c /style><script>alert(1)\\3c /script>'],
])('tames %s', (css, tamed) => {
	expect(tameCss(css)).toBe(tamed);
});

test('whatever stands in a style, it neither ends its element nor fetches', () => {
	const piece = fc.constantFrom(
		'url(',
		'//x.test',
		')',
		'"',
		"'",
		'\\',
		'/*',
		'*/',
		'@import ',
		'</style>',
		'75',
		'rl',
		';',
		' ',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
			const tamed = tameCss(pieces.join(''));
			expect(tamed).not.toMatch(/<\//);
			expect(tamed).not.toMatch(/url\(/i);
			expect(tamed).not.toMatch(/@import/i);
		}),
	);
});
