import { TextInput, type TextInputProps } from '@mantine/core';
import { readDateEntry } from '../data/date-entry.ts';
import { useWords } from '../text/words.ts';

type DateFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'description'> & {
	value: string;
	onChange: (typed: string) => void;
};

/** Takes a date as people write it and shows what was understood while they type. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
	const { t, date } = useWords();
	const read = readDateEntry(value);
	return (
		<TextInput
			{...rest}
			value={value}
			onChange={(event) => onChange(event.currentTarget.value)}
			inputWrapperOrder={['label', 'input', 'description', 'error']}
			description={read ? t('whereabouts.understood', { date: date(read) }) : undefined}
			error={value.trim() !== '' && !read ? t('whereabouts.notUnderstood') : undefined}
		/>
	);
}
