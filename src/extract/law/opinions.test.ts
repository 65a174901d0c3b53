import { expect, test } from 'vitest';
import { narratorAt } from '../chain.ts';
import { readDocument } from '../document.ts';
import { propose } from '../propose.ts';
import { opinionAt } from './opinions.ts';

const PAPER = [
	'SUPREME COURT OF ONDARA',
	'',
	'No. 23-118',
	'',
	'VANE, SECRETARY OF INTERIOR v. DRAY',
	'',
	'ON APPLICATION FOR STAY',
	'',
	'JUSTICE ORME delivered the opinion of the Court.',
	'',
	'The Government represents that Dray left the country. The application is granted.',
	'',
	'JUSTICE ABARA, concurring in the judgment.',
	'',
	'I write to note one thing.',
	'',
	'JUSTICE TELLER, with whom JUSTICE LISK joins, dissenting.',
	'',
	'The Government concedes that Dray was removed in error.',
	'',
].join('\n');

const at = (text: string, words: string) =>
	opinionAt(readDocument(text, { lang: 'en' }), text.indexOf(words));

test('each part of a paper has the judge who writes it, and for whom', () => {
	expect(at(PAPER, 'The application')).toMatchObject({
		name: 'ORME',
		as: 'JUSTICE',
		act: 'rules',
		opinion: 'for the court',
	});
	expect(at(PAPER, 'I write')).toMatchObject({ name: 'ABARA', act: 'writes', opinion: 'concurring' });
	expect(at(PAPER, 'The Government concedes')).toMatchObject({
		name: 'TELLER',
		act: 'writes',
		opinion: 'dissenting',
	});
});

test('an order without an author speaks for its court, or for the judge who signs it', () => {
	const order =
		'UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF NORWICK\n\nCivil Action No. 24-418\n\nMEMORANDUM OPINION\n\nThe motion fails.\n';
	expect(at(order, 'The motion')).toMatchObject({
		name: 'UNITED STATES DISTRICT COURT FOR THE DISTRICT OF NORWICK',
		opinion: 'for the court',
	});
	expect(at(`${order}\n/s/ HELENA MARSH\nUnited States District Judge\n`, 'The motion')).toMatchObject({
		name: 'HELENA MARSH',
		as: 'United States District Judge',
	});
});

test('a statement apart begins where its own words begin, not where its running head stands', () => {
	const text = [
		'SUPREME COURT OF ONDARA',
		'',
		'No. 24A949',
		'',
		'Statement of LISK, J.',
		'',
		'The rest of the order remains in effect.',
		'',
		'Statement of JUSTICE LISK, with whom JUSTICE ABARA joins, respecting the disposition.',
		'',
		'Statement of LISK, J.',
		'',
		'The Government cites no law.',
	].join('\n');
	expect(at(text, 'The rest')).toMatchObject({ name: 'SUPREME COURT OF ONDARA', opinion: 'for the court' });
	expect(at(text, 'The Government')).toMatchObject({ name: 'LISK', opinion: 'separate', act: 'writes' });
});

test('a Spanish vote apart is the magistrate’s', () => {
	const text =
		'SALA DE LO CONSTITUCIONAL DE LA CORTE SUPREMA\n\nHábeas corpus 214-2024\n\nRESUELVE: Ha lugar.\n\nVOTO DISIDENTE DE LA MAGISTRADA ANA PRADO\n\nLa Sala carece de competencia.\n';
	expect(at(text, 'carece')).toMatchObject({ name: 'ANA PRADO', opinion: 'dissenting', act: 'writes' });
});

test('an article about a court has no such parts', () => {
	const text =
		'Judge blocks flights\n\nBy Mara Teller\n\nThe Supreme Court ruled on Monday. JUSTICE LISK, dissenting, said no.\n';
	expect(opinionAt(readDocument(text), 80)).toBeNull();
});

test('what a party represents or concedes comes through the judge who writes it', () => {
	const { proposals } = propose(PAPER, { lang: 'en' });
	const acts = proposals.flatMap(({ kind, chain }) =>
		kind === 'quote' ? [chain.map(({ act }) => act).slice(1)] : [],
	);
	expect(acts).toEqual([
		['rules', 'represents in court'],
		['writes', 'concedes'],
	]);
	expect(narratorAt(readDocument(PAPER), PAPER.indexOf('I write')).at(-1)?.opinion).toBe('concurring');
});

test('what is said under oath is declared under oath', () => {
	const { proposals } = propose('Tomas Reyl stated under oath that the plane had left.', { lang: 'en' });
	expect(proposals.find(({ kind }) => kind === 'quote')?.chain.at(-1)?.act).toBe('declares under oath');
});

test('what heads a paper is no voice: a court that nothing names is itself, as it calls itself, or unnamed', () => {
	const paper = (body: string) => `MEMORANDUM OPINION\n\nPlaintiffs’ motion is denied.\n\n${body}\n`;
	expect(at(paper('The motion fails.'), 'The motion')).toMatchObject({
		described: 'unnamed voice',
		act: 'rules',
		opinion: 'for the court',
	});
	expect(at(paper('This Court has heard them.'), 'has heard')).toMatchObject({
		described: 'This Court',
		exact: 'This Court',
	});
	const perCuriam = 'SUPREME COURT OF ONDARA\n\nNo. 23-118\n\nPER CURIAM.\n\nThe application is granted.\n';
	expect(at(perCuriam, 'The application')).toMatchObject({ name: 'SUPREME COURT OF ONDARA' });
	const heads = [paper('The motion fails, and the ministry is ordered to return Mr. Dray.'), perCuriam];
	for (const text of heads) {
		const said = JSON.stringify(
			propose(text, { lang: 'en' }).proposals.map(({ chain, slots }) => [chain, slots]),
		);
		expect(said).not.toMatch(/"(?:name|described|value)":"(?:MEMORANDUM OPINION|PER CURIAM)/);
	}
});
