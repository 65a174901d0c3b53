/**
 * Letters of other alphabets as English and Spanish papers write them, lower case and without marks: what NFD takes off
 * (`й`, `ё`, `أ`, `ά`) is off already. Hebrew and Arabic write few vowels, so their letters that may be one are written
 * as one.
 */
const ALPHABETS: readonly string[] = [
	// Cyrillic
	'а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz ө=o ү=u ә=a қ=k ғ=g ң=n һ=h ұ=u',
	// Greek
	'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
	// Armenian
	'ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=u փ=p ք=k օ=o ֆ=f և=ev',
	// Georgian
	'ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=k შ=sh ჩ=ch ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h',
	// Arabic, with Persian and Urdu
	'ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ک=k ل=l م=m ن=n ه=h ہ=h ھ=h و=u ي=i ى=a ی=i ے=e ة=a ء= پ=p چ=ch ژ=zh گ=g ٹ=t ڈ=d ڑ=r ں=n ـ=',
	// Hebrew
	'א=a ב=b ג=g ד=d ה=h ו=u ז=z ח=h ט=t י=i כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=ts ץ=ts ק=k ר=r ש=sh ת=t',
];
const ROMAN = new Map(
	ALPHABETS.flatMap((letters) => letters.split(' ')).map((pair) => pair.split('=') as [string, string]),
);

/** The word in Latin letters; a letter of an alphabet that is not known stays. */
export function romanOf(word: string): string {
	let roman = '';
	for (const letter of word) roman += ROMAN.get(letter) ?? letter;
	return roman;
}

/** Whether a word is written in an alphabet that leaves out most vowels: Arabic or Hebrew. */
export function leavesVowelsOut(word: string): boolean {
	return /[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]/.test(word);
}
