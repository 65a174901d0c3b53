import { Command } from 'commander';
import { allProposals } from '../../actions/index.ts';
import { countKinds, REVIEWED_KINDS } from '../../record/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { proposalCount } from '../proposal-count.ts';
import { modelMark } from '../proposal-marks.ts';

export const proposalsCommand: MakeCommand = () =>
	new Command('proposals')
		.description('list what is proposed, source by source, with what was decided')
		.argument('<case>')
		.addHelpText('after', '\nExample:\n  paradero proposals flight.paradero --json')
		.action(async (folder: string, _options, command: Command) => {
			const flags = flagsOf(command);
			const proposals = await withCase(folder, flags, allProposals);
			await print(flags, proposals, () => [
				...proposals.map(
					(proposal) =>
						`${proposal.status.padEnd(8)} ${proposal.kind.padEnd(9)} ${proposal.source.slice(0, 8)} ${JSON.stringify(proposal.quote.slice(0, 100))}${modelMark(proposal.model)}`,
				),
				`${proposalCount(countKinds(proposals))}; ${proposals.filter(({ kind, status }) => status === 'open' && REVIEWED_KINDS.includes(kind)).length.toLocaleString('en')} proposals open`,
			]);
		});
