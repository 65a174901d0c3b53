import { join } from 'node:path';
import { init, open, openInThread } from '../../src/actions/index.ts';
import { inScratch } from '../inputs.ts';
import { paradero, run } from '../process.ts';
import { median, type Row, seconds, times } from '../row.ts';

export const openCase: Row = () =>
	inScratch(async (scratch) => {
		const path = join(scratch, 'example.paradero');
		await paradero('start', '--no-serve', '--case', path);
		const first = await open(path, null);
		const { caseKey } = first;
		await first.close();
		const opened = await times(30, async () => {
			let close = async () => {};
			const took = await seconds(async () => {
				const again = await openInThread(path, caseKey);
				close = () => again.close();
			});
			await close();
			return took * 1000;
		});
		const command = await times(9, () => paradero('whereabouts', path));
		const bare = await times(9, async () => (await run(['--eval', '0'])).seconds * 1000);

		const locked = join(scratch, 'locked.paradero');
		await (await init(locked, 'locked', 'correct horse battery staple')).close();
		const unlocked = await times(5, async () => {
			let close = async () => {};
			const took = await seconds(async () => {
				const again = await open(locked, 'correct horse battery staple');
				close = () => again.close();
			});
			await close();
			return took * 1000;
		});
		return [
			{ work: 'open a case, key in hand', unit: 'ms', ours: median(opened), runs: opened, aim: '< 5' },
			{
				work: 'open a case, from its passphrase',
				unit: 'ms',
				ours: median(unlocked),
				runs: unlocked,
				aim: 'none: scrypt is meant to be slow',
			},
			{
				work: 'first answer of the command line (whereabouts of the example)',
				unit: 'ms',
				ours: median(command.map((one) => one.seconds * 1000)),
				runs: command.map((one) => one.seconds * 1000),
				peer: { name: 'node that does nothing', value: median(bare) },
				cpu: median(command.map((one) => one.cpu ?? Number.NaN)),
				aim: '< 400',
			},
		];
	});
