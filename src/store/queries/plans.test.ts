import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { init } from '../../actions/index.ts';

const place = mkdtempSync(join(tmpdir(), 'paradero-plans-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** An index that suits a count must not be taken for the way to one subject: a decision would go through all that stands. */
test('what is said of a few is found by them, and what stands is counted without opening a row', async () => {
	const opened = await init(join(place, 'case.paradero'), 'plans', null);
	const planOf = async (query: string) => {
		const { rows } = await sql.raw<{ detail: string }>(`explain query plan ${query}`).execute(opened.db);
		return rows.map(({ detail }) => detail).join('; ');
	};
	for (const rest of ["and property != 'bearsOn' order by owner desc", "and property = 'who'", ''])
		expect(
			await planOf(
				`select id, value_entity, doc from statement where subject in (1, 2) and gone = 0 ${rest}`,
			),
		).toContain('statement_subject (subject=?');
	expect(
		await planOf("select subject from statement where value_entity = 1 and property = 'who' and gone = 0"),
	).toContain('statement_value (value_entity=?');
	expect(await planOf('select count(distinct id) from statement where source = 1 and gone = 0')).toContain(
		'COVERING INDEX statement_source (source=?',
	);
	// A prison that a hundred thousand statements name is shown by one of them: none is sorted.
	for (const by of ['value_entity', 'subject'])
		expect(
			await planOf(`select doc from statement where ${by} = 1 and gone = 0 order by property, rid limit 1`),
		).not.toContain('TEMP B-TREE');
	expect(
		await planOf("select doc from statement where property = 'bearsOn' and gone = 0 order by rid + 0"),
	).toContain('statement_bearing');
	expect(
		await planOf(
			"select s.doc from statement s join entity e on e.rid = s.subject left join entity o on o.rid = s.value_entity where e.kind = 'Place' and s.property in ('position', 'within') and s.gone = 0",
		),
	).toContain('statement_position');
	// A page begins where the last one ended, and nothing is sorted.
	for (const beyond of [
		"hi = 5 and (name, key) > ('Quist', 'a')",
		'hi < 5',
		"hi is null and (name, key) > ('Quist', 'a')",
	]) {
		const page = await planOf(
			`select doc from answer where kind = 'whereabouts' and ${beyond} and 1 order by hi desc, name, key limit 9`,
		);
		expect(page).toContain(
			`answer_order (kind=? AND ${beyond.startsWith('hi <') ? 'hi<?' : 'hi=? AND (name,key)>(?,?)'}`,
		);
		expect(page).not.toContain('TEMP B-TREE');
	}
	for (const [which, index] of [
		["target.outcome <> 'accepted'", 'target_otherwise'],
		["target.outcome = 'rejected'", 'target_outcome'],
	]) {
		const decided = await planOf(
			`select decision.body from target join decision on decision.id = target.decision join source on source.rid = target.source where ${which} and target.ord < 'a' order by target.ord desc limit 9`,
		);
		expect(decided).toContain(index);
		expect(decided).not.toContain('TEMP B-TREE');
	}
	expect(await planOf('select outcome, count(*) from target group by outcome')).toContain(
		'COVERING INDEX target_outcome',
	);
	expect(await planOf('select id, of from source where of is not null')).toContain('source_of');
	await opened.close();
});
