import { allOrders, allWhereabouts, sources } from '../../src/actions/index.ts';
import type { OrderJson } from '../../src/api/index.ts';
import type { Ledger } from './ledger.ts';
import type { Case } from './material.ts';

/** A matter by the numbers under which courts keep it. */
export type Matter = { readonly dockets: readonly string[] };

/** Which two the show tells of; more can be named on the command line. */
export const MATTERS: readonly Matter[] = [
	{ dockets: ['24A949', '25-1404', '25-951'] },
	{ dockets: ['25-766'] },
];

/** The orders of a matter: of a proceeding of such a number, or told in a source of which the head or path has it, and what is joined with them. */
async function ordersOf(opened: Case, { dockets }: Matter): Promise<readonly OrderJson[]> {
	const has = (words: string) => dockets.some((docket) => wordsOf(words).includes(wordsOf(docket)));
	const own = new Set(
		(await sources(opened)).filter(({ path, title }) => has(path) || has(title)).map(({ id }) => id),
	);
	return (await allOrders(opened)).filter(
		(order) =>
			order.proceedings.some(({ value, identifiers }) => [value, ...identifiers].some(has)) ||
			order.chronology.some(({ quotes }) => quotes.some(({ source }) => own.has(source))) ||
			order.obligations.some(({ operative, readings }) =>
				[...operative, ...readings].some(({ quotes }) => quotes.some(({ source }) => own.has(source))),
			),
	);
}
const wordsOf = (words: string) =>
	` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `.replaceAll(' 0', ' ');

/** From obligation to compliance: what each of two matters' orders asked, until when, what became of it, and what each voice says was done. */
export async function showMatters(opened: Case, ledger: Ledger): Promise<void> {
	const [removal, flights] = MATTERS;
	if (removal === undefined || flights === undefined) return;
	for (const matter of MATTERS) await printMatter(opened, matter);

	const orders = await ordersOf(opened, removal);
	const due = orders.flatMap(({ obligations }) =>
		obligations.filter(({ deadlines }) => deadlines.length > 0),
	);
	const [one] = due;
	ledger.expect('one obligation has a deadline', due.length === 1, `${due.length}`);
	ledger.expect(
		'its deadline is a day with a time in no zone that is told',
		one?.deadlines[0]?.value === '2025-04-07' && one.deadlines[0].time?.hhmm === '23:59',
	);
	const became = one?.deadlines[0]?.becameOf.find(({ status }) => status === 'deadline-no-longer-in-effect');
	ledger.expect(
		'it is no longer in effect, since when, and by which court',
		became?.since === '2025-04-10' && /supreme court/i.test(became.by ?? ''),
		`${became?.since}`,
	);
	const readings = orders.flatMap(({ obligations }) =>
		obligations.flatMap((each) => (each.operative.length > 0 ? each.readings : [])),
	);
	ledger.expect(
		'a paraphrase stands beside the operative words from which it departs',
		readings.some(({ departs }) => (departs?.leavesOut.length ?? 0) > 0),
		`${readings.length} readings`,
	);
	ledger.expect(
		'another voice denies that it was ordered',
		readings.some(({ polarity }) => polarity === 'denies'),
	);
	ledger.expect('nothing is said to have been missed', !JSON.stringify(orders).includes('missed'));

	const halted = (await ordersOf(opened, flights)).filter(({ utterances }) =>
		utterances.some(({ value }) => value === '2025-03-15'),
	);
	const accounts = halted.flatMap(({ obligations }) => obligations.flatMap((each) => each.accounts));
	ledger.expect('the order of 15 March is one, whoever tells of it', halted.length === 1, `${halted.length}`);
	ledger.expect(
		'it was vacated, which erases no account',
		halted[0]?.status.some(({ status, since }) => status === 'vacated' && since === undefined) === true &&
			accounts.length >= 4,
		`${accounts.length} accounts`,
	);
	ledger.expect(
		'a court finds probable cause, and a voice alleges a breach',
		['found-probable-cause', 'alleged-breach'].every((state) =>
			accounts.some((account) => account.state === state),
		),
	);
	ledger.expect(
		'what was done is dated by the story that the paper tells',
		accounts.some(({ on }) => on === '2025-03-16') && !accounts.some(({ on }) => on === '2025-04-13'),
	);
}

/** What a row tells, without anybody's name. */
function wordsOfRow(
	{ what, obligation, status, state, done }: OrderJson['chronology'][number],
	{ obligations }: OrderJson,
): string {
	const at = obligations.findIndex((one) => one.obligation === obligation);
	return [at === -1 ? '' : `${at + 1}.`, what, status ?? state ?? done ?? '']
		.filter((part) => part !== '')
		.join(' ');
}

async function printMatter(opened: Case, matter: Matter): Promise<void> {
	const orders = await ordersOf(opened, matter);
	console.log(
		`matter ${matter.dockets.join(', ')}: ${orders.length} orders, ${orders.flatMap(({ obligations }) => obligations).length} obligations`,
	);
	for (const order of orders) {
		console.log(`  order ${order.order.slice(0, 8)}`);
		for (const row of order.chronology)
			console.log(
				`    ${row.about ?? 'undated'}${row.time === undefined ? '' : ` ${row.time.hhmm}`} ${row.what === 'leg' ? `leg, ${row.leg?.against.map(({ is }) => is).join('/')} the order` : wordsOfRow(row, order)} (${row.said.length} ${row.said.length === 1 ? 'voice' : 'voices'})`,
			);
	}
}

/** Where one man was on three days, by voice, and on a fourth of which nobody speaks: whoever most sources tell of. */
export async function showOneMan(opened: Case, ledger: Ledger): Promise<void> {
	const days = ['2025-03-12', '2025-03-15', '2025-04-10', '2025-04-11'];
	const all = await allWhereabouts(opened, {});
	const told = (accounts: (typeof all)[number]['accounts']) =>
		new Set(accounts.map(({ source }) => source)).size;
	const [most] = [...all]
		.filter(({ kind }) => kind === 'Person')
		.sort((a, b) => told(b.accounts) - told(a.accounts));
	if (most === undefined) return ledger.expect('somebody is told of', false);
	console.log(
		`person ${most.person.slice(0, 8)}: ${most.accounts.length} accounts in ${told(most.accounts)} sources, last spoken of ${most.lastSpokenOf}`,
	);
	const states = [];
	for (const on of days) {
		const [there] = await allWhereabouts(opened, { person: most.person, on });
		const about = (there?.accounts ?? []).filter(
			(account) =>
				account.about === on &&
				account.polarity === 'affirms' &&
				!/intends|predicts|asks/.test(account.force),
		);
		states.push(about.map(({ type }) => type));
		console.log(
			`  ${on}: ${there?.on?.spoken === true ? about.map(({ type, source }) => `${type} (source ${source.slice(0, 8)})`).join(', ') : `no source speaks of it; before: ${there?.on?.before?.type ?? 'nothing'} ${there?.on?.before?.about ?? ''}`}`,
		);
	}
	ledger.expect(
		'one man is told of in at least six sources',
		told(most.accounts) >= 6,
		`${told(most.accounts)}`,
	);
	ledger.expect('arrested on the first day, by one voice', states[0]?.includes('arrest') === true);
	ledger.expect(
		'removed on the second, by two',
		states[1]?.filter((type) => type === 'removal').length === 2,
		`${states[1]?.length} accounts`,
	);
	ledger.expect(
		'on the third he is held, by the one paper that speaks on that day of what is so',
		states[2]?.join() === 'held',
	);
	ledger.expect('of the day after no source speaks, and nothing is carried forward', states[3]?.length === 0);
}
