import { Command } from 'commander';
import { add } from '../../actions/index.ts';
import { askDates, undatedLines, wrongDate } from '../ask-dates.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { changesLine } from '../list-lines.ts';
import { flagsOf, oneLine, plural, print, progress } from '../output.ts';
import { canAsk } from '../prompts.ts';

export const addCommand: MakeCommand = (done) =>
	new Command('add')
		.description('preserve files and folders as sources and read them')
		.argument('<case>')
		.argument('<path...>')
		.option('--published <date>', 'when the one file was published (2025-04-16, or unknown), for the record')
		.addHelpText('after', '\nExample:\n  paradero add flight.paradero ~/documents/flight')
		.action(async (folder: string, paths: string[], options: { published?: string }, command: Command) => {
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
					...(options.published === undefined ? {} : { published: options.published }),
				}).finally(() => process.removeListener('SIGINT', onInterrupt));
				if (!flags.json && canAsk()) await askDates(opened, added.sources);
				return added;
			}).finally(() => process.removeListener('SIGINT', onInterrupt));
			const rejected = receipt.sources.filter((source) => source.result === 'rejected');
			await print(flags, receipt, () => {
				const by = (result: string) => receipt.sources.filter((source) => source.result === result).length;
				const pages = receipt.sources.reduce(
					(sum, source) => sum + (source.pages?.unreadable.length ?? 0),
					0,
				);
				const rows = receipt.sources.reduce(
					(sum, { rows }) => sum + (rows === undefined ? 0 : rows.in - rows.accepted),
					0,
				);
				const proposals = receipt.sources.reduce((sum, source) => sum + source.proposals, 0);
				return [
					...rejected.map(
						(source) =>
							`left out: ${oneLine(source.path)}: ${oneLine(source.reason ?? '')}${source.capture === undefined ? '' : ' (its bytes are kept)'}`,
					),
					...receipt.sources.flatMap(({ path, warnings }) =>
						warnings
							.filter(({ code }) => code === 'part-gone')
							.map(({ message }) => `${oneLine(path)}: ${message}`),
					),
					...(canAsk() ? [] : undatedLines(receipt.sources)),
					...receipt.sources.flatMap((source) =>
						source.rows === undefined || source.result === 'unchanged'
							? []
							: [
									`${oneLine(source.path)}: ${changesLine(source.rows)}; ${plural(source.rows.in - source.rows.accepted, 'row')} rejected`,
								],
					),
					`${plural(receipt.sources.length, 'file')}: ${by('new')} new, ${by('recaptured')} changed, ${by('unchanged')} unchanged, ${by('rejected')} left out; ${plural(proposals, 'proposal')}; ${plural(pages, 'page')} without text; ${plural(rows, 'row')} rejected; ${receipt.seconds} s`,
				];
			});
			if (receipt.notReached !== undefined) {
				process.stderr.write(
					`stopped: ${plural(receipt.notReached, 'file')} not reached; run the same command again to go on\n`,
				);
				done(EXIT.no);
			} else if (receipt.sources.length === rejected.length && rejected.length > 0) done(EXIT.unreadable);
		});
