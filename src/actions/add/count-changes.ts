import { type Case, compareLists, type ListComparison, type SourceInfo } from '../../store/index.ts';
import { fileOfKey } from './known.ts';
import type { KeptList } from './take-lists.ts';

/** What each list of a file brings against what the case had of it; `null` for one that is new to it. */
export async function countChanges(
	opened: Case,
	before: readonly SourceInfo[],
	lists: readonly KeptList[],
): Promise<readonly (ListComparison | null)[]> {
	const counts: (ListComparison | null)[] = [];
	for (const { part, header, keyColumn, taken } of lists) {
		const was = before.find(({ key }) => fileOfKey(key)?.part === part)?.text?.doc;
		counts.push(
			was?.list === undefined
				? null
				: await compareLists(
						opened,
						{ text: was.text, list: was.list },
						{ text: taken.text, list: { header, ...(keyColumn === undefined ? {} : { keyColumn }) } },
					),
		);
	}
	return counts;
}
