import { expect, it } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

/** Every leaf by its path, with the names of what is filled into it. */
function leaves(node: object, path = ''): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const [key, value] of Object.entries(node) as [string, string | object][]) {
		const here = path === '' ? key : `${path}.${key}`;
		if (typeof value === 'string')
			found.set(here, [...value.matchAll(/\{\{([^}]+)\}\}/g)].map((match) => match[1]!).sort());
		else for (const [inner, filled] of leaves(value, here)) found.set(inner, filled);
	}
	return found;
}

it('says everything in both languages', () => {
	expect([...leaves(es).keys()]).toEqual([...leaves(en).keys()]);
});

it('fills the same things into both', () => {
	const spanish = leaves(es);
	for (const [path, filled] of leaves(en)) expect([path, spanish.get(path)]).toEqual([path, filled]);
});

it('leaves nothing empty', () => {
	for (const text of [en, es]) expect(JSON.stringify(text)).not.toMatch(/":""/);
});
