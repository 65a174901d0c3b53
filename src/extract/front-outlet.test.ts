import { describe, expect, it } from 'vitest';
import { propose } from './index.ts';

const outlet = (head: string) =>
	propose(`${head}\n\nOn 4 May 2019 the guards took Ana Robles away.\n`).meta.outlet;

describe('the outlet of an official paper', () => {
	it.each([
		[
			'Statement on the Case of Ana Robles\nMinistry of Harbours of Norland\nHalm, May 13, 2019',
			'Ministry of Harbours of Norland',
		],
		['MINISTRY OF HARBOURS\nPress release', 'MINISTRY OF HARBOURS'],
		[
			'UNITED STATES DISTRICT COURT\nFOR THE DISTRICT OF NORLAND\nORDER',
			'UNITED STATES DISTRICT COURT FOR THE DISTRICT OF NORLAND',
		],
		[
			'DISTRICT COURT OF NORLAND\nANA ROBLES, Petitioner, v.\nMINISTRY OF HARBOURS, Respondent.',
			'DISTRICT COURT OF NORLAND',
		],
		[
			'Norland Border and Customs Enforcement\nNorland Border and Customs Enforcement (NBCE)\nDetainee Death Report: ROBLES, Ana',
			'Norland Border and Customs Enforcement (NBCE)',
		],
		[
			'# «Nadie dice nada»\n\n**Asociación Candil · Boletín n.º 27 · Puerto Norte, 12 de mayo de 2019**',
			'Asociación Candil',
		],
		['Boletín Candil n.º 27\nPuerto Norte, 12 de mayo de 2019', 'Boletín Candil'],
		['Comunicado n.º 14/2019 de la Dirección General de Puertos', 'Dirección General de Puertos'],
		[
			'Statement of a witness\nTaken by the Asociación Candil in Puerto Norte, 9 July 2019',
			'Asociación Candil',
		],
	])('is read from %j', (head, name) => expect(outlet(head)).toBe(name));

	it.each([
		'Ministry of Harbours Denies Holding Baker\nHalm, 13 May 2019',
		'Court Blocks Removal of Ana Robles',
		'The Ministry of Harbours said nothing on Monday.',
		'Ana Robles, Petitioner, v.\nMINISTRY OF HARBOURS, Respondent.',
		'Detenciones en la Dirección General de Puertos: un relato',
		'ROBLES LUNA, Ana\nDatos personales',
	])('is not read from %j', (head) => expect(outlet(head)).toBeUndefined());

	it('is read from the foot of a communiqué', () => {
		const text =
			'COMUNICADO N.º 14/2019\nPuerto Norte, 20 de mayo de 2019\nLa Dirección niega todo.\nRepública de Norlandia · Dirección General de Puertos\n';
		expect(propose(text).meta.outlet).toBe('Dirección General de Puertos');
	});

	it('speaks where nobody else does', () => {
		const { proposals } = propose(
			'Ministry of Harbours of Norland\nHalm, May 13, 2019\n\nOn April 12, 2019, the police deported Ana Robles to Port Vey.\n',
		);
		const custody = proposals.find((found) => found.kind === 'custody');
		expect(custody?.chain).toMatchObject([
			{ name: 'Ministry of Harbours of Norland', act: 'publishes', start: 0 },
		]);
	});

	it('leaves an article with a writer to its own outlet', () => {
		const text =
			'Held by No One\nMara Quill Northern Lights Tribune\nMinistry of Harbours\n\nNobody came to the gate on Monday, and by the evening the families who had waited there went home.\n';
		expect(propose(text).meta.outlet).toBe('Northern Lights Tribune');
	});
});
