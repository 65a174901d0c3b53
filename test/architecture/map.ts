/** A row of the table of rooms in ARCHITECTURE.md. */
export type Room = { readonly name: string; readonly pure: boolean; readonly mayImport: readonly string[] };

export type HouseMap = {
	/** In the order of the table: a room stands below all that it may import. */
	readonly rooms: readonly Room[];
	/** Packages that whole rooms are written in, and those rooms. Every other package enters through one file. */
	readonly languages: ReadonlyMap<string, readonly string[]>;
};

/** Reads the map: the table under "The rooms" and the one under "Written in". */
export function readMap(markdown: string): HouseMap {
	const rooms = [...section(markdown, 'The rooms').matchAll(/^\| `([a-z]+)` \|(.*)\|([^|]*)\|$/gm)].map(
		([, name = '', what = '', may = '']): Room => ({
			name,
			pure: what.includes('(pure)'),
			mayImport: words(may),
		}),
	);
	const languages = [...section(markdown, 'Written in').matchAll(/^\|(.*)\|([^|]*)\|$/gm)].flatMap(
		([, packages = '', where = '']) =>
			[...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, readonly string[]] => [
				name,
				words(where),
			]),
	);
	return { rooms, languages: new Map(languages) };
}

function section(markdown: string, title: string): string {
	const after = markdown.split(`## ${title}\n`)[1] ?? '';
	return after.split('\n## ')[0] ?? '';
}

const words = (cell: string): readonly string[] => cell.match(/[a-z]+/g) ?? [];
