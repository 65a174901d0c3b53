import { useState } from 'react';
import type { RelationJson } from '../../api/index.ts';
import { usePrinting } from '../data/printing.ts';
import { relationSentence, relationTitle, sideWords } from '../text/conflict-words.ts';
import { useWords } from '../text/words.ts';
import classes from './conflict-card.module.css';
import { DismissRelation } from './dismiss-relation.tsx';
import { OpenBeside } from './open-beside.tsx';
import { QuoteWords } from './quote-words.tsx';
import { Spoken } from './spoken.tsx';
import { VoiceChain } from './voice-chain.tsx';

type Side = RelationJson['sides'][number];

/** Voices of a side that are shown until more are asked for: an echo of forty papers must not hide the other side. */
const SHOWN = 3;

/** Two or more sides of one question with their words. They have the same size and no order of merit. */
export function ConflictCard({ relation }: { relation: RelationJson }) {
	const words = useWords();
	const { t } = words;
	const what = relationTitle(words, relation);
	return (
		<article className={classes.card}>
			<header>
				<h3>
					{t(`conflicts.${relation.relation === 'conflict' ? relation.kind : relation.relation}`)}
					{what !== null && <span className="soft"> · {what}</span>}
				</h3>
				<p className="small soft">{relationSentence(words, relation)}</p>
			</header>
			<div className={classes.cut}>
				<div className={classes.sides}>
					{relation.sides.map((side) => (
						<SideColumn key={side.statements.join()} relation={relation} side={side} />
					))}
				</div>
			</div>
			<div className={classes.actions}>
				<OpenBeside relation={relation} />
				<DismissRelation relation={relation} />
			</div>
		</article>
	);
}

function SideColumn({ relation, side }: { relation: RelationJson; side: Side }) {
	const words = useWords();
	const { t } = words;
	const [all, setAll] = useState(false);
	const isPrinting = usePrinting();
	const shown = all || isPrinting ? side.said : side.said.slice(0, SHOWN);
	const hidden = side.said.length - SHOWN;
	return (
		<div className={classes.side}>
			<p className={relation.kind === 'words' ? undefined : classes.value}>
				{sideWords(words, relation, side)}
			</p>
			{side.of && relation.kind === 'value' && <p className="small soft">{side.of}</p>}
			{side.departs && <Departs {...side.departs} />}
			{shown.map((said) => (
				<div key={said.statements.join()} className={classes.said}>
					<p className="small">
						<VoiceChain voices={said.voices} />
						{said.spoken && (
							<span className="soft">
								{' · '}
								<Spoken said={said} />
							</span>
						)}
					</p>
					{said.quotes.map((quote) => (
						<QuoteWords key={`${quote.source}${quote.start ?? quote.row}${quote.exact}`} quote={quote} />
					))}
				</div>
			))}
			{hidden > 0 && (
				<button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? t('conflicts.fewer') : t('conflicts.more', { count: hidden })}
				</button>
			)}
		</div>
	);
}

/** In which words a retelling parts from what it tells. */
function Departs({ adds, leavesOut }: NonNullable<Side['departs']>) {
	const { t, list } = useWords();
	return (
		<ul className="small soft" style={{ margin: 0, paddingInlineStart: 18 }}>
			{adds.length > 0 && <li>{t('conflicts.adds', { words: list(adds) })}</li>}
			{leavesOut.length > 0 && <li>{t('conflicts.leavesOut', { words: list(leavesOut) })}</li>}
		</ul>
	);
}
