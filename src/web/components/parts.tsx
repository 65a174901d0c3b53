import { Link } from '@tanstack/react-router';
import type { PartJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { Labelled, Saying } from './saying.tsx';

/** Of these somebody answers for what was done; they stand open. */
const ANSWERS_FOR: ReadonlySet<PartJson['property']> = new Set([
	'atRequestOf',
	'acceptsResponsibility',
	'deniesResponsibility',
]);

/** Who holds, who did it, at whose request, who is said to accept responsibility and who to deny it, each by its voices. */
export function Parts({ parts }: { parts: readonly PartJson[] }) {
	const { t, property } = useWords();
	if (parts.length === 0) return null;
	const names = [...new Set(parts.map((part) => part.property))];
	return (
		<details open={parts.some((part) => ANSWERS_FOR.has(part.property))}>
			<summary className="small">{t('parts.title')}</summary>
			{names.map((name) => (
				<Labelled key={name} label={property(name)}>
					{parts
						.filter((part) => part.property === name)
						.map((part) => (
							<Saying key={part.statements.join()} saying={part}>
								{part.body === undefined ? (
									part.label
								) : (
									<Link to="/persons/$id" params={{ id: part.body }}>
										{part.label}
									</Link>
								)}
							</Saying>
						))}
				</Labelled>
			))}
		</details>
	);
}
