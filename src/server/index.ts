export { ServerError } from './errors.ts';
export type { Found } from './running.ts';
export { type ServeOptions, type Serving, serve } from './serve.ts';
export { findRunning, type Once, serveOnce } from './serve-once.ts';
