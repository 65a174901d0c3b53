import { Combobox, Modal, TextInput, useCombobox, VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Keys } from '../components/key-name.tsx';
import { actOf } from '../data/key-map.ts';
import { useWords } from '../text/words.ts';
import { type Command, grouped } from './commands.ts';
import classes from './palette.module.css';
import { closePanel } from './panels.ts';
import { useCommands } from './use-commands.ts';

/** Goes anywhere and does anything by name, from the keyboard alone; what is found shows while one types. */
export function Palette() {
	const { t } = useWords();
	const [typed, setTyped] = useState('');
	const { commands, searching } = useCommands(typed);
	const combobox = useCombobox({ opened: true });
	const { selectFirstOption, resetSelectedOption } = combobox;
	// The list has its id, by which the field names it, only once it was drawn.
	const [isListed, setListed] = useState(false);
	useEffect(() => {
		const frame = requestAnimationFrame(() => setListed(true));
		return () => cancelAnimationFrame(frame);
	}, []);
	const field = useRef<HTMLInputElement>(null);
	// At once: what is typed next must not be lost.
	const focusNow = useCallback((element: HTMLInputElement | null) => {
		field.current = element;
		element?.focus();
	}, []);
	const known = commands.map(({ id }) => id).join('\n');
	// What Enter would do is always marked; more may be found while one types.
	useEffect(() => {
		if (known === '') resetSelectedOption();
		else if (isListed) {
			// Mantine names the marked one to who hears the field only after an arrow.
			const first = selectFirstOption();
			if (first !== null) field.current?.setAttribute('aria-activedescendant', first);
		}
	}, [known, isListed, selectFirstOption, resetSelectedOption]);

	const groups = grouped(commands, typed);

	return (
		<Modal.Root
			opened
			onClose={() => closePanel()}
			returnFocus={false}
			transitionProps={{ duration: 0 }}
			padding={0}
			size="lg"
			yOffset="12vh"
			classNames={{ content: classes.content ?? '' }}
		>
			<Modal.Overlay />
			<Modal.Content aria-label={t('palette.title')}>
				<Modal.Body>
					<Combobox
						store={combobox}
						onOptionSubmit={(id) => closePanel(commands.find((one) => one.id === id)?.run)}
						withinPortal={false}
					>
						<Combobox.EventsTarget withExpandedAttribute>
							<TextInput
								ref={focusNow}
								data-autofocus
								variant="unstyled"
								size="md"
								className={classes.input}
								aria-label={t('palette.title')}
								placeholder={t('palette.hint')}
								value={typed}
								autoComplete="off"
								spellCheck={false}
								maxLength={200}
								onChange={(event) => setTyped(event.currentTarget.value)}
								onKeyDown={(event) => actOf('palette', event) === 'leave' && closePanel()}
							/>
						</Combobox.EventsTarget>
						<Combobox.Options className={classes.options} aria-label={t('palette.title')}>
							{groups.map(({ group, commands: ofGroup }) => (
								<Combobox.Group key={group} label={t(`palette.groups.${group}`)}>
									{ofGroup.map((one) => (
										<Option key={one.id} command={one} />
									))}
								</Combobox.Group>
							))}
							{commands.length === 0 && <Combobox.Empty>{t('palette.none')}</Combobox.Empty>}
						</Combobox.Options>
					</Combobox>
					<VisuallyHidden role="status">
						{typed.trim() !== '' && !searching && t('palette.found', { count: commands.length })}
					</VisuallyHidden>
				</Modal.Body>
			</Modal.Content>
		</Modal.Root>
	);
}

function Option({ command: { id, label, note, keys, fromSource } }: { command: Command }) {
	return (
		<Combobox.Option value={id} className={classes.option}>
			<span className={`${classes.label} ${fromSource ? 'source-words' : ''}`}>{label}</span>
			{note && <span className="small soft">{note}</span>}
			{keys && (
				<span className={classes.keys}>
					{keys.map((parts) => (
						<span key={parts.join()}>
							<Keys parts={parts} />
						</span>
					))}
				</span>
			)}
		</Combobox.Option>
	);
}
