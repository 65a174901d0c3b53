import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { explainLink, isCase, linkLists } from '../../actions/index.ts';
import { type LinkResult, LinkSettingsShape } from '../../api/index.ts';
import { byOption } from '../by-option.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { linkRefused, linkTheCase, tellHealth } from '../link-case.ts';
import { flagsOf, oneLine, plural, print } from '../output.ts';

export const linkCommand: MakeCommand = (done) =>
	new Command('link')
		.description(
			'which rows of lists, or which people of a case, are one and the same: linked by what they have in common',
		)
		.argument('<list...>', 'CSV, JSON, XLSX or Parquet; or one case')
		.option(
			'--settings <file>',
			'how: as printed by --json or written by --out; otherwise told from the columns',
		)
		.option('--out <dir>', 'write clusters.csv, pairs.csv, reasons.csv (of lists) and settings.json there')
		.option('--threshold <p>', 'from which probability on two rows are one (0.95)', Number)
		.option(
			'--truth <column>',
			'who is who, to hold the linkage against: a column of the lists, or a file with list, row, entity; never learned from',
		)
		.option('--memory <MB>', 'megabytes that linking may hold; what is more goes to the disk (2000)', Number)
		.option('--temp <dir>', 'where what does not fit into memory is put for the time, and removed')
		.option(
			'--differ <field>',
			'list the rows that are one and differ in this field, which then has no say in who is one',
		)
		.option('--explain', 'print the settings and the SQL of each step, and link nothing')
		.option(
			'--join-above <p>',
			'of a case: join whom it finds one from this probability on, as one batch, not read singly',
			Number,
		)
		.option('--reason <words>', 'with --join-above: why')
		.addOption(byOption())
		.addHelpText(
			'after',
			'\nExamples:\n  paradero link register.csv flights.xlsx --out linked\n  paradero link flight.paradero --join-above 0.98',
		)
		.action(async (lists: string[], options: LinkOptions, command: Command) => {
			const { threshold, out, truth, memory, temp, differ } = options;
			if (memory !== undefined && !(Number.isInteger(memory) && memory >= 100))
				throw new Refusal(EXIT.usage, '--memory: whole megabytes from 100 on, such as 2000');
			const isOfCase = lists.length === 1 && isCase(lists[0] ?? '');
			if (options.joinAbove !== undefined && !isOfCase)
				throw new Refusal(EXIT.usage, '--join-above joins the people of a case: give one case, and no lists');
			if (truth !== undefined && isOfCase)
				throw new Refusal(EXIT.usage, '--truth is of lists; a case has none but what was decided');
			if (differ !== undefined && isOfCase)
				throw new Refusal(
					EXIT.usage,
					'--differ is of lists; what the sources of a case say differently is told by: paradero conflicts',
				);
			if (threshold !== undefined && !(threshold >= 0.01 && threshold <= 0.999999))
				throw new Refusal(EXIT.usage, '--threshold: a probability from 0.01 to 0.999999, such as 0.95');
			const settings = options.settings === undefined ? undefined : await settingsIn(options.settings);
			const request = {
				lists,
				...(settings === undefined ? {} : { settings }),
				...(threshold === undefined ? {} : { threshold }),
				...(out === undefined ? {} : { out }),
				...(truth === undefined ? {} : { truth }),
				...(memory === undefined ? {} : { memoryMb: memory }),
				...(temp === undefined ? {} : { temp }),
				...(differ === undefined ? {} : { differ }),
			};
			const flags = flagsOf(command);
			if (isOfCase) {
				const [folder = ''] = lists;
				await linkTheCase(folder, flags, { ...request, options }, done);
				return;
			}
			if (options.explain === true) {
				const explained = await explainLink(request).catch(linkRefused);
				await print(flags, explained, () => [
					JSON.stringify(explained.settings, null, '\t'),
					...explained.steps.map(({ makes, sql }) => `-- ${makes}\n${sql};`),
				]);
				return;
			}
			const result = await linkLists(request).catch(linkRefused);
			tellHealth(result.health);
			await print(flags, result, () => linesOf(result));
			if (!result.health.sound) done(EXIT.no);
		});

export type LinkOptions = {
	readonly settings?: string;
	readonly out?: string;
	readonly threshold?: number;
	readonly truth?: string;
	readonly memory?: number;
	readonly temp?: string;
	readonly differ?: string;
	readonly explain?: boolean;
	readonly joinAbove?: number;
	readonly reason?: string;
	readonly by?: string;
};

async function settingsIn(file: string) {
	const text = await readFile(file, 'utf8').catch(() => {
		throw new Refusal(EXIT.unreadable, `--settings: ${file} cannot be read`);
	});
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw new Refusal(EXIT.unreadable, `--settings: ${file} is not JSON`);
	}
	const settings = LinkSettingsShape.safeParse(parsed);
	if (settings.success) return settings.data;
	const [first] = settings.error.issues;
	throw new Refusal(
		EXIT.unreadable,
		`--settings: ${file}: ${first?.path.join('.') || 'the whole'}: ${first?.message}`,
	);
}

function linesOf(result: LinkResult): readonly string[] {
	const { settings, lists } = result;
	return [
		...lists.map(
			({ path, part, rows, rejected }, at) =>
				`list ${at + 1}: ${path}${part === undefined ? '' : `#${part}`}, ${plural(rows, 'row')}${rejected > 0 ? `, ${rejected} of them could not be read` : ''}`,
		),
		...lists.flatMap(({ path, reasons, warnings, others }) => [
			...warnings.map((warning) => `  look at this: ${warning}`),
			...reasons.map(({ reason, rows }) => `  ${plural(rows, 'row')}: ${reason}`),
			...others.map((other) => `  not linked: ${path}#${other}`),
		]),
		...settings.fields.map(
			({ name, kind, columns }, at) =>
				`${name} (${kind}): ${columns.map((of) => of.join(' + ') || '–').join(' | ')}${unreadOf(result, at)}`,
		),
		`${plural(result.compared, 'pair')} compared, ${result.pairs} at ${settings.threshold} or more`,
		`${plural(result.clusters, 'cluster')}, ${result.linked} of several rows`,
		...(result.reliability === undefined ? [] : reliabilityLines(result.reliability)),
		...(result.differ === undefined ? [] : differLines(result.differ)),
		...result.files.map((file) => `written: ${file}`),
		`${result.seconds.toFixed(1)} s, ${Math.round(result.peakBytes / 1024 / 1024)} MB${result.health.sound ? '' : '; NOT SOUND, see above'}`,
	];
}

function reliabilityLines(held: NonNullable<LinkResult['reliability']>): readonly string[] {
	const of = ({ precision, recall, f1 }: (typeof held)['byPair']) =>
		`precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}`;
	return [
		`by the truth, known of ${plural(held.known, 'row')}:`,
		'  probability      pairs  expected  observed',
		...held.bins.map(
			({ from, to, pairs, expected, observed }) =>
				`  ${`${from}–${to}`.padEnd(12)} ${String(pairs).padStart(9)}     ${share(expected)}     ${share(observed)}`,
		),
		`  expected calibration error ${share(held.calibrationError)}; ${held.reached} of ${held.matches} true pairs were given .01 or more`,
		`  pairs:    ${of(held.byPair)}`,
		`  clusters: ${of(held.byCluster)}`,
	];
}

function share(one: number | null): string {
	return one === null ? '–' : one.toFixed(4);
}

function unreadOf({ fields }: LinkResult, at: number): string {
	const { cells = 0, unread = 0 } = fields[at] ?? {};
	return unread === 0 ? '' : `; ${unread} of ${cells} cells could not be read`;
}

/** More are in the file and in the document. */
const MOST_SHOWN = 20;

function differLines({ field, count, levels, pairs }: NonNullable<LinkResult['differ']>): readonly string[] {
	const side = ({ list, row, id }: (typeof pairs)[number]['a']) =>
		`list ${list} row ${row}${id === undefined ? '' : ` (${id})`}`;
	return [
		`${plural(count, 'linked pair')} ${count === 1 ? 'differs' : 'differ'} in "${field}", which had no say in who is one:`,
		...levels.map(({ level, pairs }) => `  ${String(pairs).padStart(7)}  ${level}`),
		...pairs
			.slice(0, MOST_SHOWN)
			.map(({ a, b, level, probability }) =>
				oneLine(
					`  ${side(a)}: ${a.value} | ${side(b)}: ${b.value} | ${level}${probability === null ? '' : ` | ${probability.toFixed(3)}`}`,
				),
			),
		...(count > MOST_SHOWN ? [`  … ${count - MOST_SHOWN} more: --out DIR writes all to differ.csv`] : []),
	];
}
