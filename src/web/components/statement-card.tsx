import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StatementJson } from '../../api/index.ts';
import { statementQuery } from '../data/statement.ts';
import { saidWords } from '../text/said-words.ts';
import { useWords } from '../text/words.ts';
import { DecidedBy } from './decided-by.tsx';
import { Saying } from './saying.tsx';
import classes from './statement-card.module.css';

/** One statement by itself: of what it says what, by which voices, who took it in, and what became of it. */
export function StatementCard({ id, close }: { id: string; close?: () => void }) {
	const words = useWords();
	const { t, property, code } = words;
	const { data } = useQuery(statementQuery(id));
	if (!data) return null;
	const { about, says } = data;
	return (
		<aside className={classes.card} aria-label={t('screens.statement')} data-floats={close !== undefined}>
			<p className="small soft">
				{code('entityKinds', about.kind)} · <About about={about} /> · {property(data.property)}
				{data.readSingly === false && <span className="tag">{t('source.unread')}</span>}
			</p>
			<Saying saying={says}>{saidWords(words, data.property, says.value)}</Saying>
			{data.decided && (
				<p className="small">
					{t('screens.takenIn')} <DecidedBy decided={data.decided} />
				</p>
			)}
			{data.gone && <Gone gone={data.gone} />}
			{close && (
				<CloseButton className={classes.close} aria-label={t('app.close')} size="md" onClick={close} />
			)}
		</aside>
	);
}

/** A person, group or body, a place, an order or an obligation has a page of its own. */
function About({ about: { cluster, kind, name } }: Pick<StatementJson, 'about'>) {
	if (kind === 'Place')
		return (
			<Link to="/places/$id" params={{ id: cluster }}>
				{name}
			</Link>
		);
	if (kind === 'Person' || kind === 'Group' || kind === 'Organization')
		return (
			<Link to="/persons/$id" params={{ id: cluster }}>
				{name}
			</Link>
		);
	if (kind === 'Order' || kind === 'Obligation')
		return (
			<Link to="/orders/$id" params={{ id: cluster }}>
				{name}
			</Link>
		);
	return <span className="source-words">{name}</span>;
}

function Gone({ gone }: { gone: NonNullable<StatementJson['gone']> }) {
	const { t } = useWords();
	return (
		<div className="silence">
			<p>
				{t(`screens.became.${gone.by}`)} <DecidedBy decided={gone.decided} />
			</p>
			{gone.instead.map((id) => (
				<p key={id}>
					<Link to="/s/$id" params={{ id }}>
						{t('screens.instead')}
					</Link>
				</p>
			))}
		</div>
	);
}
