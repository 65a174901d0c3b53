import { Command } from 'commander';
import { EXIT, type MakeCommand } from '../exit.ts';

/** Commands that are described and not there yet: they say so, rather than fail as unknown. */
const LATER = ['estimate', 'check', 'export', 'erase', 'backup', 'restore', 'doctor', 'sync'] as const;

export const laterCommands: readonly MakeCommand[] = LATER.map(
	(name): MakeCommand =>
		(done) =>
			new Command(name)
				.description('not there yet')
				.argument('[any...]')
				.allowUnknownOption()
				.action(() => {
					process.stderr.write(
						`"${name}" is not there yet: this version has read, propose, init, add, changes, sources, proposals, ask, decide, undo, whereabouts, person, conflicts, quantities, terms, map, timeline, process, orders, inquiries, changed, suggestions, link, reviewer, search, verify, rebuild and serve.\n`,
					);
					done(EXIT.no);
				}),
);
