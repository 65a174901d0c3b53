import { Command } from 'commander';
import { corrections } from '../../actions/index.ts';
import type { CorrectionJson } from '../../api/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, oneLine, plural, print, printNdjson } from '../output.ts';

export const correctionsCommand: MakeCommand = () =>
	new Command('corrections')
		.description('what people made of each proposal that they decided on; nothing learns from it')
		.argument('<case>')
		.option('--ndjson', 'one JSON object a line, for the evaluation to count')
		.addHelpText('after', '\nExample:\n  paradero corrections flight.paradero --ndjson > corrections.ndjson')
		.action(async (folder: string, options: { ndjson?: boolean }, command: Command) => {
			const flags = flagsOf(command);
			const all = await withCase(folder, flags, corrections);
			if (options.ndjson === true) return printNdjson(all);
			await print(flags, all, () => [
				...all.filter(({ outcome }) => outcome !== 'accepted').map(lineOf),
				(['accepted', 'edited', 'rejected', 'stated'] as const)
					.map((outcome) => `${all.filter((one) => one.outcome === outcome).length} ${outcome}`)
					.join(', '),
			]);
		});

/** Ids and names of slots, never what stands in them: a terminal's history must not name anybody. */
function lineOf({ outcome, kind, rule, lang, decision, changed, reason }: CorrectionJson): string {
	const parts = changed?.map(({ part }) => part) ?? [];
	return [
		`${outcome.padEnd(8)} ${kind.padEnd(10)} ${decision} ${oneLine(rule)}`,
		...(lang === undefined ? [] : [lang]),
		...(parts.length === 0 ? [] : [`otherwise: ${parts.join(', ')}`]),
		...(reason === undefined ? [] : [`with a reason of ${plural(reason.length, 'character')}`]),
	].join('  ');
}
