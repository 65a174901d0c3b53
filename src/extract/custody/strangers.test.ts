import { describe, expect, it } from 'vitest';
import type { CustodySlots, Slot } from '../../record/index.ts';
import { propose } from '../index.ts';

/** `type | who=… | by=… …` and how firmly, for every event that these words tell. */
function told(words: string): string[] {
	return propose(words, { published: '2031-06-11', lang: 'en' }).proposals.flatMap((found) => {
		if (found.kind !== 'custody') return [];
		const slots = found.slots as CustodySlots;
		const parts = (['who', 'by', 'from', 'at', 'to', 'on', 'until'] as const).flatMap((name) => {
			const slot = slots[name] as Slot | undefined;
			return slot === undefined ? [] : [`${name}=${slot.value}`];
		});
		const manner = [found.polarity, found.force].filter((word) => !/^(?:affirms|asserts)$/.test(word));
		return [[slots.type, ...parts, ...manner].join(' | ')];
	});
}

const page = (sentence: string) =>
	told(`The paper wrote about the island and about the ships there.\n\n${sentence}`);
const record = (line: string) =>
	told(`Detainee Death Report: PEREYRA, Marta Inés\n\n• Gender: Female\n\n• ${line}`);

describe('whom a passive is about', () => {
	it.each([
		[
			'Sixty people including members of a choir, together with their families, were arrested in Hollis.',
			'arrest | who=Sixty people | at=Hollis',
		],
		[
			'The man suspected of trying to board a flight last week has been remanded in custody.',
			'held | who=The man',
		],
		[
			'An individual accused of being a smuggler was extradited to Honduras.',
			'removal | who=An individual accused | to=Honduras',
		],
		[
			'Three reporters who, according to their station, were detained today gave no comment.',
			'arrest | who=Three reporters | on=2031-06-11',
		],
		['A man with no criminal record who was arrested on Friday lives here.', /^arrest \| who=A man \|/],
		['The move resulted in his being held at a barracks in Dunmore.', /^held \| who=his \| at=a barracks/],
		['She admitted to having been arrested in Dunmore in 2019.', 'arrest | who=She | at=Dunmore | on=2019'],
	])('%s', (sentence, event) => {
		expect(page(sentence)[0]).toEqual(event instanceof RegExp ? expect.stringMatching(event) : event);
	});

	it('hands no thing of theirs on to whoever stands before it', () => {
		expect(page('The man said his car was taken to the station.')).toEqual([]);
		expect(page('One of the released prisoners told the paper a story.')).toEqual([]);
	});
});

describe('stays and their days', () => {
	it.each([
		['Ana Luz Verne has been detained since 23 November 2030.', ['held | who=Ana Luz Verne | on=2030-11-23']],
		[
			'Ana Luz Verne has been missing since June 1, 2031.',
			['disappearance | who=Ana Luz Verne | on=2031-06-01'],
		],
		[
			'Tomas Verne was arrested on May 2, 2031 and is being held for questioning.',
			['arrest | who=Tomas Verne | on=2031-05-02', 'held | who=Tomas Verne'],
		],
		['He was held for over a year without charges.', ['held | who=He']],
		['ICE held the families incommunicado.', ['held | who=the families | by=ICE']],
		[
			'She has been under house arrest in Dunmore since May 2030.',
			['held | who=She | at=Dunmore | on=2030-05'],
		],
		['Your sister is already under arrest.', ['arrest | who=Your sister']],
		[
			'On Friday the court freed three men arrested in Dunmore.',
			['release | who=three men | by=the court | on=2031-06-06', 'arrest | who=three men | at=Dunmore'],
		],
		[
			'Some 360 detainees have been released from the camp since the camp opened in 2022.',
			['release | who=Some 360 detainees | from=the camp'],
		],
		['She was arrested between 28 May and 1 June.', ['arrest | who=She | on=[2031-05-28..2031-06-01]']],
	])('%s', (sentence, events) => {
		expect(page(sentence)).toEqual(events);
	});
});

describe('where it was', () => {
	it.each([
		[
			'Tomas Verne was arrested from Calder International Airport in Dunmore.',
			'arrest | who=Tomas Verne | at=Calder International Airport',
		],
		['Seven exiles were abducted from Camp Aster.', 'arrest | who=Seven exiles | at=Camp Aster'],
		[
			'Tomas Verne was moved to a Dunmore detention center.',
			'transfer | who=Tomas Verne | to=a Dunmore detention center',
		],
		[
			'They are being held at Calder Province civil prison.',
			'held | who=They | at=Calder Province civil prison',
		],
		[
			'He was returned to a cell at the police headquarters in Dunmore.',
			'transfer | who=He | to=the police headquarters in Dunmore',
		],
		[
			'He was moved to a downtown jail, across the street from the courthouse.',
			'transfer | who=He | to=a downtown jail',
		],
		[
			'Tomas Verne was arrested as soon as he landed at Calder airport.',
			'arrest | who=Tomas Verne | at=Calder airport',
		],
		[
			'The men were flown from Honduras and Mexico to Venezuela.',
			'removal | who=The men | from=Honduras | to=Venezuela',
		],
		[
			'An inmate died while in custody at the Calder County Jail on Friday.',
			'death | who=An inmate | at=Calder County Jail | on=2031-06-06',
		],
	])('%s', (sentence, event) => {
		expect(page(sentence)[0]).toBe(event);
	});

	it('reads in a record where the person was met and what an ambulance left', () => {
		expect(
			record(
				'On July 26, 2021, Ms. PEREYRA entered the country at or near Alder, TX, and was taken into USBP custody.',
			),
		).toEqual([expect.stringMatching(/^arrest \|.*\| at=Alder, TX \| on=2021-07-26$/)]);
		expect(
			record(
				'On July 28, 2021, EMS departed the Norte County Jail and transported Ms. PEREYRA to Valle Hospital.',
			),
		).toEqual([expect.stringMatching(/from=Norte County Jail \| to=Valle Hospital \| on=2021-07-28$/)]);
		expect(
			record(
				'On July 28, 2021, EMS transported Ms. PEREYRA to Valle Medical Center (VMC), and a VMC MD pronounced her dead.',
			).at(-1),
		).toMatch(/^death .*\| at=VMC \|/);
		expect(record('On May 2, 2021, ERO housed Mr. DE LA LUNA at the Norte County Jail.')).toEqual([
			expect.stringMatching(/^held \| who=DE LA LUNA \|/),
		]);
	});
});

describe('told of oneself', () => {
	it('takes the voice for whoever says I', () => {
		expect(page('“They arrested me at my house in Dunmore,” Ana Luz Verne said.')).toEqual([
			'arrest | who=Ana Luz Verne | at=my house in Dunmore',
		]);
		expect(page('They transferred me and 64 other detainees to Calder Prison.')).toEqual([
			'transfer | who=me | to=Calder Prison',
		]);
	});

	it('keeps an event whose voice nobody found, with the words that say it', () => {
		const { proposals } = propose('It said eight prisoners held abroad were being sent back to Honduras.', {
			published: '2031-06-11',
			lang: 'en',
		});
		const event = proposals.find(({ kind }) => kind === 'custody');
		expect(event?.anchors[0]?.exact).toMatch(/^It said eight prisoners/);
	});
});

describe('what is told of anybody', () => {
	it.each([
		'A suspect who is arrested has the right to a lawyer.',
		'Prisoners are released after half of their sentence.',
		'A person is forcibly disappeared when a state takes them.',
		'The law forbids officers to arrest a person without cause.',
		'An alien may be removed to the country of which he is a citizen.',
		'Anyone arrested at the airport is taken to the police station.',
		'Authorities should cease arbitrarily detaining members of the press.',
		'Tomas Verne died abroad on his return from Honduras.',
	])('%s', (sentence) => {
		expect(page(sentence).filter((line) => !line.startsWith('death'))).toEqual([]);
	});

	it('keeps what a number, a name or a day ties down', () => {
		expect(page('Prisoners were released on May 2, 2031.')).toEqual([
			'release | who=Prisoners | on=2031-05-02',
		]);
		expect(page('The police denied holding Mr. Verne at the barracks.')).toEqual([
			'held | who=Verne | by=The police | at=the barracks | denies',
		]);
		expect(page('Robles is the first reporter to be held in Honduras.')).toEqual([
			'held | who=the first reporter | at=Honduras',
		]);
	});
});
