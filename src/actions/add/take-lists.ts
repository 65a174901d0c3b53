import { type Case, ListIntake, type SourceInfo, type TakenList } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { ListEnd } from '../list-sender.ts';
import type { ListTaker } from '../reading.ts';
import { fileOfKey } from './known.ts';

/** A list of a file that came in, and waits for its entry. */
export type KeptList = {
	readonly part?: string;
	readonly title?: string;
	readonly header: readonly string[];
	readonly keyColumn?: string;
	readonly end: ListEnd;
	readonly taken: TakenList;
};

export type TakeOptions = {
	readonly signal?: AbortSignal;
	/** Called with the rows of the file that are in so far. */
	readonly onRows?: (rows: number) => void;
};

/** Takes the lists of one file in; they are in `lists` once reading has ended. `before`: what is known of the file. */
export function takeLists(
	opened: Case,
	before: readonly SourceInfo[],
	{ signal, onRows }: TakeOptions,
): { readonly taker: ListTaker; readonly lists: readonly KeptList[] } {
	const lists: KeptList[] = [];
	let head: Parameters<ListTaker['begin']>[0] = { header: [] };
	let intake: ListIntake | null = null;
	let rows = 0;
	return {
		lists,
		taker: {
			restart() {
				lists.length = 0;
				intake = null;
				rows = 0;
			},
			begin(given) {
				head = given;
				intake = new ListIntake(opened, given.header);
			},
			async rows(batch) {
				if (signal?.aborted) throw new ActionError('stopped', 'the import was stopped');
				await intake?.take(batch);
				rows += batch.runs.reduce((sum, [, count]) => sum + count, 0);
				onRows?.(rows);
			},
			async end(end) {
				if (intake === null) return;
				const { header, part, title } = head;
				const found = end.tail.keyColumn;
				const keyColumn = found ?? keptKey(before, header, part);
				const named = keyColumn === undefined ? {} : { keyColumn };
				// The reader has seen to it that its key names each row; a key of before may have ceased to.
				const taken = await intake.end({ header, ...named }, found !== undefined);
				lists.push({
					...(part === undefined ? {} : { part }),
					...(title === undefined ? {} : { title }),
					header,
					...named,
					end,
					taken,
				});
				intake = null;
			},
		},
	};
}

/** The key column that the list had until now: a slip in one row must not cut all others off from what was decided. */
function keptKey(
	before: readonly SourceInfo[],
	header: readonly string[],
	part: string | undefined,
): string | undefined {
	const source = before.find(({ key }) => fileOfKey(key)?.part === part);
	const column = source?.text?.doc.list?.keyColumn;
	return column !== undefined && header.includes(column) ? column : undefined;
}
