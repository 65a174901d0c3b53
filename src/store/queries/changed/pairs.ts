import { type EntityId, type Judged, type PairChange, pairVerdict } from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import { joinsNeedTwo } from '../../projection/case-settings.ts';
import type { Causes } from './causes.ts';
import { type Kept, NOW, type Weighed } from './weighed.ts';

/** Pairs that were judged one and are no longer, or are now and were not, by the decisions on them. */
export async function pairChanges(
	opened: Case,
	weighed: Weighed,
	causes: Causes,
	since: number,
): Promise<readonly PairChange[]> {
	const needsTwo = await joinsNeedTwo(opened.fold(opened.db));
	return causes.of('pair ').flatMap((subject): readonly PairChange[] => {
		const [left, right] = subject.slice('pair '.length).split(' ') as [EntityId, EntityId];
		const isOne = (time: number) =>
			pairVerdict(weighed.standingAt(subject, time).flatMap(judged), needsTwo)?.state === 'same';
		const joined = isOne(NOW);
		const cause = causes.cause([subject]);
		return cause === null || joined === isOne(since) ? [] : [{ cause, left, right, joined }];
	});
}

function judged({ decision }: Kept): readonly Judged[] {
	return decision.do === 'same' || decision.do === 'different' || decision.do === 'unsure' ? [decision] : [];
}
