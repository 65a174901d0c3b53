// Sets the paragraphs of <main> as lines of fixed pages, so that a printed page has what a filed
// paper has: line-end hyphens that are really there, a head on every page, sentences that run over.
const HYPHENS = new Map(
	document
		.querySelector('#hyphens')
		.textContent.trim()
		.split(/\s+/)
		.map((word) => [word.replaceAll('-', '').toLowerCase(), word.split('-').map((part) => part.length)]),
);

/** The places where a word may be broken, as prefixes. */
function prefixes(word) {
	const core = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	const lengths = HYPHENS.get(core.toLowerCase());
	if (lengths === undefined) return [];
	const lead = word.indexOf(core);
	let end = lead;
	return lengths
		.slice(0, -1)
		.map((length) => (end += length))
		.map((at) => word.slice(0, at))
		.reverse();
}

const body = document.querySelector('main');
const { lines: perPage, width, size } = body.dataset;
const ruler = document.createElement('canvas').getContext('2d');
const fits = (text, room, bold) => {
	ruler.font = `${bold ? 'bold ' : ''}${size}px "Liberation Serif"`;
	return ruler.measureText(text).width <= room;
};

/** Greedy lines; every word that does not fit is broken if it can be. */
function breakLines(text, indent, bold) {
	const lines = [];
	let line = '';
	let rest = text.trim().split(/\s+/);
	while (rest.length > 0) {
		const room = Number(width) - (lines.length === 0 ? indent : 0);
		const [word, ...after] = rest;
		const joined = line === '' ? word : `${line} ${word}`;
		if (fits(joined, room, bold)) {
			line = joined;
			rest = after;
			continue;
		}
		const head = prefixes(word).find((part) => fits(`${line} ${part}-`, room, bold));
		if (head !== undefined && line !== '') {
			lines.push(`${line} ${head}-`);
			rest = [word.slice(head.length), ...after];
		} else lines.push(line);
		line = '';
	}
	return [...lines, line];
}

const rows = [];
for (const block of body.querySelectorAll(':scope > *')) {
	const kind = block.className;
	if (kind === 'gap') rows.push({ kind: 'gap', text: '' });
	else if (kind === 'centre' || kind === 'left' || kind === 'right')
		rows.push({ kind, text: block.textContent.trim() });
	else {
		const indent = kind === 'flush' ? 0 : 36;
		const lines = breakLines(block.textContent, indent, false);
		for (const [n, text] of lines.entries()) {
			rows.push({ kind: n === lines.length - 1 ? 'last' : 'full', text, indent: n === 0 ? indent : 0 });
		}
	}
}

const pages = [];
while (rows.length > 0) {
	while (rows[0]?.kind === 'gap' && pages.length > 0) rows.shift();
	pages.push(rows.splice(0, Number(perPage)));
}
const annex = document.querySelector('#annex');
const total = pages.length + (annex === null ? 0 : 1);
body.remove();
pages.forEach((page, index) => {
	const sheet = document.createElement('section');
	const head = document.createElement('div');
	head.className = 'head';
	head.textContent = document
		.querySelector('#head')
		.textContent.replace('{page}', index + 1)
		.replace('{pages}', total);
	sheet.append(head);
	for (const { kind, text, indent } of page) {
		const line = document.createElement('div');
		line.className = `line ${kind}`;
		line.textContent = text === '' ? '\u00a0' : text;
		if (indent) line.style.paddingLeft = `${indent}px`;
		sheet.append(line);
	}
	const foot = document.createElement('div');
	foot.className = 'foot';
	foot.textContent = index + 1;
	sheet.append(foot);
	document.body.insertBefore(sheet, annex);
});
