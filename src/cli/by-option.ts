import { Option } from 'commander';
import { reviewerName } from '../record/index.ts';
import { EXIT, Refusal } from './exit.ts';

/** On every command that decides: in whose name, this once. */
export const byOption = () =>
	new Option('--by <name>', 'who decides, where it is not who reviews on this device');

/** The name that was given, as it is kept; nothing where none was. @throws {Refusal} for what is no name */
export function byIn(given: string | undefined): string | undefined {
	const name = given === undefined ? undefined : reviewerName(given);
	if (name === null)
		throw new Refusal(
			EXIT.usage,
			"--by: a reviewer's name has a letter or digit, at most 80 signs, and none that cannot be seen",
		);
	return name;
}
