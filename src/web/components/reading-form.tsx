import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import { FORCES, HEDGES, isCode, POLARITIES, PROPOSAL_KINDS } from '../../record/index.ts';
import { chainOf, speakerOf, tidyChain } from '../data/chain.ts';
import { RefusedError } from '../data/decide.ts';
import { draftOf, type ReadingDraft } from '../data/decisions.ts';
import { useDraft } from '../data/drafts.ts';
import { fieldsOf, slotsOf, typedOf } from '../data/fields.ts';
import { guessReading } from '../data/guess.ts';
import { actOf } from '../data/key-map.ts';
import { openingSlots } from '../data/kind-fields.ts';
import { lackingIn, SLOT_KINDS } from '../data/proposals.ts';
import {
	openingForm,
	type ReadingFormJson,
	ReadingFormShape,
	readingDraftPlace,
	withMeant,
} from '../data/reading-drafts.ts';
import { type Drawn, drawnOn } from '../data/regions.ts';
import { type Selected, selectedWords } from '../data/selection.ts';
import type { Review } from '../data/use-review.ts';
import { messageIn } from '../text/messages.ts';
import { slotLabel } from '../text/reading-words.ts';
import { useWords } from '../text/words.ts';
import { ChainEditor } from './chain-editor.tsx';
import { DraftNote, useLeaving } from './draft-note.tsx';
import { KeyName } from './key-name.tsx';
import classes from './reading-form.module.css';
import { RegionCrop } from './region-crop.tsx';
import { SlotField } from './slot-field.tsx';
import { VoiceFields } from './voice-fields.tsx';

/** What stands in the way of taking it, and at which field. */
type Problem = { readonly field: string; readonly what: string };

/** The slots of one reading to correct, or of a new one stated on selected words. Enter saves, Esc leaves. */
export function ReadingForm({
	document,
	review,
	pane,
	editing,
	stating,
	part,
	asked,
}: {
	document: SourceTextJson;
	review: Review;
	/** Where the document's words are selected. */
	pane: RefObject<HTMLElement | null>;
	editing?: ProposalJson;
	stating?: Selected;
	/** The part of a picture that is stated on, in place of words. */
	part?: Drawn | undefined;
	/** The slot without which the reading can't be accepted. */
	asked?: string | undefined;
}) {
	const words = useWords();
	const { t, code, language } = words;
	const [start] = useState<ReadingDraft>(() =>
		editing
			? draftOf(editing)
			: guessReading(document.source, document.text, stating!, review.all, review.lastWho),
	);
	const [opening] = useState(() => openingForm(editing?.kind ?? 'custody', start, editing?.region?.words));
	const place = readingDraftPlace(document.source.id, editing ?? stating!, part);
	const draft = useDraft(place, ReadingFormShape, opening);
	const { kind, slots, typed, meant, base, speaker, isChain, polarity, force, hedge, seen, reason } =
		draft.value;
	const change = (some: Partial<ReadingFormJson>) => draft.set((before) => ({ ...before, ...some }));
	const leaving = useLeaving();
	const fields = useMemo(() => fieldsOf(kind, slots), [kind, slots]);
	const region = part ?? (editing?.region && drawnOn(editing.region));
	const [all, setAll] = useState(() => force !== start.force || hedge !== start.hedge);
	const [problem, setProblem] = useState<Problem | null>(() =>
		asked === undefined
			? null
			: { field: asked, what: t('source.lacksShort', { slot: slotLabel(words, kind, asked) }) },
	);
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => {
		form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus({ preventScroll: true });
		form.current?.scrollIntoView({ block: 'nearest' });
	}, []);
	useEffect(() => {
		if (problem)
			form.current
				?.querySelector<HTMLElement>(
					`[data-slot-field="${problem.field}"] :is(select, input, textarea, button)`,
				)
				?.focus();
	}, [problem]);

	const leave = () => {
		leaving(draft);
		review.setForm(null);
	};
	const save = async () => {
		setProblem(null);
		const read = slotsOf(fields, slots, typed, meant, document.source.spoken?.edtf);
		if ('unread' in read) return setProblem({ field: read.unread, what: t('source.dateNotRead') });
		const chain = tidyChain(isChain ? base : chainOf(base, speaker));
		const lacks = lackingIn({ kind, slots: read.slots, chain, model: editing?.model });
		if (lacks !== null)
			return setProblem({
				field: lacks,
				what: t('source.lacksShort', { slot: slotLabel(words, kind, lacks) }),
			});
		const refused = await review.save(
			{
				...start,
				slots: read.slots,
				chain,
				polarity,
				force,
				hedge,
				...(reason.trim() === '' ? {} : { reason: reason.trim() }),
			},
			kind,
			seen,
		);
		if (refused === null) draft.saved();
		else setProblem({ field: fieldOf(refused), what: messageIn(language, refused.message).text });
	};
	const press = (event: KeyboardEvent) => {
		const act = actOf('form', event);
		// What is offered for a name goes first, and what was typed stays.
		if (act === 'leave' && isOffering(event.target)) return;
		if (act === 'leave') leave();
		// Elsewhere the form itself saves.
		else if (act === 'save' && event.target instanceof HTMLSelectElement) void save();
		else return;
		event.preventDefault();
	};
	const before = typedOf(fields, slots);
	const shown = fields.filter(
		({ name, first }) => first || all || name === problem?.field || (before[name] ?? '') !== '',
	);
	const title = editing
		? t('source.edit')
		: kind === 'custody'
			? t('source.stateTitle')
			: t('source.stateKind', { kind: code('kinds', kind) });
	const known = new Set(shown.map(({ name }) => name));

	return (
		<form
			ref={form}
			className={classes.form}
			aria-label={title}
			onKeyDown={press}
			onSubmit={(event) => {
				event.preventDefault();
				void save();
			}}
		>
			<h2 className={classes.title}>{title}</h2>
			{region && <RegionCrop source={document.source.id} region={region} />}
			{stating && !region && (
				<blockquote className={classes.quote} lang={document.source.lang} dir="auto">
					{stating.quote}
				</blockquote>
			)}
			<div className={classes.fields}>
				{region && (
					<div className={classes.long}>
						<Textarea
							label={t('region.words')}
							description={t('region.wordsHint')}
							autosize
							minRows={1}
							maxRows={6}
							value={seen}
							onChange={({ currentTarget: { value } }) => change({ seen: value })}
						/>
					</div>
				)}
				{shown.map((field) => (
					<div
						key={field.name}
						data-slot-field={field.name}
						className={field.input === 'long' || field.input === 'texts' ? classes.long : undefined}
					>
						<SlotField
							field={field}
							label={slotLabel(words, kind, field.name)}
							value={typed[field.name] ?? ''}
							proposals={review.all}
							error={problem?.field === field.name ? problem.what : undefined}
							meant={meant[field.name]}
							near={document.source.spoken?.edtf}
							onChange={(value, chosen) => {
								draft.set((before) => ({
									...before,
									typed: { ...before.typed, [field.name]: value },
									meant: withMeant(before.meant, field.name, chosen),
								}));
							}}
						/>
					</div>
				))}
				{kind !== 'term' && (
					<NativeSelect
						label={t('slots.polarity')}
						value={polarity}
						data={POLARITIES.map((value) => ({ value, label: code('polarity', value) }))}
						onChange={({ currentTarget: { value } }) =>
							isCode(POLARITIES, value) && change({ polarity: value })
						}
					/>
				)}
				<div data-slot-field="reason">
					<TextInput
						label={t('source.reason')}
						description={region ? undefined : t('source.reasonHint')}
						value={reason}
						error={problem?.field === 'reason' ? problem.what : undefined}
						onChange={({ currentTarget: { value } }) => change({ reason: value })}
					/>
				</div>
				{stating && (
					<NativeSelect
						label={t('source.kind')}
						value={kind}
						data={PROPOSAL_KINDS.filter((one) => !SLOT_KINDS.includes(one)).map((value) => ({
							value,
							label: code('kinds', value),
						}))}
						onChange={({ currentTarget: { value } }) => {
							if (!isCode(PROPOSAL_KINDS, value)) return;
							setProblem(null);
							const slots = value === 'custody' ? start.slots : openingOf(value, stating, part);
							change({ kind: value, slots, typed: typedOf(fieldsOf(value, slots), slots) });
						}}
					/>
				)}
				{all && (
					<>
						<NativeSelect
							label={t('slots.force')}
							value={force}
							data={FORCES.map((value) => ({ value, label: code('force', value) }))}
							onChange={({ currentTarget: { value } }) => isCode(FORCES, value) && change({ force: value })}
						/>
						<NativeSelect
							label={t('slots.hedge')}
							value={hedge ?? 'flat'}
							data={HEDGES.map((value) => ({ value, label: code('hedge', value) }))}
							onChange={({ currentTarget: { value } }) =>
								isCode(HEDGES, value) && change({ hedge: value === 'flat' ? undefined : value })
							}
						/>
					</>
				)}
			</div>
			{isChain ? (
				<ChainEditor
					title={document.source.title}
					chain={base}
					proposals={review.all}
					selected={() => pane.current && selectedWords(pane.current, document.text)}
					onChange={(chain) => change({ base: chain })}
				/>
			) : (
				<VoiceFields
					title={document.source.title}
					chain={base}
					speaker={speaker}
					proposals={review.all}
					onChange={(next) => change({ speaker: next })}
				/>
			)}
			<Button
				size="compact-xs"
				variant="subtle"
				className={classes.whole}
				aria-expanded={isChain}
				onClick={() => {
					const chain = isChain ? tidyChain(base) : chainOf(base, speaker);
					change({ base: chain, isChain: !isChain, ...(isChain && { speaker: speakerOf(chain) }) });
				}}
			>
				{t(isChain ? 'chain.fold' : 'chain.open')}
			</Button>
			{problem && problem.field !== 'reason' && !known.has(problem.field) && (
				<p className={classes.problem}>{problem.what}</p>
			)}
			<div className={classes.acts}>
				<Button type="submit" size="sm" rightSection={<KeyName of="form" act="save" />}>
					{t(editing ? 'source.saveEdit' : 'source.stateSubmit')}
				</Button>
				<Button variant="default" size="sm" rightSection={<KeyName of="form" act="leave" />} onClick={leave}>
					{t('source.cancel')}
				</Button>
				<Button variant="subtle" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
					{t(all ? 'source.fewerFields' : 'source.moreFields')}
				</Button>
			</div>
			<DraftNote draft={draft} />
		</form>
	);
}

/** What a form of this kind opens with; a part of a picture has no words to take over. */
function openingOf(kind: ProposalJson['kind'], stating: Selected, part: Drawn | undefined) {
	const slots = openingSlots(kind, stating);
	return part === undefined
		? slots
		: Object.fromEntries(Object.entries(slots).filter(([, slot]) => typeof slot !== 'object'));
}

/** Whether names are offered below a field just now. */
const isOffering = (target: EventTarget) =>
	target instanceof HTMLInputElement && target.dataset.offering === 'true';

/** The field that a refusal of the server is about. */
function fieldOf(refused: Error): string {
	const named = /slot "(\w+)"/.exec(refused.message)?.[1];
	if (named !== undefined && !(refused instanceof RefusedError && refused.code === 'needs-reason'))
		return named;
	return refused instanceof RefusedError && refused.code === 'needs-reason' ? 'reason' : '';
}
