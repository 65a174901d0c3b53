import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { propose } from '../src/extract/index.ts';
import { checkAims } from './aims.ts';
import { measureCorpora } from './corpora.ts';
import { printCorrections, readCorrections } from './corrections.ts';
import { type Figures, fallen, writeBaseline } from './gate.ts';
import { readGold } from './gold.ts';
import { type Group, groupsOf, type Reading } from './groups.ts';
import { rates } from './match.ts';
import { runPlanted } from './planted/run.ts';
import { printGroups, printSlips, show } from './print.ts';
import { scoreDocument } from './score/index.ts';

/**
 * `npm run eval`: how well the grammars read, per kind and set of documents. Prints tables, writes `out/report.json`,
 * and exits with 1 when a figure fell by more than a point since it was last written down.
 *
 *   planted        conflicts planted in made-up sources, and what of them is found; with --slips what was missed
 *   --genres       the same by genre        --slips KIND   what was missed, in documents that rules may be tuned on
 *   --corrections FILE   in place of all that: what people made of each rule's readings (`paradero corrections --ndjson`)
 *   show [PART…]   in place of all that: the answers over the real material (eval/show)
 *   --write-down   writes the figures down, for the next run to stand beside
 */
const flags = process.argv.slice(2);
if (flags[0] === 'show') {
	const { show: showAnswers } = await import('./show/run.ts');
	await showAnswers(flags.slice(1));
	process.exit();
}
if (flags[0] === 'planted') process.exit((await runPlanted(flags)) ? 0 : 1);
const corrected = flags.indexOf('--corrections');
if (corrected >= 0) {
	const file = flags[corrected + 1];
	if (file === undefined) {
		console.error('--corrections takes a file: paradero corrections CASE --ndjson > corrections.ndjson');
		process.exit(2);
	}
	printCorrections(readCorrections(file));
	process.exit(0);
}

const { found, missing } = readGold();
if (missing.length > 0) console.log(`Left out, their text is not on this machine: ${missing.join(', ')}`);
if (found.length === 0) {
	console.log('Nothing to measure: the shared material does not stand beside the project.');
	process.exit(0);
}

const readings = found.map((gold): Reading => {
	const meta = gold.published === undefined ? {} : { published: gold.published };
	const { proposals, refused } = propose(gold.text, meta);
	return {
		gold,
		scores: scoreDocument(gold, proposals),
		proposals: proposals.length,
		refused: refused.length,
	};
});

const slips = flags.indexOf('--slips');
if (slips >= 0) {
	printSlips(readings, flags[slips + 1] ?? '');
	process.exit(0);
}

const { wide, narrow } = groupsOf(readings);
console.log(`dev: rules were tuned on it. held out: annotated before the rules and not opened by who wrote them, though its
totals were seen between changes. second eyes: annotated by another reader from the written rules alone.\n`);
printGroups(flags.includes('--genres') ? narrow : wide);

console.log('');
const corpora = measureCorpora();
const figures: Figures = { ...figuresOf([...wide, ...narrow]), ...corpora.figures };
console.log('');
for (const { what, value, aim, reached, together } of [...checkAims(wide, narrow), ...corpora.aims])
	console.log(
		`${reached === null ? 'not run' : reached ? 'reached' : 'MISSED '} ${what}: ${show(value)} (aim ${aim}${together === undefined ? '' : `; over all of our gold, dev too: ${show(together)}`})`,
	);
const fell = fallen(figures);
for (const { name, was, is } of fell) console.log(`FELL ${name}: from ${show(was)} to ${show(is)}`);

const out = join(import.meta.dirname, 'out');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'report.json'), `${JSON.stringify({ wide, narrow, figures }, null, '\t')}\n`);
if (flags.includes('--write-down')) writeBaseline(figures);
else if (fell.length > 0) process.exitCode = 1;

/** F1 of each kind, and the share of what was found that is right in each respect. */
function figuresOf(groups: readonly Group[]): Figures {
	const figures: Record<string, number> = {};
	for (const { name, kinds } of groups)
		for (const [kind, { tally, shares }] of Object.entries(kinds)) {
			// Of a handful, one more or less is many points.
			if (tally.required >= 10) figures[`${name} | ${kind}`] = rates(tally).f1 ?? 0;
			for (const [what, { right, of }] of Object.entries(shares))
				if (of >= 20) figures[`${name} | ${kind} | ${what}`] = (100 * right) / of;
		}
	return figures;
}
