import { Kbd, Modal, Switch } from '@mantine/core';
import { useSetting } from '../data/settings.ts';
import { useWords } from '../text/words.ts';
import classes from './key-help.module.css';

const KEYS = [
	['move', 'j', 'k'],
	['moveGroup', 'J', 'K'],
	['accept', 'a'],
	['acceptGroup', 'A'],
	['reject', 'r'],
	['rejectGroup', 'R'],
	['unfold', 'n'],
	['edit', 'e'],
	['undo', 'u'],
	['open', 'Enter'],
	['state', 's'],
	['save', 'Enter'],
	['escape', 'Esc'],
	['caret', '←', '→', '↑', '↓'],
	['pictures', 'b'],
	['search', '/'],
	['help', '?'],
] as const;

/** All keys of the source page, and the switch that turns single keys off. */
export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
	const { t } = useWords();
	const [keys, setKeys] = useSetting<'on' | 'off'>('keys', 'on');
	return (
		<Modal
			opened={opened}
			onClose={onClose}
			title={t('keys.title')}
			closeButtonProps={{ 'aria-label': t('app.close') }}
		>
			<dl className={classes.keys}>
				{KEYS.map(([what, ...names]) => (
					<div key={what} className={classes.key}>
						<dt>
							{names.map((name) => (
								<Kbd key={name}>{name}</Kbd>
							))}
						</dt>
						<dd>{t(`keys.${what}`)}</dd>
					</div>
				))}
			</dl>
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
