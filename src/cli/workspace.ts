import { existsSync } from 'node:fs';
import type { open } from '../actions/index.ts';
import type { Found, Serving } from '../server/index.ts';
import { EXIT, Refusal } from './exit.ts';
import type { Flags } from './output.ts';
import { PAGES } from './pages.ts';

type Case = Awaited<ReturnType<typeof open>>;

/** Before anything is asked or made: without its pages there is no workspace. */
export function needPages(): void {
	if (!existsSync(PAGES))
		throw new Refusal(
			EXIT.no,
			'the pages of the workspace are missing here: in a checkout run "npm run build" once, elsewhere install Paradero again',
		);
}

/** The link to the workspace of this case that runs already; `null` if none does, and then this process may serve. */
export async function linkToRunning(opened: Case, flags: Flags): Promise<Found | null> {
	const { findRunning } = await import('../server/index.ts');
	const found = await findRunning(opened);
	if (found !== null) tell(opened, found, true, flags);
	return found;
}

/**
 * Serves and prints the link; `null` when another process was first, whose link is then printed.
 * `folder` is what the workspace picks up from.
 */
export async function openWorkspace(
	opened: Case,
	port: number,
	folder: string | null,
	flags: Flags,
): Promise<Serving | null> {
	// The web server is loaded only by those who serve.
	const { serveOnce } = await import('../server/index.ts');
	const once = await serveOnce(opened, { port, pages: PAGES, folder });
	if (once.kind === 'already') {
		tell(opened, once.found, true, flags);
		return null;
	}
	const { url, port: taken } = once.serving;
	if (once.untold !== null)
		process.stderr.write(
			`This workspace could not be noted in the case folder (${once.untold}): a second start will open another one beside it.\n`,
		);
	tell(opened, { url, port: taken }, false, flags);
	return once.serving;
}

type Link = { readonly url: string; readonly port: number };

/** One line of JSON: whoever started this program need not wait for its end to read it. */
function tell(opened: Case, { url, port }: Link, alreadyRunning: boolean, flags: Flags): void {
	const lines = [
		`Open ${url}`,
		...(opened.isProtected ? [] : ['This case is not protected by a passphrase.']),
		alreadyRunning ? 'This case is open already: the link leads there.' : 'Stop with Ctrl-C.',
	];
	const text = flags.json
		? JSON.stringify({ url, port, alreadyRunning, case: opened.folder })
		: lines.join('\n');
	process.stdout.write(`${text}\n`);
}
