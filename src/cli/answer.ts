import { type open, sources } from '../actions/index.ts';
import { type Flags, print } from './output.ts';

/** What an answer may be printed as besides lines for people; `--json` goes before both. */
export type Forms = { readonly csv?: boolean; readonly markdown?: boolean };

/** How a source is called: by its title, or by its id where it has none. */
export type TitleOf = (source: string) => string;

export async function titlesOf(opened: Awaited<ReturnType<typeof open>>): Promise<TitleOf> {
	const titles = new Map<string, string>((await sources(opened)).map(({ id, title }) => [id, title]));
	return (source) => titles.get(source) ?? source;
}

/** Prints an answer in the form that is asked for. */
export async function printAnswer(
	flags: Flags,
	{ csv, markdown }: Forms,
	json: unknown,
	as: Readonly<Record<'lines' | 'csv' | 'markdown', () => readonly string[]>>,
): Promise<void> {
	await print(flags, json, csv === true ? as.csv : markdown === true ? as.markdown : as.lines);
}
