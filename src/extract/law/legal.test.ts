import { expect, test } from 'vitest';
import { processorTime } from '../../../test/processor-time.ts';
import { readDocument } from '../document.ts';
import { legal } from './legal.ts';

const read = (text: string, lang: 'en' | 'es' = 'en') =>
	legal(readDocument(text, { lang })).flatMap((proposal) =>
		proposal.kind === 'legal' ? [`${proposal.slots.type}: ${proposal.slots.name.value}`] : [],
	);

test('reporters are read by their abbreviations, spaced or not, in any series, with a page not yet known', () => {
	expect(read('See 512 U. S. 99, 104 (1990); 31 F.4th 8, 12; 77 F. Supp. 3d 1, n. 4.')).toEqual([
		'citation: 512 U. S. 99',
		'citation: 31 F.4th 8',
		'citation: 77 F. Supp. 3d 1',
	]);
	expect(
		read('It cites 604 U. S. ____ (2025), 12 Cal.App.4th 7, 8 N. Y. 3d 204 and 12 Neb. App. lxiv.'),
	).toEqual([
		'citation: 604 U. S. ____',
		'citation: 12 Cal.App.4th 7',
		'citation: 8 N. Y. 3d 204',
		'citation: 12 Neb. App. lxiv',
	]);
	expect(read('Paz, 2025 WL 7788, at *2; 2019-Ohio-31; 12 I. & N. Dec. 40; 3 Minn. L. Rev. 9')).toEqual([
		'citation: 2025 WL 7788',
		'citation: 2019-Ohio-31',
		'citation: 12 I. & N. Dec. 40',
		'citation: 3 Minn. L. Rev. 9',
	]);
});

test('the pages that are meant stand beside a citation and are no part of it', () => {
	const [first] = legal(readDocument('Paz v. Ondara, 512 U. S. 99, 104, n. 3 (1990)')).filter(
		(one) => one.rule === 'legal/reporter',
	);
	expect(first?.anchors.map((anchor) => anchor.exact)).toEqual(['512 U. S. 99', '104, n. 3']);
});

test('numbers beside names, streets and scores are no citations', () => {
	expect(
		read('On May 4 U.S. officials flew 12 of them. He lives at 12 Or 14 Elm St. They won 24 to 17.'),
	).toEqual([]);
	expect(read('In 2019 U.S. courts heard 30 cases; 5 Me and 6 You. Room 3 Mass 9.')).toEqual([]);
});

test('codes and regulations keep their subsections', () => {
	expect(
		read('Under 8 U. S. C. §1226(a) and 8 C.F.R. §§ 208.16–.18 & .24, and 50 U.S.C. 21 et seq., it may.'),
	).toEqual([
		'statute: 8 U. S. C. §1226(a)',
		'regulation: 8 C.F.R. §§ 208.16–.18 & .24',
		'statute: 50 U.S.C. 21 et seq.',
	]);
	expect(read('Fla. Stat. § 120.68 (2007) and section 1231(b)(3) of title 8, and Pub. L. 104–208.')).toEqual([
		'statute: Fla. Stat. § 120.68',
		'statute: section 1231(b)(3) of title 8',
		'statute: Pub. L. 104–208',
	]);
	expect(read('90 Fed. Reg. 1234 and 63 Stat. 687')).toEqual([
		'regulation: 90 Fed. Reg. 1234',
		'statute: 63 Stat. 687',
	]);
});

test('acts are called by their title, which begins after its article, and by initials', () => {
	expect(
		read(
			'Pursuant to the Harbour and Island Custody Act of 1996 (“HICA”), under the Alien Removal Act, the INA applies.',
		),
	).toEqual([
		'statute: Harbour and Island Custody Act of 1996',
		'statute: Alien Removal Act',
		'statute: INA',
	]);
	expect(read('They act as one. The Act says so. Executive Order 14157 and Proclamation 10903.')).toEqual([
		'decree: Executive Order 14157',
		'decree: Proclamation 10903',
	]);
});

test('amendments, treaties and the constitution', () => {
	expect(
		read(
			'It violates the First and Fifth Amendments, Article 3 of the Convention against Torture, the Geneva Conventions ' +
				'and Article II of the U.S. Constitution. The Democratic National Convention met.',
		),
	).toEqual([
		'amendment: First and Fifth Amendments',
		'treaty: Article 3 of the Convention against Torture',
		'treaty: Geneva Conventions',
		'statute: Article II of the U.S. Constitution',
	]);
	expect(
		read('The International Covenant on Civil and Political Rights (ICCPR), art. 9, and the ICCPR.'),
	).toEqual(['treaty: International Covenant on Civil and Political Rights', 'treaty: ICCPR']);
});

test('case names reach over captions, initials and links, and leave their signals out', () => {
	expect(
		read('See Paz v. City of Alder, No. 3; cf. Vidal v. J. G. G., and In re Quiroga. Matter of A-B-'),
	).toEqual([
		'case: Paz v. City of Alder',
		'case: Vidal v. J. G. G.',
		'case: In re Quiroga',
		'case: Matter of A-B-',
	]);
	expect(read('ANA ROBLES, SECRETARY, ET AL. v. ILDO\nPAZ VIDAL, ET AL.\n\nNo. 24A949')).toEqual([
		'case: ANA ROBLES, SECRETARY, ET AL. v. ILDO PAZ VIDAL',
		'docket: No. 24A949',
	]);
	expect(read('Caso Robles Paz y otros vs. Ondara. El caso Molina y otros sigue.', 'es')).toEqual([
		'case: Robles Paz y otros vs. Ondara',
		'case: Molina y otros',
	]);
});

test('docket numbers, filings and files', () => {
	expect(
		read(
			'No. 25–cv–951, Civil Action No. 25-766 (JEB), 1:25-cv-00766 (JEB), ECF Nos. 1 & 2; ECF Doc. 11–3, p. 3.',
		),
	).toEqual([
		'docket: No. 25–cv–951',
		'docket: Civil Action No. 25-766 (JEB)',
		'docket: 1:25-cv-00766 (JEB)',
		'docket: ECF Nos. 1 & 2',
		'docket: ECF Doc. 11–3',
	]);
	expect(read('S. Treaty Doc. No. 100–20; Federalist No. 70; No. 10 of 12.')).toEqual([
		'citation: S. Treaty Doc. No. 100–20',
	]);
	expect(read('Expediente N° 123/2020 y autos IUE 2-53193/2012.', 'es')).toEqual([
		'docket: Expediente N° 123/2020',
		'docket: autos IUE 2-53193/2012',
	]);
});

test('Spanish laws, decrees, codes, articles and treaties end where another one begins', () => {
	expect(
		read(
			'El artículo 7.6 de la Convención Americana sobre Derechos Humanos, el Pacto de San José y la Ley 18.026; el Decreto ' +
				'Ley N° 14.068, el Código Procesal Penal y la Constitución de la República. Ley de Amnistía. Por eso, la ley calla.',
			'es',
		),
	).toEqual([
		'treaty: artículo 7.6 de la Convención Americana sobre Derechos Humanos',
		'treaty: Pacto de San José',
		'statute: Ley 18.026',
		'decree: Decreto Ley N° 14.068',
		'statute: Código Procesal Penal',
		'statute: Constitución de la República',
		'statute: Ley de Amnistía',
	]);
});

test('doctrines, writs and emergency regimes are told once', () => {
	expect(
		read(
			'Without due process, and again due process, under a state of exception they sought a writ of habeas corpus.',
		),
	).toEqual(['doctrine: due process', 'decree: state of exception', 'doctrine: writ of habeas corpus']);
	expect(read('El recurso de amparo y el hábeas corpus cesaron con el régimen de excepción.', 'es')).toEqual([
		'doctrine: recurso de amparo',
		'doctrine: hábeas corpus',
		'decree: régimen de excepción',
	]);
});

test('worst-case text costs no more than its length', () => {
	for (const unit of [
		'1 A. B. C. ',
		'§ ',
		'A v. ',
		'Act of the ',
		'No. 1-1-1, ',
		'Ley de A de B, ',
		'8 U.S.C. 1, 2, 3, ',
		'_',
	]) {
		const doc = readDocument(unit.repeat(Math.ceil(200_000 / unit.length)));
		const begun = processorTime();
		legal(doc);
		expect(processorTime() - begun, unit).toBeLessThan(2_000);
	}
});
