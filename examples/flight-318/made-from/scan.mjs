// Makes a clean picture of a page look scanned: grey, slightly blurred, grainy, as a JPEG.
// node scan.mjs annex-a.png annex-a.jpg
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas, loadImage } from '@napi-rs/canvas';

const [from, to] = process.argv.slice(2);
const picture = await loadImage(await readFile(from));
const canvas = createCanvas(1224, 1584);
const pen = canvas.getContext('2d');
pen.filter = 'blur(0.7px)';
pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
const image = pen.getImageData(0, 0, canvas.width, canvas.height);
let seed = 318;
for (let i = 0; i < image.data.length; i += 4) {
	seed = (seed * 1103515245 + 12345) % 2147483648;
	const grain = (seed / 2147483648 - 0.5) * 22;
	const x = (i / 4) % canvas.width;
	const shade = 240 - (x < 60 ? (60 - x) * 0.9 : 0);
	const grey = (image.data[i] * shade) / 255 + grain;
	image.data[i] = image.data[i + 1] = image.data[i + 2] = Math.max(20, Math.min(250, grey));
}
pen.filter = 'none';
pen.putImageData(image, 0, 0);
await writeFile(to, canvas.toBuffer('image/jpeg', 42));
