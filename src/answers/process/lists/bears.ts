import type { CustodyType, PropertyName } from '../../../record/index.ts';
import type { Bears } from './check-list.ts';

/*
 * The events by which the tables below are told. Whoever changes them changes which statements bear on which field:
 * docs/reference/process.md prints what comes out, and a test holds it.
 */

/** By these somebody's liberty is taken. A disappearance is none: that one was taken then is for a person to choose. */
const TAKEN: readonly CustodyType[] = ['arrest', 're-detention'];
/** By these somebody is said to be at a place of detention, beside a transfer to one. The place of an arrest is none. */
const KEPT: readonly CustodyType[] = ['booked-in', 'held', 're-detention'];
/** By these a day of admission is given: who was merely seen there on a day was not admitted on it. */
const ADMITTED: readonly CustodyType[] = ['booked-in'];
/** All by which somebody is held or taken: the grounds of any of them are grounds of the stay. */
const CUSTODY: readonly CustodyType[] = ['arrest', 're-detention', 'booked-in', 'held'];
const MOVED: readonly CustodyType[] = ['transfer', 'hospital', 'removal'];
const LET_GO: readonly CustodyType[] = ['release', 'parole'];
const LEFT: readonly CustodyType[] = [...MOVED, ...LET_GO];

const event = (types: readonly CustodyType[], ...properties: readonly PropertyName[]): readonly Bears[] =>
	properties.map((property) => ({ of: 'event', types, property }));
const timed = (types: readonly CustodyType[], ...properties: readonly PropertyName[]): readonly Bears[] =>
	properties.map((property) => ({ of: 'event', types, property, timed: true }));
const person = (...properties: readonly PropertyName[]): readonly Bears[] =>
	properties.map((property) => ({ of: 'person', property }));

/** Words for a right that the grammars and people write as the source has them: whole words, no accents. */
export const right = (...words: readonly string[]): readonly Bears[] => [{ of: 'right', words }];

/** Nothing in the model says it: a person chooses what bears on it. */
export const CHOSEN: readonly Bears[] = [];

/** What bears on what, by the names that the lists use. */
export const ON = {
	name: person('name', 'alias'),
	identifier: person('identifier'),
	birth: person('bornOn'),
	takenOn: event(TAKEN, 'fromDate', 'on'),
	takenAtTime: timed(TAKEN, 'fromDate', 'on'),
	takenAt: event(TAKEN, 'at'),
	takenBy: event(TAKEN, 'by'),
	grounds: event([...CUSTODY, 'detainer'], 'authority'),
	/** Who holds, and who says that it answers for it. That who holds also supervises is nothing a voice says by that. */
	holder: event(CUSTODY, 'heldBy', 'acceptsResponsibility', 'deniesResponsibility'),
	keptAt: [...event(KEPT, 'at'), ...event(['transfer'], 'toPlace')],
	/** A stay that is told from a day to a day was held from that day on; `held on` a day admits nobody. */
	admittedOn: [...event(ADMITTED, 'fromDate', 'on'), ...event(['held'], 'fromDate')],
	admittedAtTime: [...timed(ADMITTED, 'fromDate', 'on'), ...timed(['held'], 'fromDate')],
	hospital: event(['hospital'], 'type', 'on', 'toPlace', 'at'),
	died: event(['death'], 'on', 'at', 'by'),
	remains: event(['remains-found'], 'on', 'at'),
	leftOn: [...event(LEFT, 'on'), ...event(KEPT, 'untilDate')],
	leftAtTime: [...timed(LEFT, 'on'), ...timed(KEPT, 'untilDate')],
	movedTo: event(MOVED, 'toPlace', 'handedTo'),
	movedBy: event(LEFT, 'by'),
	releasedOn: event(LET_GO, 'on'),
	releasedAtTime: timed(LET_GO, 'on'),
	releasedAt: event(LET_GO, 'at'),
	counsel: right(
		'counsel',
		'lawyer',
		'lawyers',
		'attorney',
		'attorneys',
		'abogado',
		'abogados',
		'abogada',
		'abogadas',
		'defensor',
		'defensora',
	),
	judge: right(
		'judge',
		'judges',
		'magistrate',
		'hearing',
		'hearings',
		'juez',
		'jueza',
		'jueces',
		'audiencia',
	),
	reasons: right('charge', 'charges', 'charged', 'reasons', 'cargos', 'motivos', 'acusacion'),
	interpreter: right('interpreter', 'interpreters', 'translator', 'interprete', 'traductor'),
	outside: right('incommunicado', 'incomunicado', 'incomunicada', 'incomunicados', 'incomunicadas'),
	consul: right('consul', 'consulate', 'consular', 'embassy', 'consulado', 'embajada'),
	visits: right('visit', 'visits', 'visita', 'visitas'),
	habeas: right('habeas', 'amparo'),
	medical: right('doctor', 'medical', 'medico', 'medica'),
} as const satisfies Readonly<Record<string, readonly Bears[]>>;
