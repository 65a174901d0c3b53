import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlaceJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import { AccountLine } from './account-line.tsx';
import classes from './told-here.module.css';

const AT_ONCE = 50;

/** Who is told of at a place in one way, with each voice's account; nothing where nobody is. */
export function ToldHere({ kind, told }: { kind: keyof PlaceJson['told']; told: PlaceJson['told']['held'] }) {
	const { t, number } = useWords();
	const [shown, setShown] = useState(AT_ONCE);
	if (told.length === 0) return null;
	return (
		<section aria-labelledby={`told-${kind}`} className={classes.section}>
			<h2 id={`told-${kind}`}>
				{t(`screens.told.${kind}`)} <span className="soft numbers">{number(told.length)}</span>
			</h2>
			<ul className={classes.list}>
				{told.slice(0, shown).map(({ person, kind: of, name, accounts }) => (
					<li key={person}>
						<p>
							<Link
								to="/persons/$id"
								params={{ id: person }}
								search={accounts.every(({ proposed }) => proposed) ? { proposals: 'yes' } : {}}
							>
								{name}
							</Link>
							{of === 'Group' && <span className="small soft"> {t('whereabouts.group')}</span>}
						</p>
						<div>
							{accounts.map((account) => (
								<AccountLine key={`${account.statement}${account.type}`} account={account} />
							))}
						</div>
					</li>
				))}
			</ul>
			{told.length > shown && (
				<Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
					{t('app.more')}
				</Button>
			)}
		</section>
	);
}
