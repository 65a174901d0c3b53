import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import type { CheckedPartJson } from '../../api/index.ts';
import { ChooseStatement } from '../components/choose-statement.tsx';
import { DraftInquiry } from '../components/draft-inquiry.tsx';
import { DraftNote } from '../components/draft-note.tsx';
import { Failure } from '../components/failure.tsx';
import { InquiryCard } from '../components/inquiry-card.tsx';
import { Meaning } from '../components/meaning.tsx';
import { Message } from '../components/message.tsx';
import { ProcessStay } from '../components/process-stay.tsx';
import { Waiting } from '../components/waiting.tsx';
import { nonce } from '../data/decisions.ts';
import { useDraft } from '../data/drafts.ts';
import { partsOf, processQuery } from '../data/process.ts';
import { useAnswerDecisions } from '../data/use-answer-decisions.ts';
import { useWords } from '../text/words.ts';
import classes from './process.module.css';

/** The ids of the parts that an inquiry is to ask for. */
const Ticked = z.array(z.string());

/** A list laid beside what is said of one person: known from any source, and given by the authority. Nothing is counted. */
export function ProcessPage() {
	const { t, language } = useWords();
	const { id } = useParams({ from: '/persons/$id/process' });
	const { list } = useSearch({ from: '/persons/$id/process' });
	const navigate = useNavigate({ from: '/persons/$id/process' });
	const { data: check, error, refetch } = useQuery(processQuery(id, list));
	const { take } = useAnswerDecisions('process');
	const [choosing, setChoosing] = useState<{ readonly part: CheckedPartJson; readonly of: string }>();
	// Until the answer is here nothing can be ticked.
	const of = check === undefined ? id : `${check.person} ${check.list.id}`;
	const ticks = useDraft({ form: 'inquiry-parts', of }, Ticked, []);
	const [isDrafting, setDrafting] = useState(false);
	if (error && !check) return <Failure error={error} reset={() => void refetch()} />;
	if (!check)
		return (
			<div className="page">
				<Waiting lines={9} />
			</div>
		);
	const missing = partsOf(check).filter(({ state }) => state === 'nobody');
	const asked: ReadonlySet<string> = new Set(ticks.value);
	const chosen = partsOf(check).filter((part) => asked.has(part.id));
	const toggle = (part: string) =>
		ticks.set((now) => (now.includes(part) ? now.filter((one) => one !== part) : [...now, part]));
	const choose = (statement: string) => {
		if (choosing === undefined) return;
		const { part, of } = choosing;
		setChoosing(undefined);
		const criterion = { definition: check.list.id, id: part.criterion };
		void take({ do: 'state', bearing: { statement, criterion, of }, nonce: nonce() }, t('terms.chosen'));
	};
	const acts = {
		asked,
		toggle,
		choose: (part: CheckedPartJson, of: string | undefined) => setChoosing({ part, of: of ?? check.entity }),
		takeBack: (bearing: string) =>
			void take({ do: 'withdraw', statement: bearing, nonce: nonce() }, t('terms.takenBack')),
	};
	return (
		<div className="page">
			<p className="small">
				<Link to="/persons/$id" params={{ id: check.person }}>
					{t('process.back', { name: check.name })}
				</Link>
			</p>
			<h1>{t('process.title', { name: check.name })}</h1>
			<p className={`soft ${classes.lead}`}>
				{t('process.lead')}
				<Meaning of={['custody', 'account', 'inquiry']} />
			</p>
			{check.hidden && <p className="silence">{t('process.hidden')}</p>}
			<Select
				className={classes.list}
				label={t('process.list')}
				value={check.list.id}
				allowDeselect={false}
				data={check.lists.map((one) => ({ value: one.id, label: one.title[language] }))}
				onChange={(value) => void navigate({ search: { list: value ?? undefined }, replace: true })}
			/>
			<div className={classes.scope}>
				<p className="small">
					<a href={check.list.url} rel="noreferrer" target="_blank">
						{check.list.instrument}
					</a>
					, {check.list.locator} · {check.list.licence}
				</p>
				<p className="small soft">{check.list.scope[language]}</p>
				<p className="small soft">
					{t(`process.verified.${check.list.verified}`)} <Message>{check.list.verifiedHow}</Message>
				</p>
			</div>
			<div className={classes.ask}>
				<Button disabled={chosen.length === 0} onClick={() => setDrafting(true)}>
					{t('process.draft')}
				</Button>
				<Button variant="default" onClick={() => ticks.set(missing.map((part) => part.id))}>
					{t('process.tickMissing')}
				</Button>
				{chosen.length > 0 && (
					<Button variant="subtle" onClick={() => ticks.set([])}>
						{t('process.tickNone')}
					</Button>
				)}
				<p className="small soft">{t('process.draftWhat')}</p>
			</div>
			<DraftNote draft={ticks} />
			{check.fields.length > 0 && (
				<ProcessStay heading={t('process.person')} fields={check.fields} list={check.list} acts={acts} />
			)}
			{check.stays.map((stay, i) => (
				<ProcessStay
					key={stay.event ?? `stay ${i}`}
					stay={stay}
					fields={stay.fields}
					list={check.list}
					acts={acts}
				/>
			))}
			<section aria-labelledby="asked" className={classes.stay}>
				<h2 id="asked">{t('process.inquiries')}</h2>
				{check.inquiries.length === 0 && <p className="silence">{t('inquiries.none')}</p>}
				{check.inquiries.map((inquiry) => (
					<InquiryCard key={inquiry.inquiry} inquiry={inquiry} />
				))}
			</section>
			<ChooseStatement
				opened={choosing !== undefined}
				title={
					choosing === undefined
						? ''
						: t('terms.addFor', { thing: check.name, criterion: choosing.part.label[language] })
				}
				of={choosing === undefined ? '' : `${check.list.id} ${choosing.part.id} ${choosing.of}`}
				close={() => setChoosing(undefined)}
				choose={choose}
			/>
			<DraftInquiry
				opened={isDrafting}
				close={() => setDrafting(false)}
				drafted={ticks.saved}
				person={check.person}
				list={check.list.id}
				parts={chosen}
			/>
		</div>
	);
}
