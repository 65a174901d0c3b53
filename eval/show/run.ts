import { showInquiries, showNumbers, showWords } from './articles.ts';
import { showDeaths } from './deaths.ts';
import { Ledger } from './ledger.ts';
import { type Case, isMaterialThere, withNewCase } from './material.ts';
import { showMatters, showOneMan } from './matters.ts';
import { fillMatters } from './matters-case.ts';
import { showRegisters } from './registers.ts';
import { showSites } from './sites.ts';

type Part = (ledger: Ledger) => Promise<void>;

const OF_MATTERS: readonly (readonly [
	name: string,
	part: (opened: Case, ledger: Ledger) => Promise<void>,
])[] = [
	['orders', showMatters],
	['numbers', showNumbers],
	['words', showWords],
	['inquiries', showInquiries],
	['one man', showOneMan],
];

/** One case answers five questions. */
async function showCase(ledger: Ledger): Promise<void> {
	await withNewCase(async (opened) => {
		await fillMatters(opened);
		for (const [name, part] of OF_MATTERS) {
			console.log(`\n─ ${name}`);
			await part(opened, ledger);
		}
	});
}

const PARTS: Readonly<Record<string, Part>> = {
	matters: showCase,
	deaths: showDeaths,
	registers: showRegisters,
	sites: showSites,
};

/** `npm run eval -- show [PART…]`: answers over real material, decided by rules that hold no name, beside what is expected of them. */
export async function show(asked: readonly string[]): Promise<void> {
	if (!isMaterialThere()) {
		console.log('show: not run, the shared material does not stand beside the project');
		return;
	}
	const ledger = new Ledger();
	for (const [name, part] of Object.entries(PARTS)) {
		if (asked.length > 0 && !asked.includes(name)) continue;
		const begun = performance.now();
		console.log(`\n── ${name}`);
		await part(ledger);
		console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
	}
	ledger.close();
	if (ledger.failed > 0) process.exitCode = 1;
}
