import type { CheckedFieldJson, CheckedPartJson, CheckListJson, ProcessCheckJson } from '../../api/index.ts';
import page from '../pages/process.module.css';
import { useWords } from '../text/words.ts';
import { Message } from './message.tsx';
import { type PartActs, ProcessPart } from './process-part.tsx';
import classes from './process-stay.module.css';

type Stay = ProcessCheckJson['stays'][number];
export type StayActs = Omit<PartActs, 'choose'> & {
	readonly choose: (part: CheckedPartJson, of: string | undefined) => void;
};

/** One stay, or the person whatever the stay: every field of the list, with both columns. */
export function ProcessStay({
	heading,
	stay,
	fields,
	list,
	acts,
}: {
	heading?: string;
	stay?: Stay;
	fields: readonly CheckedFieldJson[];
	list: CheckListJson;
	acts: StayActs;
}) {
	const { t, date } = useWords();
	const days = [stay?.from, stay?.to].flatMap((day) => (day === undefined ? [] : [date(day)]));
	const title =
		heading ??
		(stay?.isOutside
			? t('process.outside')
			: days.length > 0
				? t('process.stay', { days: [...new Set(days)].join(' – ') })
				: t(stay?.event === undefined ? 'process.noStay' : 'process.undated'));
	return (
		<section className={page.stay}>
			<h2>{title}</h2>
			{stay && (
				<p className="small">
					{stay.authorities.length === 0
						? t('process.noAuthority')
						: t('process.authority', { who: stay.authorities.join(' / ') })}
					{stay.acknowledgements.map(({ by, says, statements }) => (
						<span key={statements.join()}> · {t(`process.acknowledges.${says}`, { by })}</span>
					))}
				</p>
			)}
			{stay && stay.othersSpeaking.length > 0 && (
				<p className="small soft">{t('process.othersSpeak', { who: stay.othersSpeaking.join(' / ') })}</p>
			)}
			{fields.map((field) => (
				<Field key={field.id} field={field} stay={stay} list={list} acts={acts} />
			))}
		</section>
	);
}

function Field({
	field: { id, entries },
	stay,
	list,
	acts,
}: {
	field: CheckedFieldJson;
	stay: Stay | undefined;
	list: CheckListJson;
	acts: StayActs;
}) {
	const { t, language } = useWords();
	const about = list.fields.find((one) => one.id === id);
	if (about === undefined) return null;
	const { per } = about;
	return (
		<article className={classes.field}>
			<h3>
				<span className="soft">{id}</span> {about.label[language]}
			</h3>
			<p className="small soft">
				{t(`process.verified.${about.verified}`)} <Message>{about.verifiedHow}</Message>{' '}
				{about.sensitive && <span className="tag">{t('process.sensitive')}</span>}
			</p>
			{about.note && <p className="small soft">{about.note[language]}</p>}
			{entries.length === 0 && (per === 'move' || per === 'release' || per === 'death') && (
				<p className="silence small">{t(`process.notTold.${per}`)}</p>
			)}
			{entries.length > 0 && (
				<div className={classes.columns} aria-hidden="true">
					<span />
					<span>{t('process.known')}</span>
					<span>{t('process.given')}</span>
				</div>
			)}
			{entries.map(({ of, parts }) => (
				<div key={of?.event ?? ''} className={classes.entry}>
					{of && <Of of={of} />}
					{parts.map((part) => (
						<ProcessPart
							key={part.id}
							part={part}
							acts={{ ...acts, choose: (chosen) => acts.choose(chosen, of?.event ?? stay?.event) }}
						/>
					))}
				</div>
			))}
		</article>
	);
}

/** For what it is asked: held at a place, moved to one, dead. */
function Of({ of }: { of: NonNullable<CheckedFieldJson['entries'][number]['of']> }) {
	const { t, code, date } = useWords();
	const days = [of.from, of.to].flatMap((day) => (day === undefined ? [] : [date(day)]));
	return (
		<p className={classes.of}>
			{[code('custody', of.type), of.place, [...new Set(days)].join(' – ')]
				.filter((part) => part !== undefined && part !== '')
				.join(' · ')}
			{of.outside && <span className="tag">{t(`process.outsideAs.${of.outside}`)}</span>}
		</p>
	);
}
