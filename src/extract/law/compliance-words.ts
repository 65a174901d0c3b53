import type { Compliance } from '../../record/index.ts';

/** How a verb or noun speaks of an order: that it was followed, or not. `needs`: what must stand beside it. */
export type ComplianceWord = {
	readonly done: Compliance;
	/** `order`: only of an order; `court`: of an order or a court; `any`: of what was said before as well. */
	readonly needs: 'order' | 'court' | 'any';
	readonly form: 'past' | 'base' | 'gerund' | 'third' | 'noun' | 'adjective';
	/** Prepositions that join the order to it; none: it is the object. */
	readonly joins?: RegExp;
};

type Verb = readonly [forms: string, done: Compliance, needs: ComplianceWord['needs'], joins?: RegExp];
const WITH = /^(?:with|to|by)$/;

// Base, third, gerund, past.
const VERBS: readonly Verb[] = [
	['comply complies complying complied', 'done', 'any', WITH],
	['obey obeys obeying obeyed', 'done', 'any'],
	['abide abides abiding abided', 'done', 'order', WITH],
	['adhere adheres adhering adhered', 'done', 'order', WITH],
	['honor honors honoring honored', 'done', 'order'],
	['honour honours honouring honoured', 'done', 'order'],
	['follow follows following followed', 'done', 'order'],
	['implement implements implementing implemented', 'done', 'order'],
	['fulfill fulfills fulfilling fulfilled', 'done', 'order'],
	['defy defies defying defied', 'not-done', 'any'],
	['disobey disobeys disobeying disobeyed', 'not-done', 'any'],
	['flout flouts flouting flouted', 'not-done', 'court'],
	['ignore ignores ignoring ignored', 'not-done', 'court'],
	['disregard disregards disregarding disregarded', 'not-done', 'court'],
	['violate violates violating violated', 'not-done', 'order'],
	['breach breaches breaching breached', 'not-done', 'order'],
	['contravene contravenes contravening contravened', 'not-done', 'order'],
	['spurn spurns spurning spurned', 'not-done', 'order'],
	['sidestep sidesteps sidestepping sidestepped', 'not-done', 'order'],
	['circumvent circumvents circumventing circumvented', 'not-done', 'order'],
	['evade evades evading evaded', 'not-done', 'order'],
	['brush brushes brushing brushed', 'not-done', 'court', /^(?:aside|off)$/],
	['blow blows blowing blew', 'not-done', 'court', /^(?:past|through)$/],
	['carry carries carrying carried', 'done', 'order', /^out$/],
	['respect respects respecting respected', 'done', 'order'],
	['shrug shrugs shrugging shrugged', 'not-done', 'court', /^off$/],
	['sit sits sitting sat', 'not-done', 'order', /^on$/],
	['heed heeds heeding heeded', 'done', 'order'],
	['snub snubs snubbing snubbed', 'not-done', 'court'],
	['skirt skirts skirting skirted', 'not-done', 'order'],
	['bypass bypasses bypassing bypassed', 'not-done', 'order'],
	['dodge dodges dodging dodged', 'not-done', 'order'],
	['rebuff rebuffs rebuffing rebuffed', 'not-done', 'order'],
	['resist resists resisting resisted', 'not-done', 'order'],
	['subvert subverts subverting subverted', 'not-done', 'order'],
	['thwart thwarts thwarting thwarted', 'not-done', 'order'],
	['transgress transgresses transgressing transgressed', 'not-done', 'order'],
	['meet meets meeting met', 'done', 'order'],
	['observe observes observing observed', 'done', 'order'],
	['execute executes executing executed', 'done', 'order'],
	['satisfy satisfies satisfying satisfied', 'done', 'order'],
	['conform conforms conforming conformed', 'done', 'order', WITH],
	['run runs running ran', 'not-done', 'order', /^(?:afoul|roughshod)$/],
	['thumb thumbs thumbing thumbed', 'not-done', 'court', /^(?:its|their|his|her)$/],
	['drag drags dragging dragged', 'not-done', 'order', /^(?:its|their|his|her)$/],
	['trample tramples trampling trampled', 'not-done', 'order', /^(?:on|over)$/],
];
const OF = /^(?:of|for|with|to)$/;
const NOUNS: readonly Verb[] = [
	['defiance', 'not-done', 'court', OF],
	['violation violations', 'not-done', 'order', OF],
	['breach breaches', 'not-done', 'order', OF],
	['disregard', 'not-done', 'order', OF],
	['disobedience', 'not-done', 'any', OF],
	['noncompliance non-compliance', 'not-done', 'any', OF],
	['compliance', 'done', 'order', OF],
];

export const COMPLIANCE_WORDS: ReadonlyMap<string, ComplianceWord> = (() => {
	const words = new Map<string, ComplianceWord>();
	for (const [forms, done, needs, joins] of NOUNS)
		for (const form of forms.split(' '))
			words.set(form, { done, needs, form: 'noun', ...(joins === undefined ? {} : { joins }) });
	for (const [forms, done, needs, joins] of VERBS) {
		const [base, third, gerund, past] = forms.split(' ');
		const word = { done, needs, ...(joins === undefined ? {} : { joins }) };
		// `breach`, `disregard`: the noun stands where no verb can.
		if (!words.has(base!)) words.set(base!, { ...word, form: 'base' });
		if (!words.has(third!)) words.set(third!, { ...word, form: 'third' });
		words.set(gerund!, { ...word, form: 'gerund' });
		words.set(past!, { ...word, form: 'past' });
	}
	for (const left of ['unheeded', 'unfulfilled', 'unmet', 'unenforced', 'unexecuted'])
		words.set(left, { done: 'not-done', needs: 'order', form: 'adjective' });
	words.set('blown', { done: 'not-done', needs: 'court', form: 'past', joins: /^(?:past|through)$/ });
	return words;
})();

/** Words that are an order, or what a court laid down. */
export const ORDER_WORD =
	/^(?:orders?|rulings?|injunctions?|decisions?|directives?|tro|mandates?|judgments?|subpoenas?|decrees?|deadlines?|órdenes|orden|fallos?|sentencias?|resoluci[oó]n|resoluciones|decisi[oó]n|decisiones|mandatos?|medidas?|amparos?|disposici[oó]n|dictámen(?:es)?|requerimientos?|plazo|auto|ordenado|dispuesto|resuelto|resolutivos?|reparaciones|boletas?|mandamientos?)$/;

const es = (list: string, word: ComplianceWord): (readonly [string, ComplianceWord])[] =>
	list.split(' ').map((form) => [form, word] as const);
const did = (
	done: Compliance,
	needs: ComplianceWord['needs'],
	form: ComplianceWord['form'] = 'past',
): ComplianceWord => ({ done, needs, form });

export const SPANISH_COMPLIANCE_WORDS: ReadonlyMap<string, ComplianceWord> = new Map([
	...es('cumplió cumplieron cumple cumplen cumplía cumplían cumplido', did('done', 'order')),
	...es('cumplir cumplirse ejecutarse ejecutar', did('done', 'order', 'base')),
	...es('cumpliendo', did('done', 'order', 'gerund')),
	...es('acató acataron acata acatan acataba acatado', did('done', 'order')),
	...es('acatar acatarse', did('done', 'order', 'base')),
	...es('obedeció obedecieron obedece obedecido', did('done', 'order')),
	...es('obedecer', did('done', 'order', 'base')),
	...es('respetó respetaron respetado respeta ejecutó ejecutaron', did('done', 'order')),
	...es('ejecuta ejecutan ejecutado ejecutaba atendió atendieron atiende atendido', did('done', 'order')),
	...es('desatendió desatendieron desatiende desatendido', did('not-done', 'order')),
	...es('atendida atendidas', did('done', 'order', 'adjective')),
	...es('desatendida desatendidas', did('not-done', 'order', 'adjective')),
	...es('incumplió incumplieron incumple incumplen incumplía incumplido', did('not-done', 'order')),
	...es('incumplir', did('not-done', 'order', 'base')),
	...es('incumpliendo', did('not-done', 'order', 'gerund')),
	...es('incumplida incumplidas', did('not-done', 'order', 'adjective')),
	...es('cumplida acatada obedecida respetada ejecutada', did('done', 'order', 'adjective')),
	...es(
		'cumplidas acatadas obedecidas respetadas ejecutadas cumplidos acatados',
		did('done', 'order', 'adjective'),
	),
	...es(
		'ignoradas desacatadas desobedecidas desoídas burladas ignorado desoído burlado',
		did('not-done', 'order', 'adjective'),
	),
	...es('ignorada desacatada desobedecida desoída burlada', did('not-done', 'order', 'adjective')),
	...es('desacató desacataron desacata desacatado', did('not-done', 'order')),
	...es('desacatar', did('not-done', 'order', 'base')),
	...es('desobedeció desobedecieron desobedece desobedecido', did('not-done', 'court')),
	...es('desobedecer', did('not-done', 'court', 'base')),
	...es('ignoró ignoraron ignora ignorado', did('not-done', 'order')),
	...es('ignorar', did('not-done', 'order', 'base')),
	...es('desoyó desoyeron desoye', did('not-done', 'court')),
	...es('desafió desafiaron desafía desafiando', did('not-done', 'order')),
	...es(
		'contravino contravinieron contraviene burló burlaron violó violaron vulneró vulneraron',
		did('not-done', 'order'),
	),
	...es('incumplimiento incumplimientos', did('not-done', 'any', 'noun')),
	...es('desobediencia desafío rebeldía violación', did('not-done', 'order', 'noun')),
	...es('cumplimiento acatamiento', did('done', 'order', 'noun')),
	...es('inobservancia', did('not-done', 'order', 'noun')),
	...es(
		'inobservó inobservaron quebrantó quebrantaron infringió infringieron transgredió',
		did('not-done', 'order'),
	),
	...es('eludió eludieron elude esquivó esquivaron evadió evadieron evade', did('not-done', 'order')),
	...es('menospreció despreció despreciaron irrespetó irrespetaron', did('not-done', 'order')),
	...es('acatando obedeciendo', did('done', 'order', 'gerund')),
	...es('oídos', did('not-done', 'order', 'noun')),
	...es(
		'desobedeciendo desoyendo contraviniendo desacatando ignorando burlando violando',
		did('not-done', 'order', 'gerund'),
	),
]);

/** Verbs and phrases before a base form that say it was not done: `failed to comply`. */
export const FAILED =
	/^(?:failed|fails|failing|failure|refused|refuses|refusing|refusal|declined|declines|neglected|omitted|negó|negaron|niega|niegan|negado|rehusó|rehúsa|rehusaron|resistió|resiste|resisten|resistieron|omitió|omitieron|omite|evitó|evitaron|eludió)$/;
