import { both } from './check-list.ts';

/** What both lists of the Convention have in common. */
export const ICPPED = {
	instrument:
		'International Convention for the Protection of All Persons from Enforced Disappearance, 20 December 2006, 2716 UNTS 3',
	url: 'https://www.ohchr.org/en/instruments-mechanisms/instruments/international-convention-protection-all-persons-enforced',
	scope: both(
		'Binding on States that are party to it, and on no other: whether the holding State is one is for you to check. Shown here as a measure to ask by, and not as a legal finding.',
		'Obliga solo a los Estados que son parte: verifique si lo es el Estado que detiene. Aquí se muestra como medida para preguntar, no como conclusión jurídica.',
	),
};
