/** Words whose full stop ends no sentence, English and Spanish, without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
	(
		'dr dra mr mrs ms prof rev hon sen sens rep reps gov govs messrs wis ariz calif colo conn fla ga ill kan ky mich minn miss mont neb nev okla ore penn pa tenn tex va wash wyo ala ark ' +
		'atty supt gen col lt sgt capt cmdr maj adm jr st mt ft no nos vs v cf ' +
		'dept corp inc ltd co bros est approx fig vol sec art arts para paras ch pp fed supp cir ct jan feb mar apr ' +
		'jun jul aug sept sep oct nov dec ene abr dic mon tue tues wed thu thur thurs fri sr sra srta sres cnel gral tte cap ' +
		'cptan alf sgto cbo tcnel mtro lic ing arq dip depto dpto dto nro núm num tel av avda pág pag págs ' +
		'inf ext crpta mdeo enc céd cia cía rr ee uu ff aa cmte cdo ofic sub of com ud uds vd vds atte apdo doc exp ' +
		'sto sta fdo fr mons pbro op cit ibid ej aprox min'
	).split(' '),
);

/** Abbreviations that often do end a sentence: a capital after them is a new sentence unless it follows a name. */
export const MAY_END_SENTENCE: ReadonlySet<string> = new Set([
	'u.s.',
	'u.k.',
	'u.n.',
	'p.m.',
	'a.m.',
	'd.c.',
	'inc.',
	'co.',
	'jr.',
	'sr.',
	'ltd.',
	'corp.',
	'etc.',
	'no.',
	'min.',
	'com.',
]);
