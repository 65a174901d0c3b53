import type { CaseProblem } from './case-problem.ts';
import type { ReadEntry } from './verify-rows.ts';

/**
 * Parts of pictures that statements rest on, and that no capture of this case proves: the text that was decided on is of
 * other bytes, or has no such page. The bytes themselves are checked against their hash with every capture.
 */
export function unprovenRegions(read: readonly ReadEntry[]): readonly CaseProblem[] {
	const hashes = new Map<string, string>();
	const texts = new Map<string, { readonly capture: string; readonly pages: number }>();
	for (const { payload } of read) {
		if (payload?.type === 'capture') hashes.set(payload.capture.id, payload.capture.sha256);
		if (payload?.type === 'text')
			texts.set(payload.text.id, { capture: payload.capture, pages: payload.pages.in });
	}
	const problems: CaseProblem[] = [];
	for (const { payload } of read) {
		if (payload?.type !== 'decisions') continue;
		for (const decision of payload.decisions) {
			const at = 'at' in decision && typeof decision.at === 'object' ? decision.at : undefined;
			if (at?.region === undefined) continue;
			const text = texts.get(at.text);
			const isProven =
				text !== undefined &&
				hashes.get(text.capture) === at.region.sha256 &&
				(at.region.page ?? 1) <= text.pages;
			if (!isProven)
				problems.push({
					code: 'region-unproven',
					where: `decision ${decision.id}`,
					what: 'rests on a part of a picture that no capture of this case holds; add the picture again, or undo the decision',
				});
		}
	}
	return problems;
}
