import { texts } from '../inputs.ts';
import { work } from '../process.ts';
import type { Row } from '../row.ts';

type Speeds = { readonly runs: readonly number[]; readonly median: number };

export const proposeSpeed: Row = async () => {
	const ours = await work<Speeds & { proposals: number }>('propose.ts');
	const peer = await work<Speeds>('compromise.ts');
	const thousands = (speed: number) => speed / 1000;
	return [
		{
			work: 'propose, every grammar',
			unit: 'k characters/s',
			ours: thousands(ours.result.median),
			runs: ours.result.runs.map(thousands),
			peer: { name: 'compromise 14.17.0', value: thousands(peer.result.median) },
			aim: '≥ 500; ≥ 10 × compromise; < 300 MB',
			peakMB: ours.peakMB,
			note: `per second of processor time; ${texts().from}, ${ours.result.proposals} proposals`,
		},
	];
};
