/** Forms of address that stand before a person's name and are no part of it, lower case with their stop. */
export const HONORIFICS: ReadonlySet<string> = new Set(
	(
		'mr. mrs. ms. miss mx. dr. dr dra. dra prof. rev. hon. sir dame lord lady mr mrs ms sr. sra. srta. sr sra don ' +
		'doña lic. ing. arq. st. mons. pbro. fray sor maître compañero compañera'
	).split(' '),
);

/** Nouns for what somebody is or does: before a name they tell a person, after one (`, director of …`) the role. */
export const ROLES: ReadonlySet<string> = new Set(
	(
		'president vice-president secretary minister premier chancellor senator representative congressman congresswoman ' +
		'governor mayor ambassador judge justice magistrate prosecutor attorney lawyer counsel director chief head chair ' +
		'chairman chairwoman chairperson commissioner spokesman spokeswoman spokesperson officer agent sheriff warden ' +
		'administrator superintendent deputy captain lieutenant sergeant colonel general major commander admiral ' +
		'professor doctor physician nurse reporter editor author journalist writer analyst researcher historian activist ' +
		'advocate expert founder co-founder executive coordinator adviser advisor aide inspector detective pope bishop ' +
		'archbishop priest rapporteur king queen prince czar leader member manager scholar fellow economist psychologist ' +
		'doctor examiner interpreter witness detainee inmate prisoner brother sister mother father wife husband son daughter ' +
		'gen. col. lt. sgt. capt. cmdr. maj. sen. rep. gov. ' +
		'presidente presidenta vicepresidente secretario secretaria ministro ministra canciller senador senadora ' +
		'diputado diputada gobernador gobernadora intendente alcalde alcaldesa embajador embajadora juez jueza fiscal ' +
		'fiscala magistrado magistrada abogado abogada defensor defensora director directora jefe jefa portavoz vocero ' +
		'vocera comisario comisaria comisionado subcomisario inspector agente oficial alférez capitán teniente sargento ' +
		'cabo coronel general mayor comandante almirante contralmirante brigadier subsecretario subdirector profesor ' +
		'profesora doctor doctora médico médica enfermero enfermera periodista escritor escritora investigador ' +
		'investigadora historiador historiadora activista militante dirigente sindicalista experto experta fundador ' +
		'fundadora coordinador coordinadora asesor asesora obispo arzobispo sacerdote relator relatora rey reina ' +
		'soldado testigo detenido detenida preso presa hermano hermana madre padre esposa esposo hijo hija compañero ' +
		'compañera estudiante obrero funcionario funcionaria cnel. gral. tte. cap. alf. sgto. cbo. tcnel. mtro. dip. ' +
		'insp. crio. subcrio. of.'
	).split(' '),
);
/** What a court's caption calls its parties: never a given name after a comma. */
export const PARTIES: ReadonlySet<string> = new Set(
	(
		'petitioner petitioners respondent respondents plaintiff plaintiffs defendant defendants appellant appellants ' +
		'appellee appellees intervenor intervenors'
	).split(' '),
);
/** Words that come before a role and belong to it: `Deputy Press Secretary`. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
	(
		'deputy vice acting assistant associate senior chief former ex interim press prime foreign attorney white house ' +
		'communications executive district circuit federal supreme court special general first lady field medical police ' +
		'correctional custody detention deportation immigration registered licensed staff us u.s. united states american'
	).split(' '),
);
