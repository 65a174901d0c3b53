import type { CaseJson } from '../../api/index.ts';

/** Whether nobody has accepted, stated or mapped anything yet: then proposals show without being asked for. */
export function isNothingConfirmed({ statements, persons }: CaseJson['counts']): boolean {
	return statements === 0 && persons === 0;
}
