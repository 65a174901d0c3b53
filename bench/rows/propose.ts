import { texts } from '../inputs.ts';
import { work } from '../process.ts';
import type { Line, Row } from '../row.ts';

type Speeds = { readonly runs: readonly number[]; readonly median: number };

export const proposeSpeed: Row = async () => {
	const ours = await work<Speeds & { proposals: number }>('propose.ts');
	const thousands = (speed: number) => speed / 1000;
	const row = async (file: string, name: string, aim: string): Promise<Line> => {
		const peer = await work<Speeds>(file);
		return {
			work: `propose, every grammar, beside ${name}`,
			unit: 'k characters/s',
			ours: thousands(ours.result.median),
			runs: ours.result.runs.map(thousands),
			peer: { name, value: thousands(peer.result.median) },
			aim,
			peakMB: ours.peakMB,
			note: `per second of processor time; ${texts().from}, ${ours.result.proposals} proposals`,
		};
	};
	return [
		await row('compromise-dates.ts', 'compromise 14.17.0 with dates 3.9.0', '≥ 500; ≥ 10 ×; < 450 MB'),
		await row('compromise.ts', 'compromise 14.17.0, no dates', '≥ 10 ×'),
		await row('wink.ts', 'wink-nlp 2.4.0, which knows no names', ''),
	];
};
