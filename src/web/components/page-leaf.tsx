import { useQuery } from '@tanstack/react-query';
import { memo, type RefObject, useEffect, useState } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { addressOf } from '../data/client.ts';
import type { Layer } from '../data/lit.ts';
import { useDebouncedValue, useIntersection } from '../data/mantine-hooks.ts';
import { usePictures } from '../data/pictures.ts';
import { pageWordsQuery } from '../data/queries.ts';
import { useWords } from '../text/words.ts';
import classes from './page-leaf.module.css';
import { PageWords } from './page-words.tsx';
import { type Drawing, type Parts, RegionActs, RegionLayer } from './region-layer.tsx';
import { Veil } from './veil.tsx';

/** Drawn as wide as a good screen shows it. */
const PIXELS = 1_400;
/** How far outside the window a page is drawn already, and how soon after it left it is given up: some pages each way. */
const MARGIN = '2600px 0px';
/** Whoever scrolls past sees the words of a page; it is drawn once it stays near for so long. */
const STAYS_MS = 90;

/**
 * One page of a PDF as its picture, with its words laid over it to be selected and lit where they stand. Until it is
 * painted, its words stand in its place: of three hundred pages a few are drawn, and none is ever an empty sheet.
 */
export const PageLeaf = memo(function PageLeaf({
	source,
	lang,
	text,
	page,
	layers,
	pane,
	parts,
	isPicture,
	isMarking,
}: {
	source: string;
	lang: string | undefined;
	text: string;
	page: SourceTextJson['pages'][number];
	layers: readonly Layer[];
	/** What scrolls. */
	pane: RefObject<HTMLElement | null>;
	parts: Parts;
	/** The source is one picture: its parts have no page. */
	isPicture: boolean;
	/** Parts are drawn over its words, which can't be selected meanwhile. */
	isMarking: boolean;
}) {
	const { t } = useWords();
	const { ref, entry } = useIntersection({ root: pane.current, rootMargin: MARGIN });
	const isNear = entry?.isIntersecting === true;
	const [stayed] = useDebouncedValue(isNear, STAYS_MS);
	const isDrawn = isNear && stayed;
	const { data } = useQuery({ ...pageWordsQuery(source, page.number), enabled: isNear && page.readable });
	const [failed, setFailed] = useState(false);
	const [painted, setPainted] = useState(false);
	const [drawing, setDrawing] = useState<Drawing>(null);
	const isPainted = isDrawn && painted;
	const pictures = usePictures(source);
	const name = String(page.number);
	const isSeen = !failed && pictures.isShown(name);
	const number = isPicture ? undefined : page.number;
	// What is drawn is handed on to the form, and is lit from there.
	const drawn: Parts = {
		...parts,
		onState:
			parts.onState &&
			((part) => {
				setDrawing(null);
				parts.onState?.(part);
			}),
	};
	const draws = !page.readable || isMarking;
	// What was begun is not there again when parts are marked the next time.
	useEffect(() => {
		if (!draws) setDrawing(null);
	}, [draws]);
	const layer = {
		page: number,
		parts: draws ? drawn : { ...drawn, onState: undefined },
		drawing: draws ? drawing : null,
		onDraw: setDrawing,
	};
	const hasLayer = page.readable ? isMarking || hasParts(parts) : isSeen;
	const { width = 612, height = 792 } = page;
	const picture = isDrawn && !failed && (
		<Painting
			src={addressOf('picture', { params: { id: source, page: page.number }, query: { width: PIXELS } })}
			alt={page.readable ? '' : t('source.pictureOf', { page: page.number })}
			onPainted={setPainted}
			onFailed={setFailed}
		/>
	);
	return (
		<>
			<div
				ref={ref}
				className={classes.leaf}
				style={{ aspectRatio: `${width} / ${height}` }}
				data-painted={isPainted}
			>
				{!isPainted && !failed && data === undefined && (
					<div className={classes.waiting} lang={lang} aria-hidden>
						{page.readable
							? text.slice(page.start, page.end)
							: t('source.pictureComing', { page: page.number })}
					</div>
				)}
				{page.readable ? (
					picture
				) : (
					<Veil
						isShown={pictures.isShown(name)}
						onShow={() => pictures.show(name)}
						label={t('source.pictureOf', { page: page.number })}
					>
						{picture || <div className={classes.waiting} aria-hidden />}
					</Veil>
				)}
				{failed && <p className={classes.failed}>{t('source.noPicture')}</p>}
				{isNear && data && (
					<PageWords words={data} lang={lang} text={text} layers={layers} isAlone={!isPainted} />
				)}
				{hasLayer && <RegionLayer {...layer} isOverWords={page.readable} />}
			</div>
			{(page.readable ? isMarking && isNear : isSeen) && <RegionActs {...layer} />}
		</>
	);
});

const hasParts = ({ stated, marked }: Parts) => stated.length > 0 || marked !== undefined;

/** Tells when it can be seen, and when it is given up. */
function Painting({
	src,
	alt,
	onPainted,
	onFailed,
}: {
	src: string;
	alt: string;
	onPainted: (is: boolean) => void;
	onFailed: (is: boolean) => void;
}) {
	useEffect(() => () => onPainted(false), [onPainted]);
	return (
		<img
			className={classes.picture}
			src={src}
			alt={alt}
			// Until it is unpacked it would be shown as nothing, over the words.
			onLoad={({ currentTarget }) => void currentTarget.decode().finally(() => onPainted(true))}
			onError={() => onFailed(true)}
		/>
	);
}
