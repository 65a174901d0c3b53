import { Button, Kbd, NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import { FORCES, HEDGES, isCode, POLARITIES } from '../../record/index.ts';
import { draftOf, type ReadingDraft } from '../data/decisions.ts';
import { fieldsOf, slotsOf, typedOf } from '../data/fields.ts';
import { guessReading } from '../data/guess.ts';
import { say } from '../data/notices.ts';
import type { Selected } from '../data/selection.ts';
import type { Review } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import classes from './reading-form.module.css';
import { SlotField } from './slot-field.tsx';
import { chainOf, speakerOf, VoiceFields } from './voice-fields.tsx';

/** The slots of one reading to correct, or of a new one stated on selected words. Enter saves, Esc leaves. */
export function ReadingForm({
	title,
	document,
	review,
	editing,
	stating,
}: {
	title: string;
	document: SourceTextJson;
	review: Review;
	editing?: ProposalJson;
	stating?: Selected;
}) {
	const { t, code } = useWords();
	const kind = editing?.kind ?? 'custody';
	const [start] = useState<ReadingDraft>(() =>
		editing
			? draftOf(editing)
			: guessReading(document.source, document.text, stating!, review.all, review.lastWho),
	);
	const fields = useMemo(() => fieldsOf(kind, start.slots), [kind, start]);
	const [typed, setTyped] = useState(() => typedOf(fields, start.slots));
	const [speaker, setSpeaker] = useState(() => speakerOf(start.chain));
	const [polarity, setPolarity] = useState(start.polarity);
	const [force, setForce] = useState(start.force);
	const [hedge, setHedge] = useState(start.hedge);
	const [reason, setReason] = useState('');
	const [all, setAll] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
	}, []);

	const leave = () => review.setForm(null);
	const save = () => {
		const read = slotsOf(fields, start.slots, typed);
		if ('unread' in read) return say(`${code('slots', read.unread)}: ${t('source.dateNotRead')}`, 'refused');
		if (kind === 'custody' && !(typed.who ?? '').trim()) return say(t('source.needWho'), 'refused');
		void review.save({
			...start,
			slots: read.slots,
			chain: chainOf(start.chain, speaker),
			polarity,
			force,
			hedge,
			...(reason.trim() === '' ? {} : { reason: reason.trim() }),
		});
	};
	const press = (event: KeyboardEvent) => {
		if (event.key === 'Escape') leave();
		else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) save();
		else return;
		event.preventDefault();
	};
	const shown = fields.filter(
		({ name, first }) => first || all || (typedOf(fields, start.slots)[name] ?? '') !== '',
	);

	return (
		<form
			ref={form}
			className={classes.form}
			aria-label={title}
			onKeyDown={press}
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			<h2 className={classes.title}>{title}</h2>
			{stating && (
				<blockquote className={classes.quote} lang={document.source.lang}>
					{stating.quote}
				</blockquote>
			)}
			<div className={classes.fields}>
				{shown.map((field) => (
					<SlotField
						key={field.name}
						field={field}
						value={typed[field.name] ?? ''}
						proposals={review.all}
						onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
					/>
				))}
				<NativeSelect
					label={t('slots.polarity')}
					value={polarity}
					data={POLARITIES.map((value) => ({ value, label: code('polarity', value) }))}
					onChange={({ currentTarget: { value } }) => isCode(POLARITIES, value) && setPolarity(value)}
				/>
				<TextInput
					label={t('source.reason')}
					description={t('source.reasonHint')}
					value={reason}
					onChange={({ currentTarget: { value } }) => setReason(value)}
				/>
				{all && (
					<>
						<NativeSelect
							label={t('slots.force')}
							value={force}
							data={FORCES.map((value) => ({ value, label: code('force', value) }))}
							onChange={({ currentTarget: { value } }) => isCode(FORCES, value) && setForce(value)}
						/>
						<NativeSelect
							label={t('slots.hedge')}
							value={hedge ?? 'flat'}
							data={HEDGES.map((value) => ({ value, label: code('hedge', value) }))}
							onChange={({ currentTarget: { value } }) =>
								isCode(HEDGES, value) && setHedge(value === 'flat' ? undefined : value)
							}
						/>
					</>
				)}
			</div>
			<VoiceFields
				title={document.source.title}
				chain={start.chain}
				speaker={speaker}
				proposals={review.all}
				onChange={setSpeaker}
			/>
			<div className={classes.acts}>
				<Button type="submit" size="sm" rightSection={<Kbd size="xs">↵</Kbd>}>
					{t(editing ? 'source.saveEdit' : 'source.stateSubmit')}
				</Button>
				<Button variant="default" size="sm" rightSection={<Kbd size="xs">Esc</Kbd>} onClick={leave}>
					{t('source.cancel')}
				</Button>
				<Button variant="subtle" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
					{t(all ? 'source.fewerFields' : 'source.moreFields')}
				</Button>
			</div>
		</form>
	);
}
