import type { Frame } from './frames.ts';

type Forms = {
	readonly finite: string;
	readonly participle: string;
	readonly gerund: string;
	readonly base: string;
};

export type VerbForm = {
	readonly frame: Frame;
	readonly form: 'finite' | 'participle' | 'both' | 'gerund' | 'base';
	/** Without one of these behind it, or behind its object, the verb tells of something else. */
	readonly particles?: ReadonlySet<string>;
};

const verb = (id: string, type: Frame['type'], forms: Forms) => ({ frame: { id, type }, forms });

/** A regular English verb: past and participle are one form. */
const regular = (type: Frame['type'], base: string, past: string, gerund: string) =>
	verb(base, type, { base, finite: past, participle: past, gerund });

const ENGLISH = [
	regular('encounter', 'encounter', 'encountered', 'encountering'),
	regular('arrest', 'arrest', 'arrested', 'arresting'),
	regular('arrest', 'apprehend', 'apprehended', 'apprehending'),
	regular('arrest', 'capture', 'captured', 'capturing'),
	regular('arrest', 'abduct', 'abducted', 'abducting'),
	regular('arrest', 'kidnap', 'kidnapped', 'kidnapping'),
	regular('arrest', 'seize', 'seized', 'seizing'),
	regular('arrest', 'snatch', 'snatched', 'snatching'),
	regular('arrest', 'nab', 'nabbed', 'nabbing'),
	regular('arrest', 'grab', 'grabbed', 'grabbing'),
	regular('held-or-arrest', 'detain', 'detained', 'detaining'),
	regular('held', 'imprison', 'imprisoned', 'imprisoning'),
	regular('held', 'jail', 'jailed', 'jailing'),
	regular('held', 'incarcerate', 'incarcerated', 'incarcerating'),
	regular('held', 'house', 'housed', 'housing'),
	regular('held', 'confine', 'confined', 'confining'),
	regular('held', 'intern', 'interned', 'interning'),
	verb('hold', 'held', { base: 'hold', finite: 'held', participle: 'held', gerund: 'holding' }),
	verb('keep', 'kept', { base: 'keep', finite: 'kept', participle: 'kept', gerund: 'keeping' }),
	verb('put', 'put', { base: 'put', finite: 'put', participle: 'put', gerund: 'putting' }),
	regular('put', 'place', 'placed', 'placing'),
	regular('put', 'load', 'loaded', 'loading'),
	verb('throw', 'put', { base: 'throw', finite: 'threw', participle: 'thrown', gerund: 'throwing' }),
	regular('booked-in', 'book', 'booked', 'booking'),
	regular('booked-in', 'process', 'processed', 'processing'),
	regular('admitted', 'admit', 'admitted', 'admitting'),
	regular('going', 'transfer', 'transferred', 'transferring'),
	regular('going', 'transport', 'transported', 'transporting'),
	regular('going', 'move', 'moved', 'moving'),
	regular('going', 'relocate', 'relocated', 'relocating'),
	regular('going', 'return', 'returned', 'returning'),
	regular('going', 'airlift', 'airlifted', 'airlifting'),
	regular('going', 'rush', 'rushed', 'rushing'),
	regular('going', 'refer', 'referred', 'referring'),
	regular('going', 'evacuate', 'evacuated', 'evacuating'),
	regular('going', 'commit', 'committed', 'committing'),
	regular('going', 'turn', 'turned', 'turning'),
	regular('going', 'hand', 'handed', 'handing'),
	regular('going', 'discharge', 'discharged', 'discharging'),
	regular('going', 'readmit', 'readmitted', 'readmitting'),
	verb('bring', 'going', { base: 'bring', finite: 'brought', participle: 'brought', gerund: 'bringing' }),
	verb('take', 'going', { base: 'take', finite: 'took', participle: 'taken', gerund: 'taking' }),
	verb('take', 'going', { base: 'assume', finite: 'assumed', participle: 'assumed', gerund: 'assuming' }),
	verb('transfer', 'going', {
		base: 'transfer',
		finite: 'transfered',
		participle: 'transfered',
		gerund: 'transfering',
	}),
	verb('send', 'going', { base: 'send', finite: 'sent', participle: 'sent', gerund: 'sending' }),
	verb('fly', 'going', { base: 'fly', finite: 'flew', participle: 'flown', gerund: 'flying' }),
	regular('going', 'ship', 'shipped', 'shipping'),
	regular('going', 'whisk', 'whisked', 'whisking'),
	regular('going', 'smuggle', 'smuggled', 'smuggling'),
	regular('going', 'haul', 'hauled', 'hauling'),
	regular('going', 'bus', 'bused', 'busing'),
	regular('going', 'reroute', 'rerouted', 'rerouting'),
	regular('going', 'shuttle', 'shuttled', 'shuttling'),
	regular('going', 'ferry', 'ferried', 'ferrying'),
	regular('going', 'march', 'marched', 'marching'),
	regular('going', 'deliver', 'delivered', 'delivering'),
	regular('going', 'truck', 'trucked', 'trucking'),
	regular('going', 'escort', 'escorted', 'escorting'),
	regular('going', 'rendition', 'renditioned', 'renditioning'),
	regular('going', 'render', 'rendered', 'rendering'),
	verb('drive', 'going', { base: 'drive', finite: 'drove', participle: 'driven', gerund: 'driving' }),
	regular('release-or-transfer', 'release', 'released', 'releasing'),
	regular('release', 'free', 'freed', 'freeing'),
	regular('parole', 'parole', 'paroled', 'paroling'),
	regular('leaving-country', 'remove', 'removed', 'removing'),
	regular('removal', 'deport', 'deported', 'deporting'),
	regular('removal', 'expel', 'expelled', 'expelling'),
	regular('removal', 'extradite', 'extradited', 'extraditing'),
	regular('removal', 'banish', 'banished', 'banishing'),
	regular('removal', 'exile', 'exiled', 'exiling'),
	regular('removal', 'repatriate', 'repatriated', 'repatriating'),
	regular('re-detention', 'rearrest', 'rearrested', 'rearresting'),
	regular('re-detention', 're-detain', 're-detained', 're-detaining'),
	regular('re-detention', 'redetain', 'redetained', 'redetaining'),
	regular('re-detention', 're-arrest', 're-arrested', 're-arresting'),
	regular('disappearance', 'disappear', 'disappeared', 'disappearing'),
	regular('death', 'die', 'died', 'dying'),
	regular('death', 'expire', 'expired', 'expiring'),
	regular('disappearance', 'vanish', 'vanished', 'vanishing'),
	regular('death', 'perish', 'perished', 'perishing'),
	regular('hospital', 'hospitalize', 'hospitalized', 'hospitalizing'),
];

/** Verbs that tell of custody with their particle only: `picked up`, `locked him up`. */
const PHRASAL: readonly (readonly [Frame['type'], string, string, Forms])[] = [
	['arrest', 'pick', 'up', regularForms('pick', 'picked', 'picking')],
	['arrest', 'round', 'up', regularForms('round', 'rounded', 'rounding')],
	['arrest', 'scoop', 'up', regularForms('scoop', 'scooped', 'scooping')],
	['arrest', 'sweep', 'up', { base: 'sweep', finite: 'swept', participle: 'swept', gerund: 'sweeping' }],
	['arrest', 'lead', 'away off', { base: 'lead', finite: 'led', participle: 'led', gerund: 'leading' }],
	['arrest', 'cart', 'away off', regularForms('cart', 'carted', 'carting')],
	['arrest', 'bundle', 'into off away', regularForms('bundle', 'bundled', 'bundling')],
	['arrest', 'hustle', 'into off away', regularForms('hustle', 'hustled', 'hustling')],
	['put', 'force', 'onto into aboard', regularForms('force', 'forced', 'forcing')],
	['put', 'herd', 'onto into aboard', regularForms('herd', 'herded', 'herding')],
	['put', 'shove', 'onto into aboard', regularForms('shove', 'shoved', 'shoving')],
	['held', 'remand', 'in into to', regularForms('remand', 'remanded', 'remanding')],
	['arrest', 'drag', 'away off from', regularForms('drag', 'dragged', 'dragging')],
	['held', 'lock', 'up away in down', regularForms('lock', 'locked', 'locking')],
	['removal', 'spirit', 'out away off', regularForms('spirit', 'spirited', 'spiriting')],
	['removal', 'pack', 'off', regularForms('pack', 'packed', 'packing')],
	['removal', 'kick', 'out', regularForms('kick', 'kicked', 'kicking')],
	['release', 'bail', 'out', regularForms('bail', 'bailed', 'bailing')],
];

/** What a particle makes of a verb that goes without it too: `took him away`, `whisked her off`. */
const AWAY: ReadonlyMap<string, Frame['type']> = new Map([
	['take', 'arrest'],
	['haul', 'arrest'],
	['whisk', 'arrest'],
]);

function regularForms(base: string, past: string, gerund: string): Forms {
	return { base, finite: past, participle: past, gerund };
}

function formsOf(forms: Forms, entry: Pick<VerbForm, 'frame' | 'particles'>): [string, VerbForm][] {
	return [
		[forms.base, { ...entry, form: 'base' }],
		[`${forms.base}s`, { ...entry, form: 'finite' }],
		[forms.gerund, { ...entry, form: 'gerund' }],
		[forms.finite, { ...entry, form: forms.finite === forms.participle ? 'both' : 'finite' }],
		...(forms.finite === forms.participle
			? []
			: [[forms.participle, { ...entry, form: 'participle' }] as [string, VerbForm]]),
	];
}

/** English verb forms by word. */
export const ENGLISH_VERBS: ReadonlyMap<string, VerbForm> = new Map([
	...ENGLISH.flatMap(({ frame, forms }) => formsOf(forms, { frame })),
	...PHRASAL.flatMap(([type, id, particles, forms]) =>
		formsOf(forms, { frame: { id, type }, particles: new Set(particles.split(' ')) }),
	),
]);

/** The frame of a verb that somebody is taken `away` or `off` with, or null where that says nothing else. */
export const awayFrame = (id: string): Frame | null => {
	const type = AWAY.get(id);
	return type === undefined ? null : { id, type };
};
