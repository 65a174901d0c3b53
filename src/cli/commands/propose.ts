import { Command } from 'commander';
import { proposeFile } from '../../actions/index.ts';
import { countKinds, isCode, LANGUAGES, parseDate } from '../../record/index.ts';
import { EXIT, type MakeCommand, Refusal } from '../exit.ts';
import { type ModelOptions, modelChoice, withModelOptions } from '../model-options.ts';
import { flagsOf, plural, print } from '../output.ts';
import { proposalCount } from '../proposal-count.ts';
import { modelMark } from '../proposal-marks.ts';

export const proposeCommand: MakeCommand = () =>
	withModelOptions(new Command('propose'))
		.description('show what the grammars read in one file, without a case')
		.argument('<file>')
		.option('--published <date>', 'when it was published (2025-04-16): relative dates need it')
		.option('--lang <lang>', 'en or es; otherwise told paragraph by paragraph')
		.addHelpText('after', '\nExample:\n  paradero propose article.txt --published 2025-04-16 --json')
		.action(
			async (
				file: string,
				options: ModelOptions & { published?: string; lang?: string },
				command: Command,
			) => {
				const { published, lang } = options;
				if (published !== undefined && parseDate(published) === null)
					throw new Refusal(
						EXIT.usage,
						`--published: "${published}" is not a date; write 2025-04-16, 2025-04 or 2025`,
					);
				if (lang !== undefined && !isCode(LANGUAGES, lang)) throw new Refusal(EXIT.usage, '--lang: en or es');
				const choice = modelChoice(options);
				const result = await proposeFile(
					file,
					{
						...(published === undefined ? {} : { published }),
						...(lang === undefined ? {} : { lang: lang as (typeof LANGUAGES)[number] }),
					},
					choice === null ? undefined : { choice },
				);
				await print(flagsOf(command), result, () => [
					...result.proposals.map((proposal) => {
						const said = Object.entries(proposal.slots)
							.map(([name, slot]) => `${name}=${slotWord(slot)}`)
							.join('  ');
						return `${proposal.kind.padEnd(9)} ${proposal.anchors[0]?.start ?? 0}  ${said}  [${proposal.rule}]${modelMark(proposal.model)}`;
					}),
					`${proposalCount(countKinds(result.proposals))}; ${plural(result.refused.length, 'reading')} refused by the verifier`,
				]);
			},
		);

function slotWord(slot: unknown): string {
	if (typeof slot === 'object' && slot !== null && 'value' in slot)
		return JSON.stringify((slot as { value: unknown }).value);
	return String(slot);
}
