import type { ProposalJson } from '../../api/index.ts';
import type { MentionType } from '../../record/index.ts';
import { useTyped } from '../data/use-typed.ts';
import { WhoIsThis } from './who-is-this.tsx';

/** No one source stands beside a page's filter that could offer its own names. */
const NO_PROPOSALS: readonly ProposalJson[] = [];

/** Narrows a page to what is called so: typed, or chosen among the names of the record. Told once typing pauses. */
export function NameFilter({
	label,
	name,
	of,
	className,
	onChange,
}: {
	label: string;
	/** As the address holds it. */
	name: string | undefined;
	of: readonly MentionType[];
	className?: string | undefined;
	/** `undefined` where nothing is asked for. Stays the same function while nothing else changes. */
	onChange: (name: string | undefined) => void;
}) {
	const [typed, setTyped] = useTyped(name, onChange);
	return (
		<WhoIsThis
			className={className}
			label={label}
			value={typed}
			of={of}
			proposals={NO_PROPOSALS}
			offersNew={false}
			onChange={setTyped}
		/>
	);
}
