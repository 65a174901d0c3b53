import { basename } from 'node:path';
import { Command } from 'commander';
import { init } from '../../actions/index.ts';
import type { MakeCommand } from '../exit.ts';
import { flagsOf, print } from '../output.ts';
import { newPassphrase } from '../passphrase.ts';

export const initCommand: MakeCommand = () =>
	new Command('init')
		.description('make a new case')
		.argument('<case>', 'a folder to make, by custom NAME.paradero')
		.option('--no-passphrase', 'leave the case unprotected: every screen says so')
		.addHelpText('after', '\nExample:\n  paradero init flight.paradero')
		.action(async (folder: string, options: { passphrase: boolean }, command: Command) => {
			const flags = flagsOf(command);
			const passphrase = options.passphrase ? await newPassphrase(flags) : null;
			const opened = await init(folder, basename(folder).replace(/\.paradero$/, ''), passphrase);
			await opened.close();
			await print(flags, { case: folder, protected: passphrase !== null }, () => [
				`${folder} is ready${passphrase === null ? ', not protected by a passphrase' : ''}. Next: paradero add ${folder} FOLDER`,
			]);
		});
