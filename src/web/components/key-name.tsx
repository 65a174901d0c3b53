import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { KEY_MAP, type KeyAct, type KeyScope, keysOf } from '../data/key-map.ts';
import { isMac } from '../frame/is-mac.ts';
import { useWords } from '../text/words.ts';

/** The key of one act, as it is written on it, out of the table that the handlers use. */
export function KeyName<S extends KeyScope>({ of, act }: { of: S; act: KeyAct<S> }) {
	const [first] = keysOf(of, act, isMac);
	return first && <Keys parts={first} />;
}

/** All keys that do it. */
export function AllKeys({ of, act }: { of: KeyScope; act: string }) {
	return keysOf(of, act, isMac).map((parts) => (
		<span key={parts.join()} style={{ display: 'inline-flex', gap: 3 }}>
			<Keys parts={parts} />
		</span>
	));
}

export function Keys({ parts }: { parts: readonly string[] }) {
	return parts.map((part, at) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: one key may be pressed twice
		<Kbd key={at} size="xs">
			{part}
		</Kbd>
	));
}

/** The keys of some places in one line, for above what they work on. */
export function KeyHint({ of }: { of: readonly KeyScope[] }) {
	const { t } = useWords();
	return (
		<p className="small soft key-hint">
			{of
				.flatMap((scope) => Object.keys(KEY_MAP[scope]).map((act) => [scope, act] as const))
				.map(([scope, act], at) => (
					<Fragment key={`${scope} ${act}`}>
						{at > 0 && ' · '}
						<span style={{ whiteSpace: 'nowrap' }}>
							<AllKeys of={scope} act={act} /> {(t as (path: string) => string)(`keyMap.${scope}.${act}`)}
						</span>
					</Fragment>
				))}
		</p>
	);
}
