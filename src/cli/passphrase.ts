import { readFileSync } from 'node:fs';
import { EXIT, Refusal } from './exit.ts';
import type { Flags } from './output.ts';
import { askSecret, canAsk } from './prompts.ts';

/** A passphrase that was given without asking: from a file (its first line) or PARADERO_PASSPHRASE. */
export function givenPassphrase(flags: Flags): string | null {
	if (flags.passphraseFile !== undefined) {
		let text: string;
		try {
			text = readFileSync(flags.passphraseFile, 'utf8');
		} catch {
			throw new Refusal(EXIT.unreadable, `${flags.passphraseFile}: the passphrase file can't be read`);
		}
		const line = text.split(/\r?\n/, 1)[0] ?? '';
		if (line === '') throw new Refusal(EXIT.usage, `${flags.passphraseFile}: its first line is empty`);
		return line;
	}
	const fromEnvironment = process.env.PARADERO_PASSPHRASE;
	return fromEnvironment === undefined || fromEnvironment === '' ? null : fromEnvironment;
}

/** Asks on a terminal; elsewhere says how to give it. */
export async function askPassphrase(message: string): Promise<string> {
	if (!canAsk())
		throw new Refusal(
			EXIT.usage,
			'this needs a passphrase and there is no terminal to ask on: give --passphrase-file FILE or set PARADERO_PASSPHRASE',
		);
	const answer = await askSecret(message);
	if (answer === null) throw new Refusal(EXIT.no, 'cancelled; nothing was changed');
	return answer;
}

const SHORTEST = 8;

/** A new case's passphrase, asked for twice. */
export async function newPassphrase(flags: Flags): Promise<string> {
	const given = givenPassphrase(flags);
	const passphrase = given ?? (await askPassphrase('A passphrase for this case (nobody can recover it)'));
	if (passphrase.length < SHORTEST)
		throw new Refusal(
			EXIT.usage,
			`a passphrase has at least ${SHORTEST} characters; four random words are better`,
		);
	if (given === null && (await askPassphrase('The same again')) !== passphrase)
		throw new Refusal(EXIT.usage, 'the two passphrases differ; nothing was made');
	return passphrase;
}
