/** Every gazetteer of places by one door. */
export { CITIES } from './cities.ts';
export { ADJECTIVES, COUNTRIES } from './countries.ts';
export { REGIONS, STATE_CODES } from './regions.ts';

/** Facilities that are known by a bare name, lower case. */
export const KNOWN_FACILITIES: ReadonlySet<string> = new Set(
	(
		'cecot|mariona|izalco|apanteos|ilopango|zacatraz|tocorón|el helicoide|helicoide|guantánamo bay|guantanamo bay|' +
		'camp delta|camp x-ray|abu ghraib|evin|rikers|rikers island|sing sing|alcatraz|attica|leavenworth|alligator alcatraz|' +
		'fort bliss|camp east montana|krome|delaney hall|auschwitz|auschwitz-birkenau|dachau|treblinka|buchenwald|' +
		'bergen-belsen|esma|la esma|la perla|el olimpo|pozo de banfield|pozo de quilmes|club atlético|automotores orletti|orletti|' +
		'el vesubio|campo de mayo|villa grimaldi|londres 38|tres álamos|cuatro álamos|tejas verdes|estadio nacional|chacabuco|' +
		'la tablada|punta carretas|punta de rieles|penal de libertad|penal de punta de rieles|santiago vázquez|' +
		'la cabaña|villa marista|combinado del este|el infierno|300 carlos|kibón'
	).split('|'),
);
