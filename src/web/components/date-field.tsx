import { TextInput, type TextInputProps } from '@mantine/core';
import { understandDate } from '../data/date-entry.ts';
import { useWords } from '../text/words.ts';

type DateFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'description'> & {
	value: string;
	onChange: (typed: string) => void;
	/** The day on which the source speaks: a day without a year is the last such day up to it. */
	near?: string | undefined;
};

/** Takes a date as people write it and shows what was understood while they type. */
export function DateField({ value, onChange, near, error, ...rest }: DateFieldProps) {
	const { t, date } = useWords();
	const read = understandDate(value, near);
	return (
		<TextInput
			{...rest}
			value={value}
			onChange={(event) => onChange(event.currentTarget.value)}
			inputWrapperOrder={['label', 'input', 'description', 'error']}
			description={
				read &&
				[
					t('whereabouts.understood', { date: date(read.edtf) }),
					read.yearInferred && near && t('source.yearFrom', { date: date(near) }),
				]
					.filter(Boolean)
					.join('. ')
			}
			error={error ?? (value.trim() !== '' && !read ? t('whereabouts.notUnderstood') : undefined)}
		/>
	);
}
