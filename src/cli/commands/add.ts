import { Command } from 'commander';
import { add } from '../../actions/index.ts';
import { askDates, wrongDate } from '../ask-dates.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, plural, print, progress } from '../output.ts';
import { canAsk } from '../prompts.ts';
import { receiptLines } from '../receipt-lines.ts';

export const addCommand: MakeCommand = (done) =>
	new Command('add')
		.description('preserve files, folders and web pages as sources and read them')
		.argument('<case>')
		.argument('<path...>')
		.option('--published <date>', 'when the one file was published (2025-04-16, or unknown), for the record')
		.option('--again', 'fetch web pages that the case has already once more')
		.addHelpText(
			'after',
			'\nExamples:\n  paradero add flight.paradero ~/documents/flight\n  paradero add flight.paradero https://news.example/2025/04/16/flight',
		)
		.action(
			async (
				folder: string,
				paths: string[],
				options: { published?: string; again?: boolean },
				command: Command,
			) => {
				const flags = flagsOf(command);
				const wrong = wrongDate(options.published ?? '');
				if (wrong !== undefined)
					throw new Refusal(EXIT.usage, `--published: "${options.published}" is not a date; ${wrong}`);
				const stop = new AbortController();
				const onInterrupt = () => stop.abort();
				process.once('SIGINT', onInterrupt);
				const receipt = await withCase(folder, flags, async (opened) => {
					const added = await add(opened, paths, {
						signal: stop.signal,
						onProgress: progress('sources'),
						fetch: { again: options.again === true },
						...(options.published === undefined ? {} : { published: options.published }),
					}).finally(() => process.removeListener('SIGINT', onInterrupt));
					if (!flags.json && canAsk()) await askDates(opened, added.sources);
					return added;
				}).finally(() => process.removeListener('SIGINT', onInterrupt));
				const rejected = receipt.sources.filter((source) => source.result === 'rejected');
				await print(flags, receipt, () => receiptLines(receipt, !canAsk()));
				if (receipt.notReached !== undefined) {
					process.stderr.write(
						`stopped: ${plural(receipt.notReached, 'file')} not reached; run the same command again to go on\n`,
					);
					done(EXIT.no);
				} else if (receipt.sources.length === rejected.length && rejected.length > 0) done(EXIT.unreadable);
			},
		);
