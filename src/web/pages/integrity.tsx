import { useQuery } from '@tanstack/react-query';
import type { IntegrityJson } from '../../api/index.ts';
import { Failure } from '../components/failure.tsx';
import { SettingsTabs } from '../components/settings-tabs.tsx';
import { Verification } from '../components/verification.tsx';
import { Waiting } from '../components/waiting.tsx';
import { integrityQuery } from '../data/integrity.ts';
import { sizeWords } from '../text/size-words.ts';
import { useWords } from '../text/words.ts';
import classes from './integrity.module.css';

/** How whole this copy of the case is: its log, what checking it says, and what is stored where. */
export function IntegrityPage() {
	const { t } = useWords();
	const { data, error, refetch } = useQuery(integrityQuery);
	if (error && !data) return <Failure error={error} reset={() => void refetch()} />;
	return (
		<div className="page">
			<h1>{t('screens.integrity')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('screens.integrityLead')}
			</p>
			<SettingsTabs />
			{!data && <Waiting lines={6} />}
			{data && (
				<>
					<section aria-labelledby="verify" className={classes.section}>
						<h2 id="verify">{t('screens.verifyTitle')}</h2>
						<Verification of={data} />
						<p className="small soft">
							{t('screens.verifyCommand')} <code>paradero verify CASE</code>
						</p>
					</section>
					<Log log={data.log} />
					<Stored of={data} />
				</>
			)}
		</div>
	);
}

function Log({ log }: Pick<IntegrityJson, 'log'>) {
	const { t, number, moment, code } = useWords();
	return (
		<section aria-labelledby="log" className={classes.section}>
			<h2 id="log">{t('screens.log')}</h2>
			<p>
				{t('screens.entries', { count: log.entries })}
				{log.kinds.length > 0 &&
					`: ${log.kinds.map(({ type, entries }) => `${code('entryTypes', type)} ${number(entries)}`).join(', ')}`}
			</p>
			<dl className={classes.facts}>
				<dt>{t('screens.fingerprint')}</dt>
				<dd>
					<code>{log.root}</code>
					<p className="small soft">{t('screens.fingerprintHow')}</p>
				</dd>
			</dl>
			<table className={classes.table}>
				<caption className="small soft">{t('screens.devicesLead')}</caption>
				<thead>
					<tr>
						<th scope="col">{t('screens.device')}</th>
						<th scope="col">{t('screens.deviceEntries')}</th>
						<th scope="col">{t('screens.deviceHead')}</th>
						<th scope="col">{t('screens.deviceTimes')}</th>
					</tr>
				</thead>
				<tbody>
					{log.devices.map(({ device, entries, newest, first, last, signed }) => (
						<tr key={device}>
							<th scope="row">
								<code>{device.slice(0, SHORT)}</code>
							</th>
							<td className="numbers">{number(entries)}</td>
							<td>
								<code>{newest.slice(0, SHORT)}</code>{' '}
								<span className="tag">{t(signed ? 'screens.signed' : 'screens.unsigned')}</span>
							</td>
							<td>
								{moment(first)} – {moment(last)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** Enough of a hash to tell it from another at a glance. */
const SHORT = 16;

function Stored({ of: { stored, folder, version, protected: isProtected } }: { of: IntegrityJson }) {
	const { t, tag, number } = useWords();
	return (
		<section aria-labelledby="stored" className={classes.section}>
			<h2 id="stored">{t('screens.stored')}</h2>
			<p>{t(isProtected ? 'screens.isProtected' : 'app.notProtectedWhy')}</p>
			<dl className={classes.facts}>
				<div>
					<dt>{t('screens.folder')}</dt>
					<dd>
						<code>{folder}</code>
					</dd>
				</div>
				{stored.map(({ what, path, files, bytes }) => (
					<div key={what}>
						<dt>{t(`screens.parts.${what}`)}</dt>
						<dd>
							<code>{path}</code> · {sizeWords(bytes, tag)}
							{what === 'objects' && ` · ${t('screens.files', { count: files, shown: number(files) })}`}
						</dd>
					</div>
				))}
				<div>
					<dt>{t('screens.version')}</dt>
					<dd>Paradero {version}</dd>
				</div>
			</dl>
		</section>
	);
}
