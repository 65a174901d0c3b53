import { readFileSync, writeFileSync } from 'node:fs';
import { pages } from './pages.ts';
import { withTables } from './tables.ts';

/** `node test/docs/write.ts`: brings the parts of the reference pages that come from the code up to date. */
for (const page of pages()) {
	const was = readFileSync(page, 'utf8');
	const is = withTables(was);
	if (was === is) continue;
	writeFileSync(page, is);
	console.log(`${page}: brought up to date`);
}
