import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SearchHitJson, SourceJson } from '../../api/index.ts';
import { KEY_MAP, type KeyScope, keysOf } from '../data/key-map.ts';
import { type Mounted, useMounted } from '../data/keys.ts';
import { useDebouncedValue } from '../data/mantine-hooks.ts';
import { searchQuery, sourcesQuery } from '../data/queries.ts';
import { undoLatest, useCanUndo } from '../data/undoable.ts';
import { changeLanguage } from '../text/index.ts';
import { useWords, type Words } from '../text/words.ts';
import { type Command, fitting } from './commands.ts';
import { cover } from './covered.ts';
import { isMac } from './is-mac.ts';
import { openPanel } from './panels.ts';
import { SCREENS } from './screens.ts';

/** A request for each letter typed would be many for nothing. */
const PAUSE_MS = 150;
/** Found ones that show; the search page has them all. */
const MOST_FOUND = 8;
/** Moving by words needs the hand on the keys, and belongs to no list of commands. */
const IN_PALETTE: readonly KeyScope[] = ['review', 'pictures', 'parts', 'mapping', 'same'];

/** What the palette offers for what is typed: what was found by name, what this screen can do, where to go, and the rest. */
export function useCommands(typed: string): {
	readonly commands: readonly Command[];
	readonly searching: boolean;
} {
	const words = useWords();
	const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
	const { data: hits, isFetching } = useQuery(searchQuery(asked));
	const { data: sources } = useQuery(sourcesQuery);
	const mounted = useMounted();
	const navigate = useNavigate();
	const general = useGeneral(words);
	const go: readonly Command[] = SCREENS.map(([to, name]) => ({
		id: `go ${to}`,
		group: 'go',
		label: words.t(name),
		run: () => void navigate({ to }),
	}));
	const search: readonly Command[] =
		typed.trim() === ''
			? []
			: [
					{
						id: 'search',
						group: 'search',
						label: words.t('palette.searchFor', { words: typed.trim() }),
						run: () => void navigate({ to: '/search', search: { words: typed.trim() } }),
					},
				];
	const named = asked === '' || typed.trim() === '' ? [] : namesIn(words, hits ?? [], navigate);
	const titled = typed.trim() === '' ? [] : fitting(titlesOf(words, sources ?? [], navigate), typed);
	return {
		commands: [
			...[...named, ...titled].slice(0, MOST_FOUND),
			...fitting(
				[...mounted].reverse().flatMap((one) => actsOf(words, one)),
				typed,
			),
			...fitting(go, typed),
			...fitting(general, typed),
			...search,
		],
		searching: isFetching || asked !== typed.trim(),
	};
}

function actsOf({ t }: Words, { scope, run }: Mounted): readonly Command[] {
	if (!IN_PALETTE.includes(scope)) return [];
	return Object.keys(KEY_MAP[scope]).map((act) => ({
		id: `${scope} ${act}`,
		group: 'screen',
		label: (t as (path: string) => string)(`keyMap.${scope}.${act}`),
		keys: keysOf(scope, act, isMac),
		run: () => run(act),
	}));
}

type Navigate = ReturnType<typeof useNavigate>;

/** People, groups, bodies and places: each leads to where it is told of. */
function namesIn({ code }: Words, hits: readonly SearchHitJson[], navigate: Navigate): readonly Command[] {
	const names = hits.filter(({ kind }) => kind === 'name' || kind === 'row').slice(0, MOST_FOUND - 2);
	return names.map(({ text, entityKind, person, source, start, end, row, sourceTitle }, at) => ({
		id: `found ${at} ${person ?? source} ${start ?? row}`,
		group: 'found',
		label: text,
		fromSource: true,
		note: [entityKind && code('entityKinds', entityKind), person === undefined && sourceTitle]
			.filter(Boolean)
			.join(' · '),
		run: () =>
			void (person !== undefined
				? navigate({
						to: entityKind === 'Place' ? '/places/$id' : '/persons/$id',
						params: { id: person },
					})
				: navigate({ to: '/sources/$id', params: { id: source }, search: { start, end, row } })),
	}));
}

function titlesOf({ t }: Words, sources: readonly SourceJson[], navigate: Navigate): readonly Command[] {
	return sources.map(({ id, title }) => ({
		id: `source ${id}`,
		group: 'found',
		label: title,
		fromSource: true,
		note: t('sources.source'),
		run: () => void navigate({ to: '/sources/$id', params: { id } }),
	}));
}

/** What can be done from anywhere. */
function useGeneral({ t, language }: Words): readonly Command[] {
	const { colorScheme, setColorScheme } = useMantineColorScheme();
	const canUndo = useCanUndo();
	const other = language === 'en' ? 'es' : 'en';
	const schemes = (['light', 'dark', 'auto'] as const).filter((one) => one !== colorScheme);
	const command = (id: string, label: string, run: () => void): Command => ({ id, group: 'do', label, run });
	return [
		...(canUndo
			? [
					{
						...command('undo', t('keyMap.outsideFields.undo'), undoLatest),
						keys: keysOf('outsideFields', 'undo', isMac),
					},
				]
			: []),
		...schemes.map((one) =>
			command(`scheme ${one}`, t('palette.scheme', { scheme: t(`prefs.schemes.${one}`) }), () =>
				setColorScheme(one),
			),
		),
		// In the language that is switched to: whoever wants it may not read the other.
		command('language', other === 'es' ? 'Español' : 'English', () => changeLanguage(other)),
		{ ...command('hide', t('keyMap.anywhere.hide'), cover), keys: keysOf('anywhere', 'hide', isMac) },
		command('tour', t('tour.start'), () => openPanel('tour')),
		command('print', t('palette.print'), () => print()),
		{
			...command('help', t('keyMap.page.help'), () => openPanel('help')),
			keys: keysOf('page', 'help', isMac),
		},
	];
}
