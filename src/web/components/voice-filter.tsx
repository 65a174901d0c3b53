import { Autocomplete } from '@mantine/core';
import { useTyped } from '../data/use-typed.ts';
import { useWords } from '../text/words.ts';

/** So many are offered at once. */
const OFFERED = 12;

/** Narrows a page to what voices called so say: typed, or chosen among those that speak of whom it shows. */
export function VoiceFilter({
	name,
	voices,
	className,
	onChange,
}: {
	/** As the address holds it. */
	name: string | undefined;
	/** Those with most accounts first. */
	voices: readonly string[];
	className?: string | undefined;
	/** Stays the same function while nothing else changes. */
	onChange: (name: string | undefined) => void;
}) {
	const { t } = useWords();
	const [typed, setTyped] = useTyped(name, onChange);
	return (
		<Autocomplete
			className={className}
			label={t('lines.voice')}
			value={typed}
			data={[...voices]}
			limit={OFFERED}
			autoComplete="off"
			comboboxProps={{ width: 'min(380px, 92vw)', position: 'bottom-start' }}
			onChange={setTyped}
		/>
	);
}
