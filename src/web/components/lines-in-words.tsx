import { memo, useDeferredValue, useMemo } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { usePrinting } from '../data/printing.ts';
import type { LinesState } from '../data/use-lines.ts';
import { useWords } from '../text/words.ts';
import { chosenWords } from './chosen-line.tsx';
import { LinesTable } from './lines-table.tsx';

type Told = Pick<LinesState, 'choice' | 'site'> & { lines: LinesJson; kept: readonly number[] };

/** Below a figure the same in words. The figure answers a press first: the words come when nothing more urgent is to be drawn. */
export function LinesInWords({ command, ...told }: Told & { command: 'map' | 'timeline' }) {
	const { lines, kept, site, choice } = told;
	const latest = useMemo(() => ({ lines, kept, site, choice }), [lines, kept, site, choice]);
	const deferred = useDeferredValue(latest);
	// Paper waits for nothing.
	const isPrinting = usePrinting();
	return <InWords {...(isPrinting ? latest : deferred)} command={command} />;
}

const InWords = memo(function InWords({
	lines,
	kept,
	site,
	choice,
	command,
}: Told & { command: 'map' | 'timeline' }) {
	const words = useWords();
	const { t } = words;
	return (
		<section aria-labelledby="lines-table" style={{ marginTop: 28 }}>
			<h2 id="lines-table">{chosenWords(words, lines, { choice, site }) ?? t('lines.table')}</h2>
			<LinesTable lines={lines} kept={kept} site={site} choice={choice} />
			<p className="small soft off-paper">
				{t('lines.command')} <code>{`paradero ${command} CASE --csv`}</code>, <code>--markdown</code>
			</p>
		</section>
	);
});
