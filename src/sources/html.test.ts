import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (html: string, name = 'page.html') => readSource(bytes(html), name);
const fixture = (name: string) => readSource(readFileSync(`test/fixtures/html/${name}.html`), `${name}.html`);
const kinds = ({ text, blocks = [] }: Awaited<ReturnType<typeof page>>) =>
	blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
const codes = (result: Awaited<ReturnType<typeof page>>) => result.warnings.map(({ code }) => code);

describe('a page of news', () => {
	const text = [
		'Ministry denies holding 41 people on\u00a0Ash Island',
		'Families say the men were flown there on 12 May; the register of the camp names none of them.',
		'By Ana Robles May 16, 2019',
		'The landing of Ash Island, where Tomás Vidal was last seen.',
		'Photo: L. Brandt / Northern Wire',
		'The Ministry of Frontiers said on Thursday that it holds nobody on Ash Island, two days after the families of 41\u00a0men named them in a letter to the court.',
		'“We hold no one there,” said the ministry’s spokeswoman, Irene Falk. “The camp is empty.”',
		'Tomás Vidal, 34, was arrested on May 10 in Port Vey, his sister said. He has not been heard of since May\u00a012.',
		'What the letter says',
		'The letter lists three flights:',
		'8 May: 14 men\n10 May: 9 men\n12 May: 18 men',
		'“Each of them was alive when he boarded.”',
		'Letter of the families, 14 May 2019',
		'The court has asked the ministry for an answer by 20 May.',
	].join('\n\n');

	it('is its article, to the letter', async () => {
		const result = await fixture('news');
		expect(result.text).toBe(text);
		expect(result.mime).toBe('text/html');
	});

	it('is told apart into its parts', async () => {
		expect(kinds(await fixture('news')).map(([kind]) => kind)).toEqual([
			'headline',
			'standfirst',
			'byline',
			'caption',
			'credit',
			...['body', 'body', 'body', 'heading', 'body', 'list', 'list', 'list', 'quote', 'quote', 'body'],
		]);
	});

	it('says of itself who published it and when, each date with its place', async () => {
		expect((await fixture('news')).meta).toEqual({
			title: 'Ministry denies holding 41 people on Ash Island',
			outlet: 'The Halmere Gazette',
			byline: 'Ana Robles',
			published: '2019-05-16',
			dates: {
				published: { edtf: '2019-05-16', basis: 'metadata', where: 'meta article:published_time' },
				modified: { edtf: '2019-05-18', basis: 'metadata', where: 'meta article:modified_time' },
			},
			url: 'https://gazette.example/2019/05/16/ash-island',
			lang: 'en',
		});
	});

	it('keeps what surrounds the article beside its text', async () => {
		const { leftOut = [], warnings } = await fixture('news');
		expect(leftOut.filter(({ kind }) => kind === 'comments').map(({ text }) => text)).toEqual([
			'2 comments',
			'reader7: They were all released in April, I saw Vidal in Halm.',
		]);
		expect(new Set(leftOut.map(({ kind }) => kind))).toEqual(
			new Set('cookies navigation share related advertisement newsletter comments footer'.split(' ')),
		);
		expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
			'left-out: 18 pieces around the article are not in its text (2 cookies, 5 navigation, 1 share, 3 related, 1 advertisement, 3 newsletter, 2 comments, 1 footer; 396 characters)',
			'hidden: 2 pieces that a reader of the page does not see are not in its text (57 characters)',
			'note-marks: 1 marks of notes are not in the text',
		]);
	});
});

describe('pages of other kinds', () => {
	it('a blog with lines ended by <br> and words outside any paragraph', async () => {
		const result = await fixture('blog');
		expect(result.text).toBe(
			[
				'Visiting day at Corvo Ridge',
				'Posted on 3 June 2019',
				'I went to Corvo Ridge on Saturday with two of the mothers.',
				'We waited four hours. A guard said that Samuel Ortega had been moved\nto the hospital in Halm on May 30, and that nobody else could be seen.',
				'His mother asked for a paper. There was none.',
				'Name     Cell  Since\nOrtega   12    2 May\nLund     14    9 May',
				'The list hung at the gate.',
			].join('\n\n'),
		);
		expect(result.meta).toEqual({
			title: 'Visiting day at Corvo Ridge',
			outlet: 'Notes from Port Vey',
			byline: 'J. Marsh',
			lang: 'en',
		});
	});

	it('a court’s press release without a word about itself, laid out in a table', async () => {
		const result = await fixture('court');
		expect(result.text).toBe(
			[
				'DISTRICT COURT OF NORLAND\nPress release No. 14',
				'Court orders the Ministry to produce a list',
				'Port Vey, May 14, 2019 – The District Court of Norland today ordered the Ministry of Frontiers to produce, by noon on May 20, a list of all persons held on Ash Island.',
				'Judge Honor Bex found that the Ministry had not answered the order of May 2.',
				'Case No. 3:19-cv-00417, Vidal v. Ministry of Frontiers.',
				'Contact: Clerk of the Court',
			].join('\n\n'),
		);
		expect(result.meta).toEqual({ title: 'Court orders the Ministry to produce a list' });
		expect(result.leftOut).toEqual([{ kind: 'navigation', text: 'Home\nOrders\nContact' }]);
	});

	it('a bulletin in Spanish, in Latin-1, dated to the month', async () => {
		const result = await fixture('bulletin-latin1');
		expect(result.text).toBe(
			[
				'Derechos humanos',
				'Piden informe sobre tres detenidos',
				'La asociación pregunta al ministerio por su paradero.',
				'Por Lucía Ferreiro',
				'Familiares frente al juzgado de Puerto Norte. Foto: Archivo Candil',
				'Puerto Norte.— La Asociación Candil pidió ayer un informe sobre tres jóvenes que fueron detenidos el 2 de septiembre en el barrio San Ubaldo. «Nadie nos dice dónde están», dijo Marta Ibarcea, madre de uno de ellos.',
				'El ministerio negó el 5 de septiembre que estuvieran detenidos. Según la asociación, un policía admitió que fueron llevados a la comisaría 4.ª.',
			].join('\n\n'),
		);
		expect(
			kinds(result)
				.slice(0, 6)
				.map(([kind]) => kind),
		).toEqual(['heading', 'headline', 'standfirst', 'byline', 'caption', 'credit']);
		expect(result.meta).toMatchObject({ byline: 'Lucía Ferreiro', published: '2019-09', lang: 'es' });
		expect(codes(result)).toEqual(['left-out', 'invisible']);
	});

	it('a table as lines with tabs, and a list of names that Readability passes over', async () => {
		const result = await fixture('table');
		expect(result.text).toBe(
			[
				'Deaths in custody, first half of 2019',
				'The Ombudsman was told of 3 deaths in places of detention between January and June 2019. The table gives what each authority reported.',
				'Deaths reported to the Ombudsman',
				[
					'Place\tDate\tDeaths\tCause given',
					'Corvo Ridge\t12 May 2019\t1\tHeart failure',
					'Ash Island\t\t0\t',
					'Halm prison\t2 June 2019\t2³\tNot stated',
				].join('\n'),
				'Two of the three families have not been given a certificate.',
				'Names reported:',
				'Ada Quill\nPer Lund\nSamuel Ortega',
			].join('\n\n'),
		);
		expect(codes(result)).toEqual(['left-out', 'frames']);
	});

	it('broken markup: nothing is lost, and what is hidden stays hidden', async () => {
		const result = await fixture('broken');
		expect(result.text).toBe(
			[
				'Words before anything else.',
				'The camp is empty, says Falk',
				'PORT VEY, Norland, 13 May 2019 (NWA) - The camp on Ash Island is empty, the ministry said on Monday.',
				'Irene Falk, its spokeswoman, said "nobody is held there & nobody was".',
				'Falk spoke at 10 a.m.\nShe took 2 < 5 questions',
				'A lawyer, Per Lund, said that 41 men were flown there.',
				'Words behind the end.',
			].join('\n\n'),
		);
		expect(codes(result)).toContain('hidden');
	});

	it('a notice of one line', async () => {
		const result = await fixture('notice');
		expect(result.text).toBe('Hearing in Vidal v. Ministry moved to 22 May 2019, 9:30.');
	});

	it('a page of nothing but links is shown whole', async () => {
		const links = Array.from(
			{ length: 12 },
			(_, i) => `<li><a href="/o${i}">Order No. ${i} of the court</a></li>`,
		);
		const result = await page(`<title>Orders</title><body><h1>Orders</h1><ul>${links.join('')}</ul></body>`);
		expect(result.text.split('\n')).toHaveLength(14);
	});
});

describe('what a hasty reader of pages loses', () => {
	const around = (html: string) =>
		page(
			`<body><article><h1>Flights from Halm</h1><p>The ministry said on Thursday that it holds nobody on Ash Island, and named no flight.</p>${html}<p>The court has asked the ministry for an answer by the end of the week, its clerk said.</p></article></body>`,
		);

	it('a cell that is only a link, or the first row of a table', async () => {
		const { text } = await around(
			'<table><tr><th>Who</th><th>When</th><th>Paper</th></tr><tr><td>Per Lund</td><td>12 May</td><td><a href="/1">Order 14</a></td></tr><tr><td></td><td>13 May</td><td><a href="/2">Order 15</a></td></tr></table>',
		);
		expect(text).toContain('\n\nWho\tWhen\tPaper\nPer Lund\t12 May\tOrder 14\n\t13 May\tOrder 15\n\n');
	});

	it('an entry of a timeline, which is no byline', async () => {
		const result = await around(
			'<ul><li><time datetime="2019-05-10">10 May</time>: 9 men</li><li><time datetime="2019-05-12">12 May</time>: 18 men</li></ul>',
		);
		expect(kinds(result).filter(([kind]) => kind === 'list')).toEqual([
			['list', '10 May: 9 men'],
			['list', '12 May: 18 men'],
		]);
		expect(kinds(result).some(([kind]) => kind === 'byline')).toBe(false);
	});

	it('a page that was saved while a notice lay over it', async () => {
		const result = await page(
			'<body><div id="root" aria-hidden="true"><h1>Held</h1><p>Per Lund was held in Corvo Ridge from May 12 on, his lawyer said.</p></div><div role="dialog"><p>Cookies?</p></div></body>',
		);
		expect(result.text).toBe('Held\n\nPer Lund was held in Corvo Ridge from May 12 on, his lawyer said.');
	});

	it('a page that lies in a form as a whole', async () => {
		const result = await page(
			'<body><form action="x.aspx"><div class="menu"><a href="/">Home</a></div><h1>Held</h1><p>Per Lund was held in Corvo Ridge from May 12 on, his lawyer said.</p></form></body>',
		);
		expect(result.text).toBe('Held\n\nPer Lund was held in Corvo Ridge from May 12 on, his lawyer said.');
	});
});

describe('words of a page', () => {
	const words = async (html: string) => (await page(`<body><article>${html}</article></body>`)).text;

	it.each([
		['<p>a&nbsp;b &amp; c &lt;d&gt; &eacute; &#x2019;</p>', 'a\u00a0b & c <d> é ’'],
		['<p>depor&shy;tados</p>', 'deportados'],
		['<p>Ana Ro\u200bbles</p>', 'Ana Robles'],
		['<p>238<sup>3</sup> men</p>', '238³ men'],
		['<p>238<sup><a href="#n">3</a></sup> men</p>', '238 men'],
		['<p>the 10<sup>th</sup> of May</p>', 'the 10th of May'],
		['<p>one<br>two<br><br>three</p>', 'one\ntwo\n\nthree'],
		['<p>a   b\n\tc</p>', 'a b c'],
		['<p>a<b>b</b>c <i>d</i> e</p>', 'abc d e'],
		['<p>a<script>no</script>b<style>no</style><template>no</template><noscript>no</noscript></p>', 'ab'],
		['<p>a</p><p hidden>no</p><p aria-hidden="true">no</p><div style="visibility:hidden">no</div>', 'a'],
		['<p>a <span style="font-size:0">no</span>b</p>', 'a b'],
		['<p>a<svg><text>no</text></svg><textarea>no</textarea></p>', 'a'],
		['<p>Read <a class="share" href="#">this</a> first</p>', 'Read this first'],
	])('%s', async (html, text) => expect(await words(html)).toBe(text));

	it('says where the direction of writing is turned', async () => {
		const result = await page('<body><p>held by \u202eeciloP\u202c</p></body>');
		expect(result.text).toBe('held by \u202eeciloP\u202c');
		expect(codes(result)).toContain('bidi');
	});

	it('opens no entity that a page declares for itself', async () => {
		const result = await page(
			'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><html><body><p>x &b; y</p></body></html>',
		);
		expect(result.text).toBe('x &b; y');
		expect(codes(result)).toContain('entities');
	});

	it('reads XHTML’s empty elements as ended', async () => {
		const result = await page(
			'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>T</title></head><body><p>seen<a id="x"/></p></body></html>',
			'page.xhtml',
		);
		expect(result.text).toBe('seen');
	});
});

describe('the encoding of a page', () => {
	const latin1 = (html: string) => Buffer.from(html, 'latin1');
	const text = async (given: Uint8Array) => readSource(given, 'a.html');

	it.each([
		['as its meta says', latin1('<meta charset="iso-8859-1"><body><p>Peñón</p></body>'), []],
		[
			'as its http-equiv says',
			latin1('<meta http-equiv=Content-Type content="text/html; charset=windows-1252"><p>Peñón</p>'),
			[],
		],
		[
			'by its byte order mark, whatever the meta says',
			Buffer.from('\ufeff<meta charset="iso-8859-1"><p>Peñón</p>'),
			[],
		],
		[
			'by its bytes, where the meta is left from another encoding',
			Buffer.from('<meta charset="iso-8859-1"><p>Peñón</p>'),
			['encoding-not-as-said'],
		],
		[
			'by looking, where nothing is said',
			latin1('<p>Peñón, en la prisión de la región, según el señor Muñoz</p>'),
			['encoding-guessed'],
		],
		['in UTF-16', Buffer.from('\ufeff<p>Peñón</p>', 'utf16le'), []],
	])('%s', async (_what, given, warned) => {
		const result = await text(given);
		expect(result.text).toContain('Peñón');
		expect(codes(result).filter((code) => code.startsWith('encoding'))).toEqual(warned);
	});
});

describe('dates of a page', () => {
	const dated = async (head: string, body = '<p>Words.</p>') =>
		page(`<html><head>${head}</head><body>${body}</body></html>`);
	const published = async (head: string, body?: string) => (await dated(head, body)).meta.published;

	it.each([
		['<meta property="article:published_time" content="2019-05-16T23:59:00-11:00">', '2019-05-16'],
		['<meta name="date" content="2019-05">', '2019-05'],
		['<meta name="dcterms.issued" content="2019">', '2019'],
		['<meta name="pubdate" content="Thu, 16 May 2019 10:00:00 GMT">', '2019-05-16'],
		['<meta name="pubdate" content="20190516">', '2019-05-16'],
		['<meta name="pubdate" content="05/06/2019">', undefined],
		['<meta name="pubdate" content="2019-02-30">', undefined],
		[
			'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-16"}</script>',
			'2019-05-16',
		],
		['<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script>', undefined],
	])('%s', async (head, date) => expect(await published(head)).toBe(date));

	it('takes a moment in the page only where it is said to be that of publication, or stands alone', async () => {
		expect(
			await published(
				'',
				'<time class="published" datetime="2019-05-16">x</time><time datetime="2019-05-20">y</time>',
			),
		).toBe('2019-05-16');
		expect(await published('', '<time datetime="2019-05-16">x</time>')).toBe('2019-05-16');
		expect(
			await published('', '<time datetime="2019-05-16">x</time><time datetime="2019-05-20">y</time>'),
		).toBe(undefined);
		expect(await published('', '<time class="updated" datetime="2019-05-16">x</time>')).toBe(undefined);
	});

	it('says that a page gives two days, and hides neither', async () => {
		const result = await dated(
			'<meta property="article:published_time" content="2019-05-16"><meta name="date" content="2019-05-17">',
		);
		expect(result.warnings.find(({ code }) => code === 'dates-differ')?.message).toBe(
			'the page gives more than one day of publication: 2019-05-16 (meta article:published_time), 2019-05-17 (meta date); the first is used',
		);
	});
});

describe('a hostile page', () => {
	const refusal = (html: string) =>
		page(html).then(
			() => 'read',
			(error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
		);

	it.each([
		['100,000 nested elements', '<div>'.repeat(100_000), /^too-large: 100000 levels of elements/],
		['a million elements', '<i>a</i>'.repeat(1_000_000), /^too-large: 1000000 elements/],
		['a million attributes', `<p ${'a '.repeat(1_000_000)}>x</p>`, /^too-large: 1000000 attributes/],
		['40 MB', `<p>${'x'.repeat(40_000_000)}</p>`, /^too-large: 40000007 bytes/],
		['nothing but markup', '<div><span></span></div>', /^empty: /],
		['a comment that never ends', `<p>x</p><!--${'<p>y'.repeat(100_000)}`, /^read$/],
		['tags that never end', '<a b="'.repeat(100_000), /^empty: /],
		['a million brackets', '<'.repeat(1_000_000), /^read$/],
		['paragraphs that never end', '<p>x'.repeat(20_000), /^read$/],
	])('%s', async (_what, html, expected) => expect(await refusal(html)).toMatch(expected));

	it('keeps no NUL and no half of a letter', async () => {
		const result = await page('<body><p>a\0b &#0; &#xD800; c</p></body>');
		expect(result.text).not.toContain('\0');
		expect(result.text.isWellFormed()).toBe(true);
	});

	it('reads data as deep as it likes without falling over', async () => {
		const result = await page(
			`<script type="application/ld+json">${'['.repeat(20_000)}${']'.repeat(20_000)}</script><body><p>x</p></body>`,
		);
		expect(result.text).toBe('x');
	});

	it('gives the same text twice, and every word of it lies in one block', async () => {
		const tag = fc.constantFrom(
			'p',
			'div',
			'b',
			'ul',
			'li',
			'table',
			'tr',
			'td',
			'h1',
			'h2',
			'br',
			'blockquote',
			'pre',
			'figure',
			'figcaption',
			'nav',
			'aside',
			'article',
			'span',
			'sup',
			'header',
		);
		const piece = fc.oneof(
			fc.tuple(fc.boolean(), tag).map(([ends, name]) => `<${ends ? '/' : ''}${name}>`),
			fc.lorem({ maxCount: 6 }),
			fc.string({ unit: 'grapheme', maxLength: 12 }),
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
				const html = `<html><body>${pieces.join(' ')}</body></html>`;
				const [one, two] = await Promise.all([page(html), page(html)].map((read) => read.catch(() => null)));
				expect(two).toEqual(one);
				if (!one) return;
				let at = 0;
				for (const { start, end } of one.blocks ?? []) {
					expect(one.text.slice(at, start)).toMatch(/^\s*$/);
					expect(end).toBeGreaterThan(start);
					at = end;
				}
				expect(one.text.slice(at)).toMatch(/^\s*$/);
			}),
			{ numRuns: 150 },
		);
	});
});
