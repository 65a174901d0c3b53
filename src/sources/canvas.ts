/** What is used of the canvas. */
export { createCanvas, loadImage } from '@napi-rs/canvas';
