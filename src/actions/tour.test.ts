import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { init, open } from './open.ts';
import { endTour, offerTour, tour } from './tour.ts';

it('is due once where it was offered, across openings, and nowhere else', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'paradero-tour-'));
	const path = join(folder, 'case.paradero');
	let opened = await init(path, 'a test', null);
	try {
		expect(tour(opened)).toEqual({ due: false });
		expect(offerTour(opened)).toEqual({ due: true });
		offerTour(opened);
		await opened.close();
		opened = await open(path, null);
		expect(tour(opened)).toEqual({ due: true });
		await opened.close();
		cpSync(path, join(folder, 'copy.paradero'), { recursive: true });
		opened = await open(join(folder, 'copy.paradero'), null);
		expect(tour(opened)).toEqual({ due: false });
		await opened.close();
		opened = await open(path, null);
		expect(endTour(opened)).toEqual({ due: false });
		expect(endTour(opened)).toEqual({ due: false });
	} finally {
		await opened.close();
		rmSync(folder, { recursive: true });
	}
}, 60_000);
