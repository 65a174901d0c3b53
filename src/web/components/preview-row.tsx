import type { PreviewRowJson } from '../../api/index.ts';
import { useWords } from '../text/words.ts';
import classes from './mapping-preview.module.css';
import { VoiceChain } from './voice-chain.tsx';

type Value = PreviewRowJson['facts'][number];

/** One row as it would stand in the record: whom it is about, what happened, who says so, and what was not read. */
export function PreviewRow({ row }: { row: PreviewRowJson }) {
	const { t, code, date, property } = useWords();
	const told = row.voices.findLast(({ on }) => on !== undefined)?.on;
	return (
		<li className={classes.row}>
			<p className={classes.subject}>
				<span className={classes.number}>{row.row}</span>
				{row.subject ? row.subject.name : <span className="small soft">{t('list.nobody')}</span>}
			</p>
			{row.events.map(({ type, values }, at) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: events of a row are their order
				<p key={at} className={classes.event}>
					<strong>{code('custody', type)}</strong>
					{values.map((value) => (
						<ShownValue key={value.property + value.column} value={value} />
					))}
				</p>
			))}
			{row.facts.length > 0 && (
				<p className={classes.facts}>
					{row.facts.map((value) => (
						<span key={value.property + value.column}>
							<span className="soft">{property(value.property)}</span> <ShownValue value={value} bare />
						</span>
					))}
				</p>
			)}
			{row.subject && row.voices.length > 1 && (
				<p className="small soft">
					<VoiceChain voices={row.voices} />
					{told && ` · ${t('list.toldOn', { date: date(told) })}`}
				</p>
			)}
			{row.unread.map(({ column, text, reason }) => (
				<p key={column} className={classes.unread}>
					{t('list.unread')}: {column} <q>{text}</q> · {t(`list.unreadReasons.${reason}`)}
				</p>
			))}
		</li>
	);
}

/** A value as it would be stated, and the cell's own words where they differ from it. */
function ShownValue({ value, bare = false }: { value: Value; bare?: boolean }) {
	const { t, date, property } = useWords();
	const shown =
		value.kind === 'date' ? date(value.value) : value.kind === 'unknown' ? t('list.unknown') : value.value;
	return (
		<span className={classes.value}>
			{!bare && value.kind !== 'date' && <span className="soft">{property(value.property)} </span>}
			{shown}
			{shown !== value.raw && (
				<>
					{' '}
					<q className={classes.raw}>{value.raw}</q>
				</>
			)}
		</span>
	);
}
