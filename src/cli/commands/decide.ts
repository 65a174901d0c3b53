import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { decide, decidedBy, parseDecisions } from '../../actions/index.ts';
import type { DecideReceipt } from '../../api/index.ts';
import { acceptAllOfAKind, type BulkOptions } from '../accept-all.ts';
import { byIn, byOption } from '../by-option.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, plural, print, progress } from '../output.ts';

export const decideCommand: MakeCommand = (done) =>
	new Command('decide')
		.description('take decisions from a file, one JSON object a line; run again, it changes nothing')
		.argument('<case>')
		.argument('[file]', 'NDJSON; - for standard input')
		.option('--accept-all <kind>', 'accept all open proposals of one kind in one source, in one step')
		.option('--rule <rule>', 'with --accept-all: only what this rule reads')
		.option('--source <source>', 'of which source: its id, or its path as "add" printed it')
		.option('--yes', 'without being asked')
		.addOption(byOption())
		.addHelpText(
			'after',
			'\nExamples:\n  paradero decide flight.paradero decisions.ndjson\n  paradero decide flight.paradero --accept-all quantity --source article.txt',
		)
		.action(async (folder: string, file: string | undefined, options: BulkOptions, command: Command) => {
			const flags = flagsOf(command);
			if (options.acceptAll !== undefined) {
				if (file !== undefined)
					throw new Refusal(EXIT.usage, 'decide takes a file of decisions or --accept-all, not both');
				await acceptAllOfAKind(folder, flags, options, done);
				return;
			}
			if (file === undefined)
				throw new Refusal(EXIT.usage, 'decide needs a file of decisions, or --accept-all with --source');
			const by = byIn(options.by);
			const text = await readText(file);
			const receipt = await withCase(folder, flags, (opened) =>
				decide(opened, decidedBy(parseDecisions(text), by), progress('decisions')),
			);
			await print(flags, receipt, () => decideLines(receipt));
			if (receipt.refused.length > 0) done(EXIT.no);
		});

function decideLines(receipt: DecideReceipt): readonly string[] {
	const undone =
		receipt.undone === 0
			? ''
			: ` (${receipt.undone} undone since: give such a line a "nonce" to decide anew)`;
	return [
		...receipt.refused.map(({ line, code, reason }) => `line ${line} refused (${code}): ${reason}`),
		`${plural(receipt.lines, 'line')}: ${receipt.decided} decided, ${receipt.already} already in the record${undone}, ${receipt.refused.length} refused; ${plural(receipt.statements, 'statement')}`,
	];
}

async function readText(file: string): Promise<string> {
	if (file !== '-')
		return readFile(file, 'utf8').catch(() => {
			throw new Refusal(EXIT.unreadable, `${file}: this file can't be read`);
		});
	const parts: Buffer[] = [];
	for await (const part of process.stdin) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
