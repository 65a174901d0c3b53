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
			const result = await withCase(folder, flags, (opened) =>
				verify(opened, options.everySignature === true),
			);
			await print(flags, result, () => [
				...result.problems.map((problem) => `problem: ${problem.where}: ${problem.what}`),
				`${result.ok ? 'whole' : 'NOT whole'}: ${plural(result.checked.entries, 'entry', 'entries')}, ${plural(result.checked.captures, 'capture and text', 'captures and texts')}, ${plural(result.checked.signatures, 'signature')}`,
			]);
			if (!result.ok) done(EXIT.no);
		});
