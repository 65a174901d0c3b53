import { Modal, Switch } from '@mantine/core';
import { KEY_MAP, KEY_SCOPES, type KeyScope } from '../data/key-map.ts';
import { useMounted } from '../data/keys.ts';
import { useSetting } from '../data/settings.ts';
import { closePanel } from '../frame/panels.ts';
import { useWords } from '../text/words.ts';
import classes from './key-help.module.css';
import { AllKeys } from './key-name.tsx';

/** Places of the table whose keys work wherever one is. */
const ALWAYS: readonly KeyScope[] = [
	'anywhere',
	'outsideFields',
	'palette',
	'page',
	'address',
	'form',
	'searchBox',
	'tour',
];

/** Every key of the workspace, those of the screen that shows first, and the switch that turns single keys off. */
export function KeyHelp() {
	const { t } = useWords();
	const here = new Set(useMounted().map(({ scope }) => scope));
	const [keys, setKeys] = useSetting('keys', 'on');
	const isHere = (scope: KeyScope) => here.has(scope) && !ALWAYS.includes(scope);
	// Of the document and the list of proposals no keys of the page are: they need the focus in them.
	const withReview = (scope: KeyScope) =>
		here.has('review') && (scope === 'proposals' || scope === 'document');
	const first = KEY_SCOPES.filter((scope) => isHere(scope) || withReview(scope));
	const rest = KEY_SCOPES.filter((scope) => !first.includes(scope) && !ALWAYS.includes(scope));
	return (
		<Modal
			opened
			onClose={() => closePanel()}
			returnFocus={false}
			title={t('keys.title')}
			size="lg"
			closeButtonProps={{ 'aria-label': t('app.close') }}
		>
			{[...first, ...ALWAYS, ...rest].map((scope) => (
				<section key={scope} aria-labelledby={`keys-${scope}`} className={classes.scope}>
					<h3 id={`keys-${scope}`}>{t(`keyMap.${scope}.where`)}</h3>
					<dl className={classes.keys}>
						{Object.keys(KEY_MAP[scope]).map((act) => (
							<div key={act} className={classes.key}>
								<dt>
									<AllKeys of={scope} act={act} />
								</dt>
								<dd>{(t as (path: string) => string)(`keyMap.${scope}.${act}`)}</dd>
							</div>
						))}
					</dl>
				</section>
			))}
			<p className={classes.drafts}>{t('drafts.help')}</p>
			<Switch
				mt="lg"
				label={t('keys.single')}
				description={t('keys.singleWhy')}
				checked={keys === 'on'}
				onChange={(event) => setKeys(event.currentTarget.checked ? 'on' : 'off')}
			/>
		</Modal>
	);
}
