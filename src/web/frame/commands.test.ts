import { expect, it } from 'vitest';
import { type Command, fitting, grouped } from './commands.ts';

const command = (label: string): Command => ({ id: label, group: 'go', label, run: () => undefined });
const labels = (typed: string, ...all: string[]) =>
	fitting(all.map(command), typed).map(({ label }) => label);

it('finds a command by all words that are typed, whatever their case and accents', () => {
	expect(labels('IMPORTACION', 'Importaciones', 'Mapa')).toEqual(['Importaciones']);
	expect(labels('importación', 'Importacion', 'Mapa')).toEqual(['Importacion']);
	expect(labels('proposal next', 'Next proposal', 'Next sentence')).toEqual(['Next proposal']);
	expect(labels('zzz', 'Map')).toEqual([]);
});

it('shows first what begins with what is typed, and all where nothing is', () => {
	expect(labels('so', 'What is also so', 'Sources')).toEqual(['Sources', 'What is also so']);
	expect(labels('  ', 'Sources', 'Map')).toEqual(['Sources', 'Map']);
});

it('puts what was found first, but for a screen whose name is being typed', () => {
	const all: readonly Command[] = [
		{ ...command('Search for “or”'), group: 'search' },
		command('Orders'),
		{ ...command('Orla Venn'), group: 'found' },
	];
	expect(grouped(all, 'orl').map(({ group }) => group)).toEqual(['found', 'go', 'search']);
	expect(grouped(all, ' ÓR ').map(({ group }) => group)).toEqual(['go', 'found', 'search']);
	expect(grouped(all, '').map(({ group }) => group)).toEqual(['found', 'go', 'search']);
	expect(grouped([], 'or')).toEqual([]);
});
