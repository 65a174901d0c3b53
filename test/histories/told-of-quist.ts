/** What two made-up papers say of one made-up woman, and lines that decide on it. */
export const RETURN = 'The ministry shall bring Lena Quist back by 7 June 2030.';
export const MOVED = 'The ministry moved Lena Quist to Port Hollow on 12 May 2030.';
export const NOT = 'The ministry has not returned her, said Bruno Salt.';
export const GUARDS = 'Guards moved Lena Quist to Port Hollow on 13 May 2030.';
export const SILENT = 'The ministry did not answer our questions.';

export const meant = (source: string, kind: string, quote: string) => ({ source, kind, quote });
export const quist = (source: string) => ({ source, kind: 'Person', name: 'Lena Quist' });
export const leg = (on: string) => ({ type: 'transfer', who: 'Lena Quist', to: 'Port Hollow', on });

export const state = (
	source: string,
	kind: string,
	quote: string,
	slots: object,
	chain: readonly object[] = [],
) => ({ do: 'state', source, kind, quote, slots, chain });

/** That nothing was done about `RETURN` of `order.txt`, as `paper.txt` has it. */
export const NOT_DONE = state(
	'paper.txt',
	'compliance',
	NOT,
	{ obligation: { entity: meant('order.txt', 'order', RETURN) }, done: 'not-done' },
	[{ name: 'Bruno Salt', act: 'says' }],
);
