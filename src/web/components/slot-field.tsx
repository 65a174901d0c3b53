import { Autocomplete, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import type { Field } from '../data/fields.ts';
import { namesOffered } from '../data/guess.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './reading-form.module.css';

const OFFERED = 8;

/** One slot. Names offer those that the source itself writes; a date says how it was understood. */
export function SlotField({
	field,
	value,
	proposals,
	onChange,
}: {
	field: Field;
	value: string;
	proposals: readonly ProposalJson[];
	onChange: (value: string) => void;
}) {
	const { code } = useWords();
	const label = code('slots', field.name);
	const names = useMemo(
		() => (field.input === 'name' ? namesOffered(proposals, field.of) : []),
		[field, proposals],
	);
	switch (field.input) {
		case 'code':
			return (
				<NativeSelect
					label={label}
					value={value}
					data={field.codes.map((one) => ({ value: one, label: code(field.words, one) }))}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
		case 'name':
			return <Autocomplete label={label} value={value} data={names} limit={OFFERED} onChange={onChange} />;
		case 'date':
			return <DateField label={label} value={value} onChange={onChange} />;
		case 'long':
			return (
				<Textarea
					className={classes.long}
					label={label}
					value={value}
					rows={3}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
		case 'flag':
			return (
				<Switch
					label={label}
					checked={value === 'true'}
					onChange={(event) => onChange(String(event.currentTarget.checked))}
				/>
			);
		default:
			return (
				<TextInput
					label={label}
					value={value}
					inputMode={field.input === 'number' ? 'decimal' : undefined}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
	}
}
