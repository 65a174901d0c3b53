import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { decide, parseDecisions } from '../../actions/index.ts';
import { withCase } from '../case.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { flagsOf, plural, print, progress } from '../output.ts';

export const decideCommand: MakeCommand = (done) =>
	new Command('decide')
		.description('take decisions from a file, one JSON object a line; run again, it changes nothing')
		.argument('<case>')
		.argument('<file>', 'NDJSON; - for standard input')
		.addHelpText('after', '\nExample:\n  paradero decide flight.paradero decisions.ndjson')
		.action(async (folder: string, file: string, _options, command: Command) => {
			const flags = flagsOf(command);
			const text = await readText(file);
			const receipt = await withCase(folder, flags, (opened) =>
				decide(opened, parseDecisions(text), progress('decisions')),
			);
			await print(flags, receipt, () => [
				...receipt.refused.map(
					(refusal) => `line ${refusal.line} refused (${refusal.code}): ${refusal.reason}`,
				),
				`${plural(receipt.lines, 'line')}: ${receipt.decided} decided, ${receipt.already} already in the record${receipt.undone === 0 ? '' : ` (${receipt.undone} undone since: give such a line a "nonce" to decide anew)`}, ${receipt.refused.length} refused; ${plural(receipt.statements, 'statement')}`,
			]);
			if (receipt.refused.length > 0) done(EXIT.no);
		});

async function readText(file: string): Promise<string> {
	if (file !== '-')
		return readFile(file, 'utf8').catch(() => {
			throw new Refusal(EXIT.unreadable, `${file}: this file can't be read`);
		});
	const parts: Buffer[] = [];
	for await (const part of process.stdin) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
