import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of every page by pdf.js alone: nothing kept, nothing read in them. */
const folder = process.argv[2] ?? '';
let [files, pages, pieces] = [0, 0, 0];
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
	if (!name.endsWith('.pdf')) continue;
	files += 1;
	const task = getDocument({ data: Uint8Array.from(readFileSync(join(folder, name))), verbosity: 0 });
	const pdf = await task.promise;
	for (let number = 1; number <= pdf.numPages; number++) {
		pages += 1;
		pieces += (await (await pdf.getPage(number)).getTextContent()).items.length;
	}
	await task.destroy();
}
console.log(JSON.stringify({ files, pages, pieces }));
