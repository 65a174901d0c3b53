import { decide, proposeAgain, type Readers } from '../../src/actions/index.ts';
import type { Case } from '../../src/store/index.ts';
import { addText, newCase } from '../histories/a-case.ts';
import { META, TEXT } from './lies.ts';

/** A case that holds the made-up article, as `add` keeps it, with what the grammars propose. */
export async function articleCase(folder: string, readers: Readers): Promise<Case> {
	const opened = await newCase(folder);
	await addText(opened, 'article.txt', TEXT, META.published);
	await proposeAgain(opened, undefined, undefined, readers);
	return opened;
}

export async function decideOne(opened: Case, line: object): Promise<void> {
	const { refused } = await decide(opened, [line]);
	if (refused[0] !== undefined) throw new Error(`${refused[0].code}: ${refused[0].reason}`);
}
