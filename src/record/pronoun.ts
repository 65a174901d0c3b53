const PRONOUNS: ReadonlySet<string> = new Set(
	(
		'he him his himself she her hers herself they them their theirs themselves it its itself we us ours ourselves i me mine ' +
		'you yours who whom this that these those one ones both all many some several few others another everyone anyone nobody ' +
		'él ella ellos ellas lo la los las le les se su sus suyo suya nos nosotros nosotras me mí yo usted ustedes este esta estos ' +
		'estas ese esa esos esas aquel aquella ambos ambas todos todas muchos muchas algunos algunas varios varias otros otras quien quienes'
	).split(' '),
);

/** Whether words only stand in for a name, and say by themselves nobody: `him`, `They`, `ambos`. */
export function isPronoun(words: string): boolean {
	return PRONOUNS.has(words.trim().toLowerCase());
}
