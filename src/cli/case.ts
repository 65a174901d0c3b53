import { open, Proposed, proposeAgain, readProtection } from '../actions/index.ts';
import type { Flags } from './output.ts';
import { askPassphrase, givenPassphrase } from './passphrase.ts';

type Case = Awaited<ReturnType<typeof open>>;

/** Opens a case for one command and closes it behind it, asking for the passphrase where the case has one. */
export async function withCase<T>(
	folder: string,
	flags: Flags,
	work: (opened: Case) => Promise<T>,
): Promise<T> {
	const opened = await open(folder, await passphraseFor(folder, flags));
	try {
		await warnOfClock(opened);
		return await work(opened);
	} finally {
		await opened.close();
	}
}

/** On stderr: what is written now would bear a time before what is there. */
export async function warnOfClock(opened: Case): Promise<void> {
	const newest = await opened.clockBehind();
	if (newest === null) return;
	process.stderr.write(
		`The clock of this computer went back: it shows ${new Date().toISOString()}, and this case holds an entry of ${new Date(newest).toISOString()}. The order of the record does not rest on it, but the times of what is written now do: set the clock.\n`,
	);
}

export async function passphraseFor(folder: string, flags: Flags): Promise<string | null> {
	if (readProtection(folder) === 'none') return null;
	return givenPassphrase(flags) ?? askPassphrase('Passphrase of this case');
}

/** What is proposed, by the present grammar, beside what is accepted. */
export async function proposedIn(opened: Case): Promise<Proposed> {
	await proposeAgain(opened);
	return new Proposed(opened);
}

/** The same where `--with-proposals` asks for it. */
export async function proposedIf(
	opened: Case,
	{ withProposals }: { readonly withProposals?: boolean },
): Promise<Proposed | undefined> {
	return withProposals === true ? proposedIn(opened) : undefined;
}
