const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const DETERMINERS = words(
	'the a an this that these those his her its their our my your some many several most all any no each every another ' +
		'both few such one two three four five el la los las un una unos unas este esta estos estas ese esa esos esas ' +
		'aquel aquella su sus mi mis nuestro nuestra varios varias algunos algunas muchos muchas otro otra otros otras',
);
export const PRONOUNS = words('he she they it we i you who él ella ellos ellas yo nosotros quien quienes');
/** Pronouns of one person or more spoken about, with the sex they tell. */
export const PERSONAL: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
	['he', 'm'],
	['she', 'f'],
	['they', null],
	['él', 'm'],
	['ella', 'f'],
	['ellos', null],
	['ellas', 'f'],
]);
/** Words that open a clause: a subject to their right does not reach over them. */
export const CLAUSE_OPENERS = words(
	'that when while where because as if whether after before since although though unless until but whereas which than ' +
		'so que cuando mientras donde porque como si aunque pero pues sino desde además',
);
export const AUXILIARIES = words(
	'have has had did does do was were is are been be being would will could can may might shall should must ' +
		"didn't doesn't don't hasn't haven't hadn't wasn't weren't " +
		'ha han había habían hubo fue fueron es son está están haya hayan habría habrían se le les lo la nos me',
);
export const MODALS = words("would will could can may might shall should must won't wouldn't couldn't can't");
export const BE = words('was were is are been be being fue fueron es son sido era eran');
export const PREPOSITIONS = words(
	'of in on at by for from with without to into onto about against between among over under through during across ' +
		'near via per durante mediante de del en con sin por para al ante bajo contra desde entre hacia hasta según sobre tras',
);
export const ADVERBS = words(
	'also later then now long always almost even twice often perhaps simply still once again never often just only even already recently previously subsequently earlier ' +
		'further additionally however meanwhile nevertheless nonetheless first finally not himself herself themselves more most very ' +
		'también luego después además nunca no ya posteriormente asimismo recién siempre entonces igualmente',
);
const NO_ADVERBS = words(
	'family assembly ally bully july italy supply reply anomaly monopoly rally tally folly butterfly early likely friendly',
);
/** Whether a word is an adverb by the list or by its ending: `repeatedly`, not `family`. */
export const isAdverb = (norm: string): boolean =>
	ADVERBS.has(norm) || (norm.length > 4 && /(?:ly|mente)$/.test(norm) && !NO_ADVERBS.has(norm));
