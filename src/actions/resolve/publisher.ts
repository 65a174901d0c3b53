import { THIS_SOURCE } from '../../record/index.ts';
import type { SourceInfo } from '../../store/index.ts';

/** Who speaks where nobody else is named: the outlet, or the source itself. */
export function publisher(source: SourceInfo): { name: string } | { described: string } {
	return source.outlet === null ? { described: THIS_SOURCE } : { name: source.outlet };
}
