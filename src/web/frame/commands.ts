/** Something that the palette can do or go to. */
export type Command = {
	readonly id: string;
	readonly group: 'found' | 'screen' | 'go' | 'do' | 'search';
	readonly label: string;
	/** The label holds words of a source. */
	readonly fromSource?: boolean;
	/** What it is, beside its name. */
	readonly note?: string;
	readonly keys?: readonly (readonly string[])[];
	readonly run: () => void;
};

const GROUPS = ['found', 'screen', 'go', 'do', 'search'] as const satisfies readonly Command['group'][];

/** Letters as they are compared: without case and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name holds every word that was typed, what begins with the first of them before the others. */
export function fitting(commands: readonly Command[], typed: string): readonly Command[] {
	const words = plain(typed).split(/\s+/).filter(Boolean);
	const [first = ''] = words;
	const begins = (label: string) => plain(label).startsWith(first);
	return commands
		.filter(({ label }) => words.every((word) => plain(label).includes(word)))
		.sort((a, b) => Number(begins(b.label)) - Number(begins(a.label)));
}

export type CommandGroup = { readonly group: Command['group']; readonly commands: readonly Command[] };

/** By group, what was found first; a screen whose name is being typed before that. Groups of nothing are left out. */
export function grouped(commands: readonly Command[], typed: string): readonly CommandGroup[] {
	const named = plain(typed.trim());
	const isNamed = ({ group, label }: Command) => group === 'go' && plain(label).startsWith(named);
	const order = named !== '' && commands.some(isNamed) ? ['go' as const, ...GROUPS] : GROUPS;
	return [...new Set(order)]
		.map((group) => ({ group, commands: commands.filter((one) => one.group === group) }))
		.filter((one) => one.commands.length > 0);
}
