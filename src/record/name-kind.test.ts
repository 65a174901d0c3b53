import { describe, expect, it } from 'vitest';
import type { EntityKind } from './entity.ts';
import { kindOfName } from './name-kind.ts';

const of = (value: string, kinds: readonly EntityKind[]) => kindOfName({ value }, kinds);
const WHO = ['Person', 'Group'] as const;
const BY = ['Organization', 'Person', 'Group'] as const;
const VOICE = ['Person', 'Organization'] as const;

describe('kindOfName', () => {
	it.each<[string, readonly EntityKind[], EntityKind, boolean]>([
		['Ana Ordaz', WHO, 'Person', true],
		['A. Ordaz', WHO, 'Person', true],
		['Ángel Ñíguez', WHO, 'Person', true],
		['W-014', WHO, 'Person', true],
		['the migrants', WHO, 'Group', false],
		['238 men', WHO, 'Group', false],
		['Three detainees', WHO, 'Group', false],
		['Los migrantes', WHO, 'Group', false],
		['a man', WHO, 'Person', false],
		['un hombre', WHO, 'Person', false],
		['Ministry of Order', BY, 'Organization', true],
		['la Policía Federal', BY, 'Organization', false],
		['DIGEP', VOICE, 'Organization', true],
		['Frontier Service', VOICE, 'Organization', true],
		['Ana Ordaz', VOICE, 'Person', true],
		['a ramp worker', VOICE, 'Person', false],
		['Meridian Wire', VOICE, 'Organization', true],
		['The Halmere Gazette', VOICE, 'Organization', false],
		['Diario de Alcores', VOICE, 'Organization', true],
		['El Arenal', ['Place'], 'Place', true],
		['the prison', ['Place'], 'Place', true],
	])('takes %s among %j for a %s, proper name: %s', (value, kinds, kind, proper) => {
		expect(of(value, kinds)).toEqual({ kind, proper });
	});

	it('puts the grammar’s own word first, if the slot allows it', () => {
		expect(kindOfName({ value: 'Ana Ordaz', type: 'organization' }, BY)).toEqual({
			kind: 'Organization',
			proper: true,
		});
		expect(kindOfName({ value: 'Ana Ordaz', type: 'facility' }, WHO)).toEqual({
			kind: 'Person',
			proper: true,
		});
		expect(kindOfName({ value: 'Venezuelans', type: 'group' }, WHO)).toEqual({
			kind: 'Group',
			proper: false,
		});
	});

	it('gives each slot a kind that it may take', () => {
		for (const kinds of [WHO, BY, VOICE, ['Place'] as const])
			for (const name of ['', 'x', 'The police', 'DHS', 'people', '7', 'Court of Norland'])
				expect(kinds as readonly EntityKind[]).toContain(of(name, kinds).kind);
	});
});
