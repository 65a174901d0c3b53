import { join } from 'node:path';
import { inScratch, sharedPath } from '../inputs.ts';
import { paradero, work } from '../process.ts';
import { median, type Row, times } from '../row.ts';

export const addPdfs: Row = async () => {
	const folder = sharedPath('documents');
	if (folder === null) return [{ work: 'add 65 PDFs', skipped: 'the shared documents are not here' }];
	const ran = await times(5, () =>
		inScratch(async (scratch) => {
			const path = join(scratch, 'pdfs.paradero');
			await paradero('init', path, '--no-passphrase');
			return paradero('add', path, folder);
		}),
	);
	const peers = await times(5, () => work<{ files: number; pages: number }>('pdf-text.ts', folder));
	const { files = 0, pages = 0 } = peers[0]?.result ?? {};
	return [
		{
			work: 'add the folder of documents, cold: read, preserve, propose, index',
			unit: 's',
			ours: median(ran.map((one) => one.seconds)),
			runs: ran.map((one) => one.seconds),
			peer: { name: 'pdf.js text alone', value: median(peers.map((one) => one.seconds)) },
			aim: '≤ 15',
			cpu: median(ran.map((one) => one.cpu ?? Number.NaN)),
			peakMB: Math.max(...ran.map((one) => one.peakMB ?? 0)),
			note: `${files} PDFs, ${pages} pages: ${ran[0]?.stdout.trim().split('\n').at(-1)}`,
		},
	];
};
