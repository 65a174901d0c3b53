import type { Aim } from './aims.ts';
import type { Figures } from './gate.ts';
import { readGum } from './gum/read.ts';
import { compromiseNames, ourDates, ourNames } from './gum/readers.ts';
import { scoreDates, scoreNames } from './gum/score.ts';
import { measurePolnear } from './polnear.ts';

/** What others annotated: names and dates on GUM, quotes on PolNeAR where it is on this machine. Prints, and gives aims and figures. */
export function measureCorpora(): { readonly aims: Aim[]; readonly figures: Figures } {
	const aims: Aim[] = [];
	const figures: Record<string, number> = {};
	const take = (name: string, value: number, least: number | null) => {
		figures[name] = value;
		if (least !== null) aims.push({ what: name, value, aim: `≥ ${least}`, reached: value >= least });
	};

	const gum = readGum();
	if (gum === null) console.log('GUM: not run, the shared material does not stand beside the project');
	else {
		const [names, theirs] = [scoreNames(gum, ourNames), scoreNames(gum, compromiseNames)];
		const dates = scoreDates(gum, ourDates);
		take('GUM | names P', percent(names.right, names.found), 88);
		take('GUM | names R', percent(names.covered, names.gold), 90);
		take('GUM | dates, right interval', percent(dates.right, dates.gold), 88);
		console.log(
			`GUM, ${gum.length} documents: names at each place, whatever their type; compromise in the same run: P ${percent(theirs.right, theirs.found).toFixed(1)} R ${percent(theirs.covered, theirs.gold).toFixed(1)}`,
		);
	}

	const polnear = measurePolnear();
	if (polnear !== null) {
		take('PolNeAR dev | in marks P', percent(polnear.marks.precision, 100), 98);
		take('PolNeAR dev | in marks R', percent(polnear.marks.recall, 100), 98);
		take('PolNeAR dev | speech verbs @.3 F1', percent(polnear.speech['0.3'].f1, 100), 84);
		take('PolNeAR dev | speech verbs @.8 F1', percent(polnear.speech['0.8'].f1, 100), 76);
		take('PolNeAR dev | speaker', percent(polnear.speaker.right, polnear.speaker.of), null);
	}
	return { aims, figures };
}

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
