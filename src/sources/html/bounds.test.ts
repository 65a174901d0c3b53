import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { checkBounds } from './bounds.ts';

const levels = (html: string) => {
	try {
		checkBounds(html, { ...DEFAULT_LIMITS, depth: 0 });
		return 0;
	} catch (error) {
		return Number(/^(\d+) levels/.exec((error as Error).message)?.[1] ?? Number.NaN);
	}
};

describe('how deep a page is', () => {
	it.each([
		['', 0],
		['words', 0],
		['<div><div></div></div><div></div>', 2],
		['<p>a<p>b<p>c', 1],
		['<p>a<div>b', 1],
		['<p><b>a<p><b>b', 4],
		['<ul><li>a<li>b<li>c</ul>', 2],
		['<ul><li><ul><li><ul><li>', 6],
		['<table><tr><td>a<td>b<tr><td>c</table>', 3],
		['<table><tbody><tr><td>a<tbody><tr><td>b', 4],
		['<br><img><br><hr>', 0],
		['<div></b></i></div><div>', 1],
		['<!-- <div><div> --><p>', 1],
		['<script>"<div><div>"</script><p>', 1],
		['<div title="<div><div>">', 1],
		['<DIV><Div></dIV></DIV>', 2],
	])('%s: %i', (html, deep) => expect(levels(html)).toBe(deep));
});
