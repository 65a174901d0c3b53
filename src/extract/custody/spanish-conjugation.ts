/** Endings of the third person; the first person plural of the past has one of its own. */
const AR = 'ó aron a an aba aban ará arán aría arían ara aran ase asen'.split(' ');
const ER = 'ió ieron e en ía ían iera ieran iese iesen a an'.split(' ');
const STRONG = 'o ieron eron iera ieran era eran'.split(' ');
const FUTURE = 'á án ía ían'.split(' ');
export const CLITICS = 'lo la los las le les'.split(' ');

export type Forms = {
	readonly id: string;
	readonly finite: readonly string[];
	/** Without its ending: `detenid`. */
	readonly participle: string;
	/** The infinitive and the gerund. */
	readonly infinitives: readonly string[];
};

/**
 * The forms of a verb in the third person, and of `we` in the past, from `detener:detuv:detien`: the infinitive first, then its strong and
 * changed roots; behind a stroke a participle of its own, `poner:pus:pong/puest`. Endings that no speaker
 * uses are among them, and harm nobody.
 */
export function formsOf(entry: string): Forms {
	const [verb = '', own] = entry.split('/');
	const [id = '', ...roots] = verb.split(':');
	const stem = id.slice(0, -2);
	const first = id.endsWith('ar');
	const finite = new Set<string>();
	for (const ending of first ? AR : ER) finite.add(stem + ending);
	for (const ending of FUTURE) finite.add(id + ending);
	// `No detuvimos a nadie`: said by whoever did it.
	finite.add(`${stem}${first ? 'amos' : 'imos'}`);
	if (first) finite.add(`${soft(stem)}e`).add(`${soft(stem)}en`);
	// `envía`, `recluyó`, `detuvo`, `condujeron`, `devuelve`
	if (/[^aeiou]i$/.test(stem)) finite.add(`${stem.slice(0, -1)}ía`).add(`${stem.slice(0, -1)}ían`);
	if (id.endsWith('uir')) for (const ending of ['yó', 'yeron', 'ye', 'yen']) finite.add(stem + ending);
	if (id.endsWith('cer') || id.endsWith('cir'))
		for (const ending of ['zca', 'zcan']) finite.add(stem.slice(0, -1) + ending);
	for (const root of roots) {
		for (const ending of STRONG) finite.add(root + ending);
		finite.add(`${root}imos`);
		for (const ending of first ? ['a', 'an', 'e', 'en'] : ['e', 'en', 'a', 'an', 'ió'])
			finite.add(root + ending);
	}
	if (id.endsWith('tener'))
		for (const ending of ['drá', 'drán', 'dría', 'drían', 'ga', 'gan'])
			finite.add(`${id.slice(0, -2)}${ending}`);
	const participle =
		own ?? `${stem}${first ? 'ad' : /[aeiou]$/.test(stem) && !stem.endsWith('u') ? 'íd' : 'id'}`;
	const gerund = `${stem}${first ? 'ando' : id.endsWith('uir') ? 'yendo' : 'iendo'}`;
	return { id, finite: [...finite], participle, infinitives: [id, gerund] };
}

/** `saque`, `pague`, `alce`: the spelling that keeps a sound. */
const soft = (stem: string): string =>
	stem.endsWith('c')
		? `${stem.slice(0, -1)}qu`
		: stem.endsWith('g')
			? `${stem}u`
			: stem.endsWith('z')
				? `${stem.slice(0, -1)}c`
				: stem;

/** `detener` + `lo`; a gerund takes an accent: `deteniéndolo`. */
export const withClitic = (word: string, clitic: string): string =>
	word.endsWith('ndo')
		? `${word.replace(/([ae])ndo$/, (_, vowel: string) => (vowel === 'a' ? 'ándo' : 'éndo'))}${clitic}`
		: word + clitic;
