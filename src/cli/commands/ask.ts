import { Command } from 'commander';
import { type AskPlan, askModel, planAsk, Readers } from '../../actions/index.ts';
import { askLines } from '../ask-lines.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { type ModelOptions, modelChoice, withModelOptions } from '../model-options.ts';
import { flagsOf, plural, print, progress } from '../output.ts';
import { askYes, canAsk } from '../prompts.ts';

export const askCommand: MakeCommand = (done) =>
	withModelOptions(
		new Command('ask')
			.description('ask a language model what sources say, and lay its answers beside the proposals')
			.argument('<case>')
			.argument('[source...]'),
	)
		.option('--again', 'ask once more what this model has answered already')
		.option('--yes', 'ask without being asked whether to')
		.addHelpText(
			'after',
			'\nExample:\n  paradero ask flight.paradero --model qwen3:8b --at http://127.0.0.1:11434/v1',
		)
		.action(
			async (
				folder: string,
				refs: string[],
				options: ModelOptions & { again?: boolean; yes?: boolean },
				command: Command,
			) => {
				const flags = flagsOf(command);
				const choice = modelChoice(options);
				if (choice === null)
					throw new Refusal(EXIT.usage, 'which model, and where? Give --model NAME and --at URL');
				const stop = new AbortController();
				const onInterrupt = () => stop.abort();
				process.once('SIGINT', onInterrupt);
				const readers = new Readers(1);
				const receipt = await withCase(folder, flags, async (opened) => {
					const plan = await planAsk(opened, readers, refs, choice, options.again === true);
					if (options.yes !== true) await consent(plan);
					return askModel(opened, readers, plan, {
						signal: stop.signal,
						onProgress: progress('questions'),
					});
				}).finally(async () => {
					process.removeListener('SIGINT', onInterrupt);
					await readers.close();
				});
				await print(flags, receipt, () => askLines(receipt));
				if (receipt.stopped !== undefined) process.stderr.write(`ended early: ${receipt.stopped}\n`);
				const isWhole = receipt.sources.every(
					({ failed, left }) => failed.length === 0 && left === undefined,
				);
				if (receipt.stopped !== undefined || !isWhole) done(EXIT.no);
			},
		);

/** Says what would be sent and where, and waits for a yes. Where there is nobody to ask, `--yes` has to say it. */
async function consent({ endpoint, sources }: AskPlan): Promise<void> {
	const open = sources.flatMap((one) => one.open);
	if (open.length === 0) return;
	const characters = open.reduce((sum, { system, user }) => sum + system.length + user.length, 0);
	const what = `${plural(open.length, 'question')} about ${plural(sources.length, 'source')}, ${plural(characters, 'character')} in all, to ${endpoint.host}`;
	const where = endpoint.isHere ? 'on this computer' : 'NOT ON THIS COMPUTER: their words leave it';
	if (!canAsk())
		throw new Refusal(EXIT.usage, `${what}, ${where}: there is no terminal to ask on; say --yes`);
	if (!(await askYes(`Send ${what}, ${where}?`))) throw new Refusal(EXIT.no, 'nothing was sent');
}
