import { each, wordings } from '../wordings.ts';

/** `call X Y`: the word follows what it is said of. */
export const NAMING = new Set(
	(
		'call calls called calling label labels labeled labelled labeling labelling brand brands branded branding dub dubs dubbed dubbing term terms termed terming ' +
		'deem deems deemed deeming consider considers considered considering declare declares declared declaring name names named pronounce pronounced ' +
		'llamar llama llaman llamó llamaron llamaba llamaban llamado llamada llamados llamadas llamando llamarlo llamarla llamarlos llamarlas denominar denomina denominan denominó denominaron denominado denominada ' +
		'denominados denominadas apodó apodaron considera consideran consideró consideraron considerado considerada considerados consideradas considerar declaró declararon declarado declarada nombró autodenomina autodenominan autodenominó autodenominaron tildan'
	).split(' '),
);

/** `describe X as Y`, `calificó X de Y`. */
export const NAMING_AS = new Set(
	(
		'describe describes described describing characterize characterizes characterized characterizing characterise characterises characterised portray portrays portrayed portraying ' +
		'depict depicts depicted regard regards regarded regarding view views viewed viewing refer refers referred referring classify classifies classified classifying think thinks thought thinking ' +
		'denounce denounces denounced denouncing condemn condemns condemned condemning cast paint painted recognize recognizes recognized designate designated designates designating see sees seen treat treats treated identify identified identifies ' +
		'label labels labeled labelled brand brands branded define defines defined know known present presents presented dismissed dismiss dismisses frame framed frames categorize categorized investigate investigated investigates investigating registered recorded listed list lists register treats prosecuted ' +
		'bautiza bautizan bautizó bautizaron bautizado bautizada rebautizó apoda apodan motejó etiqueta etiquetan etiquetó etiquetaron etiquetado retrata retratan retrató pinta pintan cataloga catalogan tilda tildan tacha tachan caracteriza caracterizan define definen señala señalan señalaba señalaban reconoce reconocen presenta presentan clasifica clasifican denuncia denuncian condenó condenaron identifica identifican ' +
		'cite cites cited stigmatized vilify vilified vilifies demonize demonizes demonized slammed slam slams decried decry decries blasted hailed ' +
		'describir describe describen describió describieron descrito descrita descritos descritas calificar califica califican calificó calificaron calificado calificada calificados calificadas calificarlo calificarla ' +
		'definió definieron definido definida catalogó catalogaron catalogado catalogada tildó tildaron tilda tildan tildado tildada tildados tachó tacharon tachado tachada caracterizó caracterizaron caracterizado caracterizada denunció ' +
		'denunciaron denunciado denunciada presentó presentado presentada clasificó clasificado clasificada reconoció reconocido conocido conocida conocidos conocidas señaló señalado señalada señalados investiga investigan investigó investigado investigada figura figuran figuraba registrado registrada registrados inscrito tratado tratada tratados ve ven considera consideran consideró considerado considerada'
	).split(' '),
);

/** Spanish verbs of naming with `de` or `como`, in every form: `tildarlos de`, `catalogados como`, `etiquetan`. */
const STEMS =
	'calific|tild|tach|catalog|etiquet|describ|caracteriz|clasific|consider|denomin|criminaliz|estigmatiz|señal|present|retrat|defin|identific|reconoc|trat|acus|denunci|bautiz|rebautiz|apod|motej|encasill|rotul|design|tipific|nombr|llam|autodenomin|autodefin|entend|perciben?|record';
const FORMS =
	'a|an|o|ó|aron|aba|aban|ado|ada|ados|adas|ando|ar|ará|arán|aría|arían|arl[oa]s?|arse|e|en|é|emos|amos|imos|ía|ían|ió|ieron|ido|ida|idos|idas|iendo|er|ir|erl[oa]s?|irl[oa]s?|irá|irán|ase|asen|iera|ieran|ara|aran';
/** English ones that are regular; `s`, `d`, `ed`, `ing`. */
const ENGLISH =
	'bill|tout|advertis|market|promot|sell|log|class|styl|reclassif|rebrand|recast|refram|disguis|derid|mock|ridicul|criticiz|attack|regist|codif|construe|interpret|understand|welcom|justif|defend|explain|describ|perceiv|rate|rank|code';
const NAMES = new RegExp(
	`^(?:(?:${STEMS})(?:${FORMS})|(?:${ENGLISH})(?:s|es|ed|d|e|ing|y|ies|ied)?|sold|understood|passed|passes|seen)$`,
);
const CALLS = new RegExp(
	`^(?:llam|denomin|consider|apod|declar|autodenomin)(?:${FORMS}|arles?|ándol[oae]s?)$`,
);
/** Whether a word is a verb of naming that the name follows without a link: `lo llaman cárcel`. */
export const isNaming = (norm: string): boolean => NAMING.has(norm) || (norm.length > 5 && CALLS.test(norm));

const namingAs = new Map<string, boolean>();
/** Whether a word is a verb of naming that `as`, `como` or `de` follows. */
export function isNamingAs(norm: string): boolean {
	if (NAMING_AS.has(norm)) return true;
	const known = namingAs.get(norm);
	if (known !== undefined) return known;
	const is = NAMES.test(norm);
	// Words of one text are few; a long run reads many texts.
	if (namingAs.size > 20_000) namingAs.clear();
	namingAs.set(norm, is);
	return is;
}

/** Something is itself the subject: `qualifies as a prison`, `functions as a camp`. */
export const BEING_AS = new Set(
	'qualifies qualify qualified counts count counted functions function functioned serves serve served operates operate operated acts act acted works work worked funciona funcionan funcionó funcionaba opera operaba actúa califica califican calificaba calificaban calificaría sirve sirven sirvió sirvieron'.split(
		' ',
	),
);

export const BEING = new Set(
	(
		"is are was were be been being 's isn't aren't wasn't weren't become becomes became remain remains remained constitute constitutes constituted constituting mean means meant " +
		'es son era eran fue fueron sería serían sea sean ser siendo fueran fuera fuesen sido parece parecen parecía resultó constituye constituyen constituyó constituyeron constituía representa representan resulta configura configuran configuró configuraron configuraría supone suponen supuso supondría están está estaban estaba'
	).split(' '),
);

/** What stands before the word, read from its last word on, and what it makes of it. */
export type Joint = 'resembles' | 'euphemism' | 'speaks-of' | 'contrast' | 'not' | 'more-than';

/** Phrases that end right before the word and its article. */
export const JOINTS = wordings([
	...each(
		'turned into|transformed into|anything but|far from|hardly|amounts to|amount to|amounted to|amounting to|tantamount to|akin to|equivalent to|equates to|equate to|close to|closer to|closest to|comparable to|likened to|' +
			'more like|feels like|feel like|felt like|looks like|look like|looked like|seems like|is like|are like|was like|much like|sounds like|resembles|resembled|resemble|' +
			'rises to the level of|rise to the level of|rose to the level of|falls under the definition of|the equivalent of|by another name for|another name for|a euphemism for|euphemism for|' +
			'hallmarks of|hallmark of|characteristics of|features of|marks of|elements of|definition of|threshold of|criteria of|criteria for|requirements of|equivalent of|nothing short of|' +
			'nothing less than|nothing more than|little more than|no better than|no different from|nothing but|' +
			'raya en|rayan en|rayaba en|roza|encuadra en|encuadran en|encaja en|encajan en|a modo de|eufemismo para|otro nombre para|' +
			'equivale a|equivalen a|equivalió a|equivaldría a|equivalente a|se trata de|se trató de|se trataba de|se trate de|se tratara de|se tratase de|trata de|trató de|se parece a|se asemeja a|asemeja a|más parecido a|' +
			'características de|rasgos de|definición de|criterios de|elementos de|más cerca de|convertido en|convirtió en|convierte en|convertida en|nada más que|nada menos que|sino|sino de|sino a',
		'resembles' as Joint,
	),
	...each(
		'speak of|speaks of|spoke of|speaking of|talk of|talks of|talked of|write of|writes of|hablar de|habla de|hablan de|habló de|hablaron de',
		'speaks-of' as Joint,
	),
	...each('eufemismo de|eufemismo del|euphemism of', 'euphemism' as Joint),
	...each('rather than|instead of|as opposed to|en lugar de|en vez de|más que', 'contrast' as Joint),
	...each('not|and not|but not|y no|no', 'not' as Joint),
	...each('more than|much more than', 'more-than' as Joint),
]);

/** `a form of torture`, `victims of enforced disappearance`: what the word belongs to, passed over. */
export const PASSED = wordings([
	...each(
		'status of|status as|label of|title of|form of|case of|cases of|act of|acts of|kind of|sort of|type of|victim of|victims of|model of|network of|crime of|crimes of|result of|campaign of|place of|system of|sort of a|kind of a|part of|practice of|practices of|policy of|pattern of|tactic of|campaign of|crisis of|epidemic of',
		true,
	),
	...each(
		'calidad de|condición de|categoría de|estatus de|status de|carácter de|rótulo de|mote de|calificativo de|etiqueta de|mérito de|figura de|figura jurídica de|título de|forma de|caso de|casos de|acto de|actos de|tipo de|especie de|víctima de|víctimas de|modelo de|red de|delito de|delitos de|crimen de|sistema de|suerte de|práctica de|prácticas de|política de|patrón de|especie de',
		true,
	),
]);

/** Verbs that take up or turn down a word: `prefers “penal colony”`, `rejects the term`. */
export const TAKES_UP = new Set(
	'prefer prefers preferred use uses used using adopt adopts adopted favor favors favours invoke invoked invokes prefiere prefieren prefirió usa usan usó usar utiliza utilizan utilizó emplea empleó'.split(
		' ',
	),
);
export const TURNS_DOWN = new Set(
	(
		'oppose opposes opposed criticize criticizes criticized contest contests contested question questions questioned challenge challenges challenged refute refuted repudiate repudiated discourage discouraged objeta objetan objetó objetaron cuestionan cuestionó cuestionaron critica criticó impugnó repudió repudia refuta refutó desaprueba desmintió ' +
		'dismiss dismisses dismissed decry decries decried disown disowns disowned condemn condemns condemned reject rejects rejected rejecting avoid avoids avoided avoiding dispute disputes disputed shun shuns shunned disavow disavowed resist resists dislike dislikes rechaza rechazan rechazó rechazaron evita evitan evitó descarta descartó cuestiona'
	).split(' '),
);
/** `caution against the word`, `took issue with the label`: the last word, and what stands before it. */
export const TURNS_DOWN_WITH =
	/^(?:caution|warn|argue|push(?:es|ed)? back|advis)\p{L}* against$|^(?:object|tak|took)\p{L}* (?:issue |exception |offense )?(?:to|with|at)$|^(?:bristl|balk|recoil|bridl|scoff)\p{L}* (?:at|from)$|^(?:disagree|quarrel|part ways)\p{L}* with$|^push(?:es|ed)? back (?:on|at)$|^(?:se )?(?:opone|oponen|opuso|opusieron|resiste|resistió) (?:a|al)$|^(?:disiente|discrepa|discrepó|reniega) (?:de|con)$/u;
/** Nouns for a word as a word. */
export const WORD_NOUNS = new Set(
	'terms words labels phrases términos palabras term word label phrase expression name description characterization designation término palabra expresión etiqueta calificativo rótulo nombre denominación calificación'.split(
		' ',
	),
);

export const SO_CALLED = new Set(
	'so-called self-described self-proclaimed self-styled soi-disant autodenominado autoproclamado supuesto supuesta supuestos supuestas presunto presunta presuntos presuntas pretendido pretendida'.split(
		' ',
	),
);

/** Using the word is found fault with: `calling it a prison implies that there is due process`. */
export const FAULT =
	/^(?:implies|imply|implying|implied|misleading|misleads|mislead|wrong|wrongly|inaccurate|incorrect|misnomer|absurd|ridiculous|insult|insulting|lie|false|falsely|nonsense|propaganda|inappropriate|untrue|euphemism|mistake|obscures|hides|masks|implica|implicaría|engañoso|engañosa|incorrecto|incorrecta|falso|falsa|absurdo|insulto|mentira|inexacto|inexacta|eufemismo|equivocado|impropio|error)$/;
/** Said by a word that it does or does not suit: what stands after it, `true` where it suits. */
export const JUDGED = wordings([
	...each(
		'fit|fits|apply|applies|applied|suits|suit|captures|capture|describes|describe|come the closest|comes the closest|come closest|comes closest|accurate|appropriate|correct|right word|right term|apt|fitting|the closest|justified',
		true,
	),
	...each(
		'misleading|wrong|wrong word|inaccurate|incorrect|misnomer|an insult|insulting|a lie|false|propaganda|too strong|too mild|inappropriate|a euphemism|absurd|nonsense|unfair|offensive|outdated',
		false,
	),
	...each(
		'se ajusta|encaja|corresponde|se aplica|aplica|describe|correcto|correcta|apropiado|apropiada|adecuado|adecuada|exacto|exacta|se queda',
		true,
	),
	...each(
		'engañoso|engañosa|incorrecto|incorrecta|inexacto|inexacta|un insulto|una mentira|falso|falsa|un eufemismo|excesivo|absurdo|absurda|impropio|equivocado|equivocada',
		false,
	),
]);
