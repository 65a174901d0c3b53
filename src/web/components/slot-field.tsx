import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import type { ProposalJson } from '../../api/index.ts';
import { joinTexts, splitTexts } from '../data/fields.ts';
import type { Field } from '../data/kind-fields.ts';
import { useWords } from '../text/words.ts';
import { DateField } from './date-field.tsx';
import classes from './reading-form.module.css';
import { type Meant, WhoIsThis } from './who-is-this.tsx';

type Input = {
	label: string;
	value: string;
	/** What stands in the way of taking it. */
	error: string | undefined;
	/** `meant` where one whom the record holds was chosen. */
	onChange: (value: string, meant?: Meant) => void;
};

/** One slot. Names offer those that the source itself writes; a date says how it was understood. */
export function SlotField({
	field,
	proposals,
	meant,
	near,
	...input
}: Input & {
	field: Field;
	proposals: readonly ProposalJson[];
	meant: Meant | undefined;
	/** The day on which the source speaks. */
	near: string | undefined;
}) {
	const { t, code } = useWords();
	const { label, value, error, onChange } = input;
	switch (field.input) {
		case 'code':
		case 'slot-code': {
			// What a grammar gave and no list has stays until somebody chooses.
			const isOther = value !== '' && !field.codes.includes(value);
			const mayBeEmpty = field.input === 'slot-code' || value === '';
			return (
				<NativeSelect
					label={label}
					value={value}
					error={error}
					data={[
						...(mayBeEmpty ? [{ value: '', label: t('source.optional') }] : []),
						...(isOther ? [{ value, label: value }] : []),
						...field.codes.map((one) => ({ value: one, label: code(field.words, one) })),
					]}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
		}
		case 'either':
			return (
				<NativeSelect
					label={label}
					value={value}
					error={error}
					data={[
						{ value: 'true', label: code('codes', field.yes) },
						{ value: 'false', label: code('codes', field.no) },
					]}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
		case 'name':
			return (
				<WhoIsThis
					label={label}
					value={value}
					error={error}
					of={field.of}
					proposals={proposals}
					meant={meant}
					onChange={onChange}
				/>
			);
		case 'date':
			return <DateField label={label} value={value} error={error} near={near} onChange={onChange} />;
		case 'long':
			return (
				<Textarea
					label={label}
					value={value}
					error={error}
					rows={3}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
		case 'texts':
			return <TextsField {...input} />;
		case 'flag':
			return (
				<Switch
					label={label}
					error={error}
					checked={value === 'true'}
					onChange={(event) => onChange(String(event.currentTarget.checked))}
				/>
			);
		default:
			return (
				<TextInput
					label={label}
					value={value}
					error={error}
					inputMode={field.input === 'number' ? 'decimal' : undefined}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			);
	}
}

/** Several texts, one below the other: the criteria of a definition. */
function TextsField({ label, value, error, onChange }: Input) {
	const { t } = useWords();
	const texts = splitTexts(value);
	return (
		<fieldset className={classes.texts}>
			<legend>{label}</legend>
			{texts.map((text, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a list is its order
				<div key={at} className={classes.text}>
					<TextInput
						aria-label={t('source.nthText', { label, n: at + 1 })}
						value={text}
						error={at === 0 ? error : undefined}
						onChange={(event) => onChange(joinTexts(texts.with(at, event.currentTarget.value)))}
					/>
					{texts.length > 1 && (
						<Button
							size="compact-sm"
							variant="subtle"
							aria-label={t('source.removeText', { n: at + 1 })}
							onClick={() => onChange(joinTexts(texts.toSpliced(at, 1)))}
						>
							×
						</Button>
					)}
				</div>
			))}
			<Button size="compact-xs" variant="default" onClick={() => onChange(joinTexts([...texts, '']))}>
				{t('source.addText')}
			</Button>
		</fieldset>
	);
}
