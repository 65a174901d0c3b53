import { Command } from 'commander';
import { Proposed, person } from '../../actions/index.ts';
import { formatDate } from '../../record/index.ts';
import { withCase } from '../case.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';

export const personCommand: MakeCommand = () =>
	new Command('person')
		.description("one person's custody line, gaps included, each step with its words")
		.argument('<case>')
		.argument('<id>', 'as `whereabouts` and `search` print it')
		.option('--with-proposals', 'add what is only proposed, marked')
		.addHelpText('after', '\nExample:\n  paradero person flight.paradero 0123456789abcdef0123456789abcdef')
		.action(async (folder: string, id: string, options: { withProposals?: boolean }, command: Command) => {
			const flags = flagsOf(command);
			const answer = await withCase(folder, flags, (opened) =>
				person(opened, id, options.withProposals === true ? new Proposed(opened) : undefined),
			);
			await print(flags, answer, () => [
				answer.name,
				...answer.names.map((name) => `  as written: ${name.name}`),
				...answer.line.episodes.flatMap((episode, i) => [
					`Episode ${i + 1}`,
					...episode.pieces.map((piece) =>
						piece.piece === 'gap'
							? `  … ${piece.days} days, ${formatDate(piece.from, 'en')} to ${formatDate(piece.to, 'en')}: no source speaks of this time`
							: `  ${piece.from === undefined ? 'undated' : formatDate(piece.from, 'en')}${piece.to === undefined || piece.to === piece.from ? '' : ` to ${formatDate(piece.to, 'en')}`}: ${piece.type}${piece.fromPlace === undefined ? '' : ` from ${piece.fromPlace}`}${piece.place === undefined ? '' : ` ${piece.fromPlace === undefined ? 'at' : 'to'} ${piece.place}`} (${piece.accounts.map((account) => `${account.polarity === 'affirms' ? '' : `${account.polarity}: `}${account.voices.at(-1)?.label ?? ''}`).join('; ')})`,
					),
				]),
				...(answer.line.undated.length > 0 ? ['Undated'] : []),
				...answer.line.undated.map((piece) =>
					piece.piece === 'gap' ? '' : `  ${piece.type} ${piece.place ?? ''}`,
				),
				...answer.conflicts.map(
					(relation) =>
						`${relation.relation} of ${relation.kind}: ${relation.sides.map((side) => `${side.value} (${side.voices.map((voice) => voice.label).join(', ')})`).join(' / ')}`,
				),
			]);
		});
