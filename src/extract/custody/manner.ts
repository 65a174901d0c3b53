import type { Force, Hedge, Polarity } from '../../record/index.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import type { Manner } from './event.ts';
import { denies } from './negation.ts';
import type { Unit, View } from './view.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INTENTS = set(
	'plan plans planned planning intends intend intended intention seek seeks sought want wants wanted wishes pending awaiting scheduled prepare prepared preparing ' +
		'order ordered orders requested requests request asked asks coordinated arrange arranged approved authorized recommended directed instructed attempt attempted attempts threatened threatens ' +
		'solicita solicitó ordena ordenó pretendía planeaba quería quieren pidió requiere',
);

const WILL = {
	en: set("will shall would going may might could can should must won't wouldn't couldn't can't"),
	es: set('podría podrían puede pueden debe deberá será serán va van iba iban irá'),
};

/** `an order forbidding his removal`, `barred from sending her`: what must not be. */
const FORBIDS = set(
	'bar bars barred barring forbid forbids forbade forbidding forbidden prohibit prohibits prohibited prohibiting protect protects protected protecting prevents prevented preventing blocks blocked blocking halted halting prohíbe prohibió prohibía impide impidió impedir',
);

const CONDITIONS = set(
	'if unless whether si temiendo teme temen temía temían temor riesgo amenaza amenazan amenazó fear fears feared fearing risk risks threat threatens',
);

const ADMITS = set(
	'admits admitted admit concedes conceded acknowledges acknowledged admitió admitieron reconoció reconocieron reconoce admite',
);

const ALLEGES = set(
	'allegedly reportedly purportedly supposedly accused alleged presuntamente supuestamente presunta presunto supuesta supuesto',
);

const HEDGES: ReadonlyMap<string, Hedge> = new Map([
	['probably', 'likely'],
	['likely', 'likely'],
	['presumably', 'likely'],
	['probablemente', 'likely'],
	['presumiblemente', 'likely'],
	['apparently', 'apparent'],
	['seemingly', 'apparent'],
	['aparentemente', 'apparent'],
	['possibly', 'possible'],
	['perhaps', 'possible'],
	['maybe', 'possible'],
	['posiblemente', 'possible'],
	['quizás', 'possible'],
	['allegedly', 'possible'],
	['reportedly', 'possible'],
	['purportedly', 'possible'],
	['supposedly', 'doubtful'],
	['presuntamente', 'possible'],
	['supuestamente', 'doubtful'],
]);

/** Spanish hearsay lives in the verb: `habría sido trasladado`. */
const HEARSAY = set('habría habrían');

/** `to admit her to the hospital`, `was admitted`: no admission of a fact. */
const isAdmission = (units: View['units'], at: number): boolean =>
	/^admit/.test(units[at]!.norm) &&
	(/^(?:to|was|were|is|been|be|being|and)$/.test(units[at - 1]?.norm ?? '') || units[at + 1]?.norm === 'to');

/** The forbidden act hangs on the verb: `barring the Government from transferring`, `forbidding his removal`. */
function isForbidden(units: View['units'], at: number, trigger: number): boolean {
	const between = units.slice(at + 1, trigger);
	const noun = !/(?:ed|ing)$/.test(units[trigger]!.norm);
	return (
		between.every(({ kind, token }) => kind !== 'mark' || /^["“”'’]$/.test(token.text)) &&
		(noun ? between.length <= 5 : between.at(-1)?.norm === 'from')
	);
}

/** `was nearly deported`: it did not come to it; `nearly 200 were deported` counts. */
const isAlmost = (units: View['units'], at: number, trigger: number): boolean =>
	/^(?:nearly|almost)$/.test(units[at]!.norm) &&
	units.slice(at + 1, trigger).every(({ norm }) => AUXILIARIES.has(norm) || /ly$/.test(norm));

/** `Before she was deported, a judge stopped the flight`. */
function stoppedAfter({ units }: View, trigger: number): boolean {
	for (let at = trigger + 1; at < Math.min(units.length, trigger + 24); at += 1)
		if (/^(?:stopped|halted|blocked|intervened|barred|prevented|paused|grounded)$/.test(units[at]!.norm))
			return true;
	return false;
}

/** How firmly a clause says its verb, from the words between its beginning and the verb, and a few after. */
export function mannerOf(view: View, clauseStart: number, trigger: number, end: number): Manner {
	const { units, sentence } = view;
	const spanish = sentence.lang === 'es';
	let polarity: Polarity = 'affirms';
	let force: Force = 'asserts';
	let hedge: Hedge | undefined;
	const words: Unit[] = [];
	const hedgeWords: string[] = [];
	const take = (unit: Unit) => words.push(unit);
	const infinitive =
		units[trigger - 1]?.norm === 'to' ||
		(units[trigger - 1]?.norm === 'be' && units[trigger - 2]?.norm === 'to');
	for (let at = clauseStart; at < Math.min(units.length, end); at += 1) {
		const unit = units[at]!;
		if (unit.kind !== 'word') continue;
		const near = at >= trigger - 8 && at < trigger;
		const { norm } = unit;
		const found = HEDGES.get(norm);
		if (found !== undefined && (near || at < trigger + 6)) {
			hedge = found;
			hedgeWords.push(unit.token.text);
			take(unit);
			if (ALLEGES.has(norm)) force = 'alleges';
		}
		if (!near) continue;
		// `should not have been removed` says that he was.
		if (
			/^(?:should|ought|debió)$/.test(norm) &&
			units.slice(at, trigger).some((each) => each.norm === 'have')
		) {
			for (let past = at; past < trigger; past += 1) take(units[past]!);
			at = trigger - 1;
			continue;
		}
		if (FORBIDS.has(norm) && isForbidden(units, at, trigger)) {
			polarity = 'denies';
			force = 'intends';
			take(unit);
		} else if (isAlmost(units, at, trigger)) {
			polarity = 'denies';
			take(unit);
		} else if (norm === 'before' && stoppedAfter(view, trigger)) {
			force = 'predicts';
			take(unit);
		} else if (denies(view, at, trigger)) {
			polarity = 'denies';
			take(unit);
		} else if (HEARSAY.has(norm)) {
			force = 'alleges';
			hedge ??= 'possible';
			hedgeWords.push(unit.token.text);
			take(unit);
		} else if (CONDITIONS.has(norm) || (WILL[spanish ? 'es' : 'en'].has(norm) && at >= trigger - 5)) {
			force = 'predicts';
			take(unit);
		} else if (INTENTS.has(norm) && infinitive && force === 'asserts') {
			force = 'intends';
			take(unit);
		} else if (ADMITS.has(norm) && at >= trigger - 5 && force === 'asserts' && !isAdmission(units, at)) {
			force = 'admits';
			take(unit);
		}
	}
	// `gave an order to admit her … when discharged`: what comes first is still to come.
	const awaits = /^(?:when|once|if|until)$/.test(units[trigger - 1]?.norm ?? '');
	if (awaits && force === 'asserts') {
		const order = units
			.slice(0, trigger)
			.find(({ norm }) => /^(?:orders?|ordered|instructed|plan(?:ned)?)$/.test(norm));
		if (order !== undefined) {
			force = 'predicts';
			take(units[trigger - 1]!);
		}
	}
	if (infinitive && force === 'asserts' && polarity === 'affirms') force = 'intends';
	return {
		polarity,
		force,
		words,
		...(hedge === undefined ? {} : { hedge, hedgeWords: hedgeWords.join(' ') }),
	};
}
