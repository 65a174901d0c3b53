import { Link } from '@tanstack/react-router';
import type { AccountJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';

type Placed = Pick<AccountJson, 'place' | 'placeId' | 'fromPlace' | 'fromPlaceId' | 'proposed'>;

/** The ways to the places that an account names; nothing where it names none. */
export function PlaceLinks({ account }: { account: Placed }) {
	const { t } = useWords();
	const { place, placeId, fromPlace, fromPlaceId, proposed } = account;
	const places = [
		...(fromPlace !== undefined && fromPlaceId !== undefined ? [{ id: fromPlaceId, name: fromPlace }] : []),
		...(place !== undefined && placeId !== undefined ? [{ id: placeId, name: place }] : []),
	];
	if (places.length === 0) return null;
	return (
		<p className="small soft">
			{t('screens.more')}{' '}
			{places.map(({ id, name }, i) => (
				<span key={id}>
					{i > 0 && ' · '}
					<Link to="/places/$id" params={{ id }} search={proposed ? { proposals: 'yes' } : {}}>
						{name}
					</Link>
				</span>
			))}
		</p>
	);
}
