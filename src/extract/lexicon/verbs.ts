const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Irregular pasts that are seldom nouns: a clause with one of them has its verb. */
export const PASTS = words(
	'went came took gave made got saw knew thought told left kept felt became began brought ran spoke stood understood ' +
		'wrote fell led met paid sent built lost won put let drew broke chose drove ate flew forgot rode sold sang shot ' +
		'slept stole taught threw wore held found sought bought caught fought grew rose spent sat hid heard meant dealt ' +
		'swore withdrew overcame fue dio hizo pudo tuvo quiso puso vino estuvo supo trajo arose awoke bore beat bent bet bit bled blew bred burst dug fed fled froze hung laid lay ' +
		'dijo dijeron hubo hicieron pudieron tuvieron quisieron pusieron vinieron estuvieron supieron trajeron dieron fui fuimos hice dije tuve estuve pude puse vine supe vi vimos vio vieron ' +
		'lent lit rang sank sewed shook shone shrank slid sprang struck swam swept swung tore woke',
);
/** Present forms that stand as verbs far more often than as nouns. */
export const PRESENTS = words(
	'says wants makes takes goes comes becomes gets gives knows thinks believes seems appears remains continues includes ' +
		'requires allows means keeps provides faces plans needs hopes expects intends knows deserves lacks shows suggests ' +
		'tries wishes agrees supports opposes owns owes lives works feels runs brings leads begins starts depends exists ' +
		'belongs represents involves contains happens occurs applies deals serves leaves holds sees looks finds loves ' +
		'hates trusts understands ve ven hay tiene tienen va van está están hace hacen puede pueden quiere quieren debe deben ' +
		'soy somos estoy estamos tengo sé voy quiero creo dice dicen digo necesito pido ' +
		'sigue siguen sabe saben lleva llevan recibe reúne ' +
		'want make take go come become get give know think believe seem appear remain continue include require allow mean ' +
		'keep provide deserve expect intend lack feel live agree oppose exist belong understand depend',
);
