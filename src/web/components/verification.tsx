import { Button, Progress } from '@mantine/core';
import type { IntegrityJson } from '../../api/index.ts';
import { problemKind, useVerifying } from '../data/integrity.ts';
import { messageIn } from '../text/messages.ts';
import { useWords } from '../text/words.ts';
import { ADVICE_ORDER } from './verification-advice.ts';

/** Checks this copy when asked to: how far it has come, what it found, and what to do about each thing. */
export function Verification({ of }: { of: Pick<IntegrityJson, 'verification' | 'verified' | 'log'> }) {
	const { t, moment, number } = useWords();
	const { verification, verified, log } = of;
	const { mutate, isPending, error } = useVerifying();
	const running = verification.state === 'running';
	return (
		<>
			<p role="status">
				{verified === null
					? t('screens.neverVerified')
					: t(verified.ok ? 'screens.verifiedWhole' : 'screens.verifiedNot', {
							when: moment(verified.at),
							count: verified.entries,
						})}
				{verified !== null && log.entries > verified.entries && (
					<> {t('screens.sinceVerified', { count: log.entries - verified.entries })}</>
				)}
			</p>
			<div>
				{running ? (
					<>
						<Step of={verification} />
						<Button variant="default" loading={isPending} onClick={() => mutate('stop')}>
							{t('screens.stopVerifying')}
						</Button>
					</>
				) : (
					<Button loading={isPending} onClick={() => mutate('start')}>
						{t('screens.verify')}
					</Button>
				)}
			</div>
			{error && <p role="alert">{t('errors.failedTitle')}</p>}
			{verification.state === 'stopped' && <p className="silence">{t('screens.verifyingStopped')}</p>}
			{verification.state === 'failed' && (
				<p role="alert" className="silence">
					{t('screens.verifyingFailed')} <span lang="en">{verification.failed}</span>
				</p>
			)}
			{verification.result && !running && (
				<p className="small soft">
					{t('screens.checked', {
						entries: number(verification.result.checked.entries),
						captures: number(verification.result.checked.captures),
						signatures: number(verification.result.checked.signatures),
					})}
				</p>
			)}
			{verification.result && !running && <Problems problems={verification.result.problems} />}
		</>
	);
}

function Step({ of: { step } }: { of: IntegrityJson['verification'] }) {
	const { t, number } = useWords();
	const words =
		step?.what === 'objects'
			? t('screens.steps.objects', { done: number(step.done), total: number(step.total) })
			: t(`screens.steps.${step?.what ?? 'pages'}`);
	const share = step?.what === 'objects' && step.total > 0 ? (100 * step.done) / step.total : null;
	return (
		<div style={{ maxWidth: 420, marginBottom: 10 }}>
			<Progress value={share ?? 100} animated={share === null} size="sm" aria-label={words} />
			<p className="small numbers" role="status">
				{words}
			</p>
		</div>
	);
}

function Problems({
	problems,
}: {
	problems: NonNullable<IntegrityJson['verification']['result']>['problems'];
}) {
	const { t, language } = useWords();
	return ADVICE_ORDER.map((kind) => {
		const own = problems.filter(({ where }) => problemKind(where) === kind);
		if (own.length === 0) return null;
		return (
			<section key={kind} aria-labelledby={`problem-${kind}`}>
				<h3 id={`problem-${kind}`}>{t(`screens.problems.${kind}.title`)}</h3>
				<p>{t(`screens.problems.${kind}.do`)}</p>
				<ul className="small">
					{own.map(({ where, what }) => {
						const said = messageIn(language, what);
						return (
							<li key={`${where}${what}`} style={{ overflowWrap: 'anywhere' }}>
								<code>{where}</code>: <span lang={said.lang}>{said.text}</span>
							</li>
						);
					})}
				</ul>
			</section>
		);
	});
}
