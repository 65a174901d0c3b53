import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JoinAboveShape, LinkCaseShape, SuggestionsShape } from '../../api/index.ts';
import type { Decision, DecisionId } from '../../record/index.ts';
import { type Case, dumpProjection, headOf, isPublished, keptComparison } from '../../store/index.ts';
import { add } from '../add.ts';
import { decide } from '../decide.ts';
import { joinAbove } from '../join-above.ts';
import { joinsOf } from '../joins.ts';
import { init, open } from '../open.ts';
import { rebuild } from '../rebuild.ts';
import { findSuggestions } from '../suggestions.ts';
import { linkCase } from './link-case.ts';

/** Numbers that look drawn and are the same each time. */
function drawing(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const SYLLABLES =
	'ba be bo ca ce da do fa ga ha jo ka la li lo ma mi no pa po ra ri ro sa so ta to va vi zo'.split(' ');

/** Two registers of made-up people, two in three of whom are in both, and some are spelled otherwise there. */
function registers(people: number) {
	const draw = drawing(11);
	const word = (syllables: number) => {
		const made = Array.from({ length: syllables }, () => SYLLABLES[draw(SYLLABLES.length)]).join('');
		return `${made[0]?.toUpperCase()}${made.slice(1)}`;
	};
	const given = Array.from({ length: 50 }, () => word(2));
	const last = Array.from({ length: 300 }, () => word(3));
	const first = ['key,name,born,number,held on'];
	const second = ['key,name,born,number,held on'];
	for (let at = 0; at < people; at += 1) {
		const [one, other] = [given[draw(50)] ?? '', given[draw(50)] ?? ''];
		const [father, mother] = [last[draw(300)] ?? '', last[draw(300)] ?? ''];
		const born = `${1 + draw(28)}/${1 + draw(12)}/${1940 + draw(40)}`;
		const day = `${1 + draw(28)}/5/1976`;
		const number = `Z-${100_000 + at}`;
		first.push(`a${at},"${father.toUpperCase()} ${mother}, ${one} ${other}",${born},${number},${day}`);
		if (draw(3) === 0) continue;
		const spelled = draw(4) === 0 ? `${father.slice(0, 2)}${father.slice(3)}` : father;
		second.push(`b${at},${one} ${spelled},${born},${draw(2) === 0 ? number : ''},${day}`);
	}
	// Hidden on purpose, and in both.
	for (const rows of [first, second]) rows.push('j,J.G.G.,1/1/1950,,1/5/1976', 'w,W-014,,,', 'd,John Doe,,,');
	return { first: `${first.join('\n')}\n`, second: `${second.join('\n')}\n` };
}

const MAPPED = {
	subject: 'Person',
	dateOrder: 'dmy',
	columns: { key: 'key', name: 'full-name', born: 'born-on', number: 'identifier', 'held on': 'detained-on' },
};
let folder = '';
let opened: Case;
let made: ReturnType<typeof registers>;
const idOf = async (list: string, key: string) => {
	const row = await opened.db
		.selectFrom('entity')
		.innerJoin('source', 'source.rid', 'entity.source')
		.innerJoin('row_field', (on) =>
			on.onRef('row_field.source', '=', 'entity.source').onRef('row_field.row', '=', 'entity.row'),
		)
		.select(['entity.id', 'entity.cluster'])
		.where('source.path', '=', list)
		.where('role', '=', 'key')
		.where('row_field.text', '=', key)
		.where('entity.kind', '=', 'Person')
		.executeTakeFirstOrThrow();
	return row;
};
const sizesOfClusters = async () => {
	const rows = await opened.db.selectFrom('entity').select('cluster').where('kind', '=', 'Person').execute();
	const sizes = new Map<string, number>();
	for (const { cluster } of rows) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
	return [...sizes.values()];
};

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-link-case-'));
	mkdirSync(join(folder, 'f'));
	made = registers(300);
	writeFileSync(join(folder, 'f', 'one.csv'), made.first);
	writeFileSync(join(folder, 'f', 'two.csv'), made.second);
	opened = await init(join(folder, 'case.paradero'), 'a test', null);
	await add(opened, [join(folder, 'f')]);
	const maps = ['one.csv', 'two.csv'].map((source) => ({ do: 'map', source, ...MAPPED }));
	expect((await decide(opened, maps)).refused).toEqual([]);
}, 240_000);
afterAll(async () => {
	await opened.close();
	rmSync(folder, { recursive: true });
}, 60_000);

describe('the people of a case', () => {
	it('are linked by what their records teach; nothing is written into the record, and no name leaves', async () => {
		const before = await headOf(opened);
		const out = join(folder, 'out');
		const { result, people } = await linkCase(opened, { out });
		expect(LinkCaseShape.parse(result)).toEqual(result);
		expect(result).toMatchObject({ weighed: 'learned', health: { sound: true }, hidden: 6, sources: 2 });
		expect(people.some(({ label }) => /J\.G\.G|W-014|Doe/.test(label))).toBe(false);
		const rows = made.second.split('\n').length - 5;
		expect(result.linked).toBeGreaterThan(0.9 * rows);
		expect(result.linked).toBeLessThanOrEqual(rows);
		const files = ['clusters.csv', 'pairs.csv', 'reasons.csv', 'settings.json'].map((name) =>
			join(out, name),
		);
		expect(result.files).toEqual(files);
		const written = files.map((file) => readFileSync(file, 'utf8'));
		expect(written[0]?.trim().split('\n')).toHaveLength(people.length + 1);
		expect(written[1]).toMatch(
			/^entity_a,entity_b,probability,weight,decided\n(?:[0-9a-f]{32},){2}[01]\.\d{6}/,
		);
		for (const text of written) {
			expect(text).not.toMatch(/Z-\d|\b19[4-7]\d\b/);
			expect(people.filter(({ label }) => text.includes(label))).toEqual([]);
		}
		// What weighed in a pair adds up to its weight.
		const sums = new Map<string, number>();
		for (const line of written[2]?.trim().split('\n').slice(1) ?? []) {
			const cells = line.split(',');
			const pair = `${cells[0]},${cells[1]}`;
			sums.set(pair, (sums.get(pair) ?? 0) + Number(cells.at(-1)));
		}
		const pairs = written[1]?.trim().split('\n').slice(1) ?? [];
		expect(sums.size).toBe(pairs.length);
		for (const line of pairs) {
			const [a, b, , weight] = line.split(',');
			expect(Math.abs((sums.get(`${a},${b}`) ?? 0) - Number(weight))).toBeLessThan(0.02);
		}
		const settings = JSON.parse(written[3] ?? '');
		const again = await linkCase(opened, { settings });
		expect([again.result.pairs, again.result.clusters]).toEqual([result.pairs, result.clusters]);
		expect(await headOf(opened)).toEqual(before);
	}, 240_000);

	it('stand in the inbox with what was learned, and never two rows of one list, nor who is hidden', async () => {
		// Nobody waits for the first comparison.
		expect(await findSuggestions(opened, { kind: 'same' })).toMatchObject({ items: [], refreshing: true });
		const found = SuggestionsShape.parse(
			await findSuggestions(opened, { kind: 'same', limit: 500, wait: true }),
		);
		const pairs = found.items.filter((one) => one.kind === 'same');
		const learned = pairs.filter(({ weighed }) => weighed === 'learned');
		expect(learned.length).toBeGreaterThan(150);
		for (const { left, right, fields, weight, rest } of learned) {
			expect(left.source).not.toBe(right.source);
			const sum = fields.reduce((bits, field) => bits + (field.weight ?? 0), rest ?? 0);
			expect(sum).toBeCloseTo(weight ?? 0, 3);
		}
		for (const { left, right } of pairs)
			for (const { name } of [left, right]) expect(name).not.toMatch(/J\.G\.G|W-014|Doe/);
		expect(found.refreshing).toBe(false);
		// The next start shows at once what was compared.
		await expect.poll(async () => (await keptComparison(opened))?.mark, { timeout: 60_000 }).toBeDefined();
		const again = await open(opened.folder, null);
		const atOnce = await findSuggestions(again, { kind: 'people', limit: 500 });
		expect(atOnce.items).toEqual((await findSuggestions(opened, { kind: 'people', limit: 500 })).items);
		await again.close();
	}, 240_000);

	it('are joined by a threshold alone, as one batch, never across what somebody judged, nor into who is published', async () => {
		const linkage = await linkCase(opened, {});
		const likely = linkage.pairs.filter(({ probability }) => probability >= 0.98);
		const sides = likely.map(({ left, right }) => [
			linkage.people[left]?.id ?? '',
			linkage.people[right]?.id ?? '',
		]);
		const [apart = [], open = [], gone = [], published = []] = sides;
		await decide(opened, [
			{ do: 'different', left: apart[0], right: apart[1], by: 'Ana' },
			{ do: 'unsure', left: open[0], right: open[1] },
			{ do: 'dismiss', left: gone[0], right: gone[1] },
		]);
		// A later version takes this decision; here it stands in the log already.
		const publish = { id: 'ab'.repeat(16) as DecisionId, do: 'publish', entity: published[1] } as Decision;
		await opened.append([{ type: 'decisions', decisions: [publish] }]);
		const clusterOf = async (id = '') =>
			(await opened.db.selectFrom('entity').select('cluster').where('id', '=', id).executeTakeFirstOrThrow())
				.cluster;
		expect(await isPublished(opened, await clusterOf(published[1]))).toBe(true);
		expect(await isPublished(opened, await clusterOf(published[0]))).toBe(false);

		const joins = JoinAboveShape.parse(await joinAbove(opened, linkage, { above: 0.98, by: 'Lena' }));
		expect(joins.refused).toEqual([]);
		expect(joins.joined).toBeGreaterThan(100);
		expect(joins.leftOut).toMatchObject({ decided: 3, published: 1 });
		for (const [left, right] of [apart, open, gone, published])
			expect(await clusterOf(left)).not.toBe(await clusterOf(right));
		expect(Math.max(...(await sizesOfClusters()))).toBe(2);
		const [, , , , joined = []] = sides;
		const [told] = await joinsOf(opened, await clusterOf(joined[0]));
		expect(told).toMatchObject({
			state: 'same',
			judged: [{ by: 'Lena', readSingly: false, basis: { method: 'linked, learned', threshold: 0.98 } }],
		});
		expect(told?.judged[0]?.reason).toContain('threshold');
		// A second time there is nothing left to join.
		expect(await joinAbove(opened, linkage, { above: 0.98 })).toMatchObject({ joined: 0, batch: null });
		// Whoever reads a pair goes before the threshold, whenever they do.
		await decide(opened, [{ do: 'different', left: joined[0], right: joined[1] }]);
		expect(await clusterOf(joined[0])).not.toBe(await clusterOf(joined[1]));
		const held = await dumpProjection(opened);
		await rebuild(opened);
		expect(await dumpProjection(opened)).toEqual(held);
		await decide(opened, [{ do: 'undo', batch: joins.batch }]);
		expect(Math.max(...(await sizesOfClusters()))).toBe(1);
	}, 240_000);

	it('are joined by no threshold where joins need two reviewers, or where the linkage is not sound', async () => {
		const linkage = await linkCase(opened, {});
		const unsound = { ...linkage, result: { ...linkage.result, health: { sound: false, findings: [] } } };
		await expect(joinAbove(opened, unsound, { above: 0.9 })).rejects.toMatchObject({ code: 'bad-request' });
		await expect(joinAbove(opened, linkage, { above: 0.3 })).rejects.toMatchObject({ code: 'bad-request' });
		await decide(opened, [{ do: 'settings', case: { joinsNeedTwo: true } }]);
		await expect(joinAbove(opened, linkage, { above: 0.9 })).rejects.toMatchObject({ code: 'bad-request' });
	}, 120_000);

	it('keep what was decided when the list comes again, changed and longer, and are linked anew', async () => {
		await decide(opened, [{ do: 'settings', case: { joinsNeedTwo: null } }]);
		const keys = made.second
			.split('\n')
			.flatMap((line) => /^b(\d+),/.exec(line)?.[1] ?? [])
			.slice(20, 23);
		const sides = await Promise.all(
			keys.map(async (key) => [(await idOf('one.csv', `a${key}`)).id, (await idOf('two.csv', `b${key}`)).id]),
		);
		const [one = [], other = [], third = []] = sides;
		await decide(opened, [
			{ do: 'same', left: one[0], right: one[1], by: 'Ana' },
			{ do: 'different', left: other[0], right: other[1] },
			{ do: 'dismiss', left: third[0], right: third[1] },
		]);
		const [head = '', ...lines] = made.second.split('\n');
		const changed = [head, 'z1,Nadia Orrin,3/3/1955,,2/5/1976', ...lines]
			.join('\n')
			.replace(`b${keys[0]},`, `b${keys[0]},X. `);
		writeFileSync(join(folder, 'f', 'two.csv'), changed);
		const receipt = await add(opened, [join(folder, 'f', 'two.csv')]);
		expect(receipt.sources[0]?.result).toBe('recaptured');
		const found = await findSuggestions(opened, { kind: 'same', limit: 100_000, wait: true });
		const offered = found.items.flatMap((row) => (row.kind === 'same' ? [row] : []));
		for (const ids of sides)
			expect(
				offered.filter(({ left, right }) => ids.includes(left.entity) && ids.includes(right.entity)),
			).toEqual([]);
		const clusters = await Promise.all([idOf('one.csv', `a${keys[0]}`), idOf('two.csv', `b${keys[0]}`)]);
		expect(clusters[0]?.cluster).toBe(clusters[1]?.cluster);
		expect(clusters[1]?.id).toBe(one[1]);
		const held = await dumpProjection(opened);
		await rebuild(opened);
		expect(await dumpProjection(opened)).toEqual(held);
	}, 240_000);
});

describe('the people of a small case', () => {
	it('are linked by assumed weights, which is said, and joined by a threshold if somebody asks for it', async () => {
		mkdirSync(join(folder, 'small'));
		writeFileSync(
			join(folder, 'small', 'one.csv'),
			'name,born\n"SALT ORREGO, Bruno",14/03/1950\nLena Osei,1/2/1961\nW-014,\n',
		);
		writeFileSync(join(folder, 'small', 'two.csv'), 'name,born\nBruno Salt,14/03/1950\nLena Osei,3/9/1975\n');
		const small = await init(join(folder, 'small.paradero'), 'a test', null);
		try {
			await add(small, [join(folder, 'small')]);
			const mapped = { subject: 'Person', dateOrder: 'dmy', columns: { name: 'full-name', born: 'born-on' } };
			await decide(
				small,
				['one.csv', 'two.csv'].map((source) => ({ do: 'map', source, ...mapped })),
			);
			const linkage = await linkCase(small, { threshold: 0.9 });
			expect(linkage.result).toMatchObject({ people: 4, hidden: 1, weighed: 'assumed', pairs: 1, linked: 1 });
			expect(linkage.result.health.findings.map(({ code }) => code)).toEqual(['assumed']);
			expect(linkage.settings.fields.map(({ name }) => name)).toEqual(['name', 'born']);
			const joins = await joinAbove(small, linkage, { above: 0.9 });
			expect(joins).toMatchObject({ joined: 1, leftOut: { decided: 0, notInOneCluster: 0 } });
			const found = await findSuggestions(small, { kind: 'people', wait: true });
			expect(found.items).toHaveLength(1);
			await decide(small, [{ do: 'undo', batch: joins.batch }]);
			expect((await findSuggestions(small, { kind: 'people', wait: true })).items).toHaveLength(2);
		} finally {
			await small.close();
		}
	}, 120_000);
});
