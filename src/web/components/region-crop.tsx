import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegionJson, SourceJson } from '../../api/index.ts';
import { addressOf } from '../data/client.ts';
import { usePictures } from '../data/pictures.ts';
import { sourcesQuery } from '../data/queries.ts';
import { regionText } from '../text/region-words.ts';
import { useWords } from '../text/words.ts';
import classes from './region-crop.module.css';
import { Veil } from './veil.tsx';

/** As the page itself asks for it, so that one picture is drawn for both. */
const PIXELS = 1_400;
const HIGHEST = 260;

type Region = RegionJson & { readonly capture?: string | undefined };

/**
 * A part of a picture where a quote would stand, blurred until it is asked for: what a person reads there, and in words
 * which part it is. Of a picture that was replaced since only the words: another picture may show anything there.
 */
export function RegionCrop({ source, region }: { source: string; region: Region }) {
	const words = useWords();
	const { t } = words;
	const { data: sources } = useQuery({ ...sourcesQuery, select: capturesById });
	const pictures = usePictures(source);
	const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
	const [failed, setFailed] = useState(false);
	const captures = sources?.get(source);
	const isNow =
		region.capture === undefined ||
		captures === undefined ||
		captures.find(({ id }) => id === region.capture)?.sha256 === captures.at(-1)?.sha256;
	const which = regionText(words, region);
	const page = region.page ?? 1;
	const name = String(page);
	const [across, down] = [region.right - region.left, region.bottom - region.top];
	const shape = size === null ? 4 : (across * size.width) / (down * size.height);
	return (
		<div className={classes.part}>
			{isNow && !failed && (
				<div
					className={classes.crop}
					data-shown={pictures.isShown(name)}
					style={{ aspectRatio: shape, maxWidth: Math.max(180, HIGHEST * shape) }}
				>
					<Veil isShown={pictures.isShown(name)} onShow={() => pictures.show(name)} label={which}>
						<img
							className={classes.whole}
							src={addressOf('picture', { params: { id: source, page }, query: { width: PIXELS } })}
							alt={region.words ?? which}
							loading="lazy"
							style={{
								width: `${100 / across}%`,
								height: `${100 / down}%`,
								left: `${(-100 * region.left) / across}%`,
								top: `${(-100 * region.top) / down}%`,
							}}
							onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
								setSize({ width: naturalWidth, height: naturalHeight })
							}
							onError={() => setFailed(true)}
						/>
					</Veil>
				</div>
			)}
			{region.words !== undefined && (
				<p className={classes.words}>
					{region.words} <span className={classes.by}>{t('region.typed')}</span>
				</p>
			)}
			<p className={classes.which}>
				{which}
				{!isNow && ` · ${t('region.earlier')}`}
			</p>
		</div>
	);
}

const capturesById = (sources: readonly SourceJson[]) =>
	new Map(sources.map(({ id, captures }) => [id, captures]));
