import type { StatusEventJson } from '../../api/index.ts';
import { statusWords } from '../text/order-words.ts';
import { useWords } from '../text/words.ts';
import { Saying } from './saying.tsx';

/** What became of something, each event with whoever says so; none erases what was before it. */
export function StatusEvents({ events }: { events: readonly StatusEventJson[] }) {
	const words = useWords();
	return events.map((event) => (
		<Saying key={event.statements.join()} saying={event}>
			{statusWords(words, event)}
		</Saying>
	));
}
