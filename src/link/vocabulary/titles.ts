/** Words that are no part of a person's name: titles before it, particles within, what marks a generation. */

const words = (text: string) => new Set(text.split(' '));

export const TITLES = words(
	'mr mrs ms miss mister mx sir madam dr dra doctor doctora sr sra srta senor senora senorita don dona prof profesor profesora professor lic lcda lcdo licenciado licenciada ing ingeniero ingeniera arq arquitecto abg abogado abogada judge justice juez jueza magistrado magistrada hon honorable gen gral col cnel colonel cap cpt capt captain capitan cmdr comandante comisario crio subcomisario inspector sgt sgto sargento sergeant cpl lt tte tnte teniente lieutenant subteniente admiral brigadier maj pvt pfc oficial officer detective trooper detainee inmate detenido detenida petitioner respondent rev reverend fr hno hna sor monsenor padre father sister brother president presidente presidenta prasident secretary secretario secretaria minister ministro ministra senator senador senadora congressman congresswoman diputado diputada governor gov gobernador gobernadora ambassador embajador embajadora agent agente ciudadano ciudadana companero companera',
);

/** Ranks and titles that are names as well: they may be left out. */
export const RANKS = words(
	'alcalde alcaldesa alferez almirante ayatollah bishop cabo coronel deputy fiscal general haji hajj hajji imam king major marshal maulavi mawlawi mayor mulla mullah rabbi rep rey sen shaikh shaykh sheik sheikh sheriff',
);

/** After a name: `Robles, Esq.` */
export const SUFFIXES = words('esq esquire phd');

export const PARTICLES = words(
	'de del la las los lo y e i da do dos das von van vom zum zur der den ter ten di du des le el al ul ur as bin ibn ben bint binte abu af av zu und of the',
);

/** Particles that are given names where they stand first. */
export const GIVEN_TOO = words('al ben abu le den el as');

/** Particles before the name of a father: who is before one and who behind is not all the same. */
export const SON_OF = words('bin ibn ben bint binte');

export const GENERATIONS: Readonly<Record<string, string>> = {
	jr: 'jr',
	junior: 'jr',
	hijo: 'jr',
	sr: 'sr',
	senior: 'sr',
	padre: 'sr',
	ii: 'ii',
	iii: 'iii',
	iv: 'iv',
	'2nd': 'ii',
	'3rd': 'iii',
	'4th': 'iv',
};

/** How a first name is cut short in registers. */
export const CUT_SHORT: Readonly<Record<string, string>> = {
	ma: 'maria',
	mª: 'maria',
	fco: 'francisco',
	gpe: 'guadalupe',
	jo: 'jose',
	wm: 'william',
	chas: 'charles',
	thos: 'thomas',
	mhd: 'mohammed',
	mohd: 'mohammed',
	md: 'mohammed',
	muh: 'muhammad',
};
