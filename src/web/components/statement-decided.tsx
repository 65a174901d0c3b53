import { createContext, useContext } from 'react';
import type { DecidedStatementJson } from '../../api/index.ts';
import { DecidedBy } from './decided-by.tsx';

/** Who took which statement into the record, where a page has asked. */
export const DecidedStatements = createContext<ReadonlyMap<string, DecidedStatementJson>>(new Map());

/** By whom, when and why what is shown here was taken into the record: each decision once. */
export function StatementDecided({ statements }: { statements: readonly string[] }) {
	const known = useContext(DecidedStatements);
	const decided = new Map(
		statements.flatMap((id) => {
			const one = known.get(id);
			return one === undefined ? [] : [[one.decision, one] as const];
		}),
	);
	if (decided.size === 0) return null;
	return [...decided.values()].map((one) => (
		<p key={one.decision} className="small">
			<DecidedBy decided={one} what="taken" />
		</p>
	));
}
