import { Button, NumberInput } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import { actOf } from '../data/key-map.ts';
import { proposalKey } from '../data/proposals.ts';
import {
	between,
	byArrow,
	type Drawn,
	drawnOn,
	isSamePart,
	LEAST,
	MIDDLE,
	placedAt,
	type Side,
	type Sides,
	withSide,
} from '../data/regions.ts';
import { regionText } from '../text/region-words.ts';
import { useWords } from '../text/words.ts';
import { KeyName } from './key-name.tsx';
import classes from './region-layer.module.css';

/** What a page's parts need to know to be shown and drawn. */
export type Parts = {
	/** What was stated on parts of this page. */
	readonly stated: readonly ProposalJson[];
	readonly current: ProposalJson | undefined;
	/** The part that is being stated on, or that a link led to. */
	readonly marked: Drawn | undefined;
	readonly onShow: (proposal: ProposalJson) => void;
	/** Opens the form for what this part shows; left out where nothing is decided. */
	readonly onState: ((part: Drawn) => void) | undefined;
};

/** The part that is being drawn on a page, `null` for none; `byKeys` takes the focus to it. */
export type Drawing = { readonly sides: Sides; readonly byKeys: boolean } | null;

/**
 * The parts of a page on which something is stated, lit; and one to be drawn: with a pointer from corner to corner, or
 * from the middle of the page by arrows. Over words it lets the pointer through to them while nothing is to be drawn.
 */
export function RegionLayer({
	page,
	parts,
	drawing,
	onDraw,
	isOverWords,
}: {
	page: number | undefined;
	parts: Parts;
	drawing: Drawing;
	onDraw: (drawing: Drawing) => void;
	isOverWords: boolean;
}) {
	const words = useWords();
	const { t } = words;
	const { stated, current, marked, onShow, onState } = parts;
	const pulled = useRef<readonly [number, number] | null>(null);
	const frame = useRef<HTMLDivElement>(null);
	const box = useRef<HTMLDivElement>(null);
	const sides = drawing?.sides;
	const isAsked = drawing?.byKeys === true;
	useEffect(() => {
		if (isAsked) box.current?.focus();
	}, [isAsked]);

	const at = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
		const { left, top, width, height } = frame.current!.getBoundingClientRect();
		return [(clientX - left) / width, (clientY - top) / height];
	};
	const press = (event: KeyboardEvent) => {
		if (sides === undefined) return;
		const moved = byArrow(sides, event);
		const act = actOf('form', event);
		if (moved !== null) onDraw({ sides: moved, byKeys: true });
		else if (act === 'save') onState?.(drawnAs(page, sides));
		else if (act === 'leave') onDraw(null);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
	const release = (event: PointerEvent) => {
		if (pulled.current === null) return;
		pulled.current = null;
		if (sides !== undefined) return box.current?.focus();
		// Nothing was pulled: a click, on what is lit there.
		const [x, y] = at(event);
		const hit = stated.findLast(({ region }) => region && isInside(region, x, y));
		if (hit) onShow(hit);
	};
	return (
		// A finger scrolls the page until it is asked to draw.
		<div
			ref={frame}
			className={classes.layer}
			data-drawing={sides !== undefined}
			data-draws={onState !== undefined}
			data-over-words={isOverWords}
			onPointerDown={(event) => {
				if (onState === undefined || event.button !== 0) return;
				if (sides === undefined && event.pointerType !== 'mouse') return;
				event.preventDefault();
				frame.current?.setPointerCapture(event.pointerId);
				pulled.current = at(event);
			}}
			onPointerMove={(event) => {
				if (pulled.current === null) return;
				const part = between(pulled.current, at(event));
				if (part.right - part.left >= LEAST && part.bottom - part.top >= LEAST)
					onDraw({ sides: part, byKeys: false });
			}}
			onPointerUp={release}
			onPointerCancel={() => {
				pulled.current = null;
			}}
		>
			{stated.map((one) => (
				<div
					key={proposalKey(one)}
					className={classes.lit}
					style={placedAt(one.region!)}
					data-part-of={one.kind}
					data-part-key={proposalKey(one)}
					data-status={one.status}
					data-selected={one === current}
					data-sought={marked !== undefined && isSamePart(drawnOn(one.region!), marked)}
				/>
			))}
			{marked !== undefined && !stated.some(({ region }) => isSamePart(drawnOn(region!), marked)) && (
				<div className={classes.lit} style={placedAt(marked)} data-sought="true" data-stating="true" />
			)}
			{sides !== undefined && (
				<div
					ref={box}
					className={classes.box}
					style={placedAt(sides)}
					role="application"
					aria-label={t('region.drawing', { part: regionText(words, drawnAs(page, sides)) })}
					// biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move it
					tabIndex={0}
					onKeyDown={press}
				/>
			)}
		</div>
	);
}

/** Begins to mark a part of a page; once it is begun, its sides in numbers, and what opens the form for it. */
export function RegionActs({
	page,
	parts,
	drawing,
	onDraw,
}: {
	page: number | undefined;
	parts: Parts;
	drawing: Drawing;
	onDraw: (drawing: Drawing) => void;
}) {
	const { t } = useWords();
	const { onState } = parts;
	if (onState === undefined) return null;
	if (drawing === null)
		return (
			<div className={classes.acts}>
				<Button
					size="compact-sm"
					variant="default"
					data-mark-part
					rightSection={<KeyName of="review" act="state" />}
					onClick={() => onDraw({ sides: MIDDLE, byKeys: true })}
				>
					{t('region.mark')}
				</Button>
			</div>
		);
	const { sides } = drawing;
	return (
		<div className={classes.acts}>
			<p className={classes.how}>{t('region.how')}</p>
			{SIDES.map((side) => (
				<NumberInput
					key={side}
					size="xs"
					className={classes.side}
					label={t(`region.${side}`)}
					value={Math.round(sides[side] * 1_000) / 10}
					min={0}
					max={100}
					decimalScale={1}
					suffix=" %"
					onChange={(value) =>
						typeof value === 'number' && onDraw({ sides: withSide(sides, side, value / 100), byKeys: false })
					}
				/>
			))}
			<Button
				size="compact-sm"
				rightSection={<KeyName of="form" act="save" />}
				onClick={() => onState(drawnAs(page, sides))}
			>
				{t('region.state')}
			</Button>
			<Button
				size="compact-sm"
				variant="default"
				rightSection={<KeyName of="form" act="leave" />}
				onClick={() => onDraw(null)}
			>
				{t('source.cancel')}
			</Button>
		</div>
	);
}

const SIDES: readonly Side[] = ['left', 'top', 'right', 'bottom'];
const drawnAs = (page: number | undefined, sides: Sides): Drawn => ({
	...(page === undefined ? {} : { page }),
	...sides,
});
const isInside = ({ left, top, right, bottom }: Sides, x: number, y: number) =>
	x >= left && x <= right && y >= top && y <= bottom;
