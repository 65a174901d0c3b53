import { Command } from 'commander';
import { verify } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand } from '../exit.ts';
import { flagsOf, plural, print } from '../output.ts';

export const verifyCommand: MakeCommand = (done) =>
	new Command('verify')
		.description('re-hash every capture and check every link and head of the log')
		.argument('<path>', 'a case')
		.option('--every-signature', 'check every signed head, not only the newest of each device')
		.addHelpText('after', '\nExample:\n  paradero verify flight.paradero')
		.action(async (folder: string, options: { everySignature?: boolean }, command: Command) => {
			const flags = flagsOf(command);
			const told = await withCase(folder, flags, (opened) =>
				verify(opened, options.everySignature === true),
			).catch(asResult);
			const problems = told.problems.map(({ where, what }) => ({ where, what: what.replace(ADVICE, '') }));
			const result = { ...told, problems };
			await print(flags, result, () => [
				...result.problems.map((problem) => `problem: ${problem.where}: ${problem.what}`),
				`${result.ok ? 'whole' : 'NOT whole'}: ${plural(result.checked.entries, 'entry', 'entries')}, ${plural(result.checked.captures, 'capture and text', 'captures and texts')}, ${plural(result.checked.signatures, 'signature')}`,
			]);
			if (!result.ok) done(EXIT.no);
		});

const DAMAGE: readonly unknown[] = [
	'damaged',
	'damaged-header',
	'object-missing',
	'object-damaged',
	'payload-damaged',
];

/** A case too damaged to be opened is an answer too; what else keeps it from opening is thrown on. */
function asResult(error: unknown): Awaited<ReturnType<typeof verify>> {
	const { name, code, message } = error as { name?: unknown; code?: unknown; message: string };
	if (name !== 'StoreError' || !DAMAGE.includes(code)) throw error;
	return {
		ok: false,
		checked: { captures: 0, entries: 0, signatures: 0 },
		problems: [{ where: placeOf(code, message), what: message }],
	};
}

/** Whoever runs `verify` need not be sent to it. */
const ADVICE = 'run "paradero verify" to see what is left, and ';

function placeOf(code: unknown, message: string): string {
	if (code === 'damaged-header') return 'HEADER';
	if (code === 'payload-damaged') return 'case.db, table entry';
	return /^(?:\S+\.db|object \S+)/.exec(message)?.[0] ?? 'case';
}
