import { Link } from '@tanstack/react-router';
import { isPronoun } from '../../record/index.ts';
import { useWords } from '../text/words.ts';

/** Leads to everybody whom a source calls so: of the spellings the shortest, which finds the most. */
export function OthersOfThisName({ names }: { names: readonly string[] }) {
	const { t } = useWords();
	const [name] = names.filter((one) => !isPronoun(one)).sort((a, b) => a.length - b.length);
	if (name === undefined) return null;
	return (
		<p className="small" style={{ marginTop: 10 }}>
			<Link to="/" search={{ name }}>
				{t('person.othersOfThisName', { name })}
			</Link>
		</p>
	);
}
