import { execFileSync } from 'node:child_process';
import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { executablePath } from './quiet.ts';

/** Pictures are kept at half their size: what moved is seen, and a repository is no album. */
const SCALE = 0.5;
/** A picture takes a quarter of what it would without loss, and letters are as sharp. */
const QUALITY = 75;
/** How far two values of a colour may lie apart: smoothed letters differ by so much. */
const SHADE = 48;

async function drawn(png: Buffer, scale: number): Promise<Canvas> {
	const image: Image = await loadImage(png);
	const canvas = createCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
	canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas;
}

/** A screenshot as it is kept: WebP. */
export async function kept(screenshot: Buffer): Promise<Buffer> {
	return (await drawn(screenshot, SCALE)).toBuffer('image/webp', QUALITY);
}

/** How much of two pictures differs, from 0 to 1, and a picture of where: what is the same is faint, the rest black. */
export async function differenceOf(
	before: Buffer,
	after: Buffer,
): Promise<{ readonly share: number; readonly picture: Buffer }> {
	const [one, other] = [await drawn(before, 1), await drawn(after, 1)];
	if (one.width !== other.width || one.height !== other.height) return { share: 1, picture: after };
	const [left, right] = [one, other].map((canvas) =>
		canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height),
	);
	const told = other.getContext('2d').createImageData(other.width, other.height);
	let count = 0;
	for (let at = 0; at < told.data.length; at += 4) {
		const isApart = [0, 1, 2].some(
			(channel) => Math.abs(left!.data[at + channel]! - right!.data[at + channel]!) > SHADE,
		);
		if (isApart) count += 1;
		for (const channel of [0, 1, 2])
			told.data[at + channel] = isApart ? 0 : 192 + right!.data[at + channel]! / 4;
		told.data[at + 3] = 255;
	}
	other.getContext('2d').putImageData(told, 0, 0);
	return { share: (4 * count) / told.data.length, picture: other.toBuffer('image/png') };
}

/** The faces that this computer would set our stacks in; pictures of other faces can't be compared. */
export function facesHere(stacks: readonly string[]): readonly string[] {
	try {
		return stacks.map((stack) =>
			execFileSync('fc-match', ['-f', '%{family} %{fontversion}', stack], { encoding: 'utf8' }),
		);
	} catch {
		return ['unknown: no fc-match here'];
	}
}

/** The browser that would draw, by its main version: another one sets letters otherwise. */
export function browserHere(): string {
	if (executablePath === null) return 'no browser';
	const told = execFileSync(executablePath, ['--version'], { encoding: 'utf8' });
	return /^\S+ \d+/.exec(told)?.[0] ?? told;
}

/** So long nothing is asked for and nothing moves before a page counts as shown, milliseconds. */
const AT_REST = 120;
/** Twice and more of what a page takes on a machine that does much else. */
const MOST_LOOKS = 250;

/**
 * Takes pictures of a page that has come to rest: what it asked for has arrived, and two looks one after the other see
 * the same. A link within the page leads to no load that could be waited for.
 *
 * @throws {Error} when it never rests
 */
export function stillsOf(page: Page): (what: string) => Promise<Buffer> {
	let asked = 0;
	page.on('request', () => {
		asked += 1;
	});
	const ended = () => {
		asked -= 1;
	};
	page.on('requestfinished', ended);
	page.on('requestfailed', ended);
	const look = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
	return async (what) => {
		let before: Buffer = Buffer.alloc(0);
		for (let looks = 0; looks < MOST_LOOKS; looks++) {
			await page.waitForTimeout(AT_REST);
			if (asked > 0) continue;
			const after = await look();
			if (before.equals(after)) return after;
			before = after;
		}
		throw new Error(`${what} does not come to rest`);
	};
}
