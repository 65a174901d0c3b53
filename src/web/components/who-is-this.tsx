import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EntityFoundJson, ProposalJson } from '../../api/index.ts';
import { CUSTODY_TYPES, isCode, type MentionType, parseDate } from '../../record/index.ts';
import { namesOffered } from '../data/guess.ts';
import { kindsFor } from '../data/kinds-for.ts';
import { useDebouncedValue } from '../data/mantine-hooks.ts';
import { entitiesQuery } from '../data/queries.ts';
import { useWords, type Words } from '../text/words.ts';
import classes from './who-is-this.module.css';

/** Whom the record holds already, where a person says that it is meant. */
export type Meant = Pick<EntityFoundJson, 'kind'> & { readonly id: string };

/** So many names of the source are offered at once, and so many that the record holds. */
const OFFERED = 6;
const PAUSE_MS = 150;

/**
 * Who, or which place, is meant: typed, or chosen among the names that this source writes and those that the record
 * holds, each with what is known beside. Whatever is typed and not chosen is somebody new.
 */
export function WhoIsThis({
	label,
	placeholder,
	value,
	of,
	proposals,
	error,
	meant,
	required = false,
	autoFocus = false,
	offersNew = true,
	className,
	onChange,
}: {
	label: string;
	placeholder?: string;
	value: string;
	/** What may be named here. */
	of: readonly MentionType[];
	/** Of this source: their names are offered first. */
	proposals: readonly ProposalJson[];
	error?: string | undefined;
	/** Where one of the record was chosen. */
	meant?: Meant | undefined;
	required?: boolean;
	/** Where a dialog that opens puts the focus. */
	autoFocus?: boolean;
	/** False where one is looked for and nobody new can be meant. */
	offersNew?: boolean;
	className?: string | undefined;
	/** Without `meant` where only a name can be kept, as in a chain of voices. */
	onChange: (value: string, meant: Meant | undefined) => void;
}) {
	const words = useWords();
	const { t } = words;
	const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
	const isOpen = box.dropdownOpened;
	const typed = value.trim();
	const [asked] = useDebouncedValue(typed, PAUSE_MS);
	const kinds = useMemo(() => kindsFor(of), [of]);
	const { data: found = [] } = useQuery({
		...entitiesQuery(asked, kinds),
		enabled: isOpen && asked !== '' && kinds.length > 0,
	});
	// Of ten thousand proposals the names are gathered only when somebody looks for one.
	const written = useMemo(
		() =>
			isOpen
				? namesOffered(proposals, of)
						.filter((name) => fits(name, typed))
						.slice(0, OFFERED)
				: [],
		[isOpen, proposals, of, typed],
	);
	const isNew = offersNew && typed !== '' && !written.includes(typed) && meant === undefined;
	const isOffered = written.length > 0 || found.length > 0 || isNew;
	const choose = (option: string) => {
		box.closeDropdown();
		const [from, at] = [option.slice(0, 1), Number(option.slice(1))];
		const one = from === RECORD ? found[at] : undefined;
		if (one) onChange(one.name, { id: one.entity, kind: one.kind });
		else onChange(from === WRITTEN ? (written[at] ?? value) : typed, undefined);
	};
	return (
		<Combobox
			store={box}
			onOptionSubmit={choose}
			withinPortal
			width="min(380px, 92vw)"
			position="bottom-start"
		>
			<Combobox.Target withExpandedAttribute aria-expanded={isOpen && isOffered}>
				<TextInput
					className={className}
					label={label}
					placeholder={placeholder}
					value={value}
					error={error}
					required={required}
					data-autofocus={autoFocus || undefined}
					autoComplete="off"
					aria-autocomplete="list"
					data-offering={isOpen && isOffered}
					description={meant && t('picker.meant')}
					inputWrapperOrder={['label', 'input', 'description', 'error']}
					onChange={(event) => {
						onChange(event.currentTarget.value, undefined);
						box.openDropdown();
						box.resetSelectedOption();
					}}
					onClick={() => box.openDropdown()}
					onBlur={() => box.closeDropdown()}
				/>
			</Combobox.Target>
			<Combobox.Dropdown hidden={!isOffered}>
				<Combobox.Options className={classes.options} aria-label={label}>
					{written.length > 0 && (
						<Combobox.Group label={t('picker.here')}>
							{written.map((name, at) => (
								<Combobox.Option key={name} value={`${WRITTEN}${at}`} className="source-words">
									{name}
								</Combobox.Option>
							))}
						</Combobox.Group>
					)}
					{found.length > 0 && (
						<Combobox.Group label={t('picker.record')}>
							{found.map((one, at) => (
								<Combobox.Option key={one.entity} value={`${RECORD}${at}`}>
									<span className="source-words">{[one.name, ...one.names.slice(0, 1)].join(' · ')}</span>
									<span className={classes.beside}>{besideWords(words, one)}</span>
								</Combobox.Option>
							))}
						</Combobox.Group>
					)}
					{isNew && (
						<Combobox.Group label={t('picker.new')}>
							<Combobox.Option value={NEW}>{t('picker.newNamed', { name: typed })}</Combobox.Option>
						</Combobox.Group>
					)}
				</Combobox.Options>
			</Combobox.Dropdown>
		</Combobox>
	);
}

const [WRITTEN, RECORD, NEW] = ['w', 'r', 'n'] as const;

/** Each word that was typed begins one of the name's, whatever the accents. */
function fits(name: string, typed: string): boolean {
	const fold = (text: string) =>
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.split(/[^\p{L}\p{N}]+/u);
	const parts = fold(name);
	return fold(typed).every((word) => parts.some((part) => part.startsWith(word)));
}

/** What tells one of a name from another: kind, birth, days, places, in how many sources. */
function besideWords({ t, code, date }: Words, { kind, beside, sources }: EntityFoundJson): string {
	// A list's cell is told as it is written.
	const told = (on: string) => (parseDate(on) ? date(on) : on);
	const days = beside.days.map(({ on, of }) =>
		[of !== undefined && code(isCode(CUSTODY_TYPES, of) ? 'custody' : 'roles', of), told(on)]
			.filter(Boolean)
			.join(' '),
	);
	return [
		code('entityKinds', kind),
		...beside.births.map((born) => t('picker.born', { date: told(born) })),
		...days,
		...beside.places,
		t('picker.sources', { count: sources }),
	].join(' · ');
}
