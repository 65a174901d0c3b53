import { caseSettingsInForce, type SaidOfCase } from '../../record/index.ts';
import type { Fold } from './context.ts';
import { decisionsOn, undoneAmong } from './in-force.ts';

const SUBJECT = 'settings case';

/** What people have settled for the whole case. */
export async function saidOfCase(fold: Pick<Fold, 'tx'>): Promise<SaidOfCase> {
	const decisions = await decisionsOn(fold as Fold, SUBJECT);
	const undone = await undoneAmong(fold as Fold, decisions);
	return caseSettingsInForce(
		decisions.flatMap((decision) =>
			decision.do === 'settings' && 'case' in decision ? [{ id: decision.id, case: decision.case }] : [],
		),
		(id) => undone.has(id),
	);
}

export async function joinsNeedTwo(fold: Fold): Promise<boolean> {
	return (await saidOfCase(fold)).joinsNeedTwo?.value ?? false;
}
