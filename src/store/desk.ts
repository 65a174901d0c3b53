import type { connect } from './database.ts';

type Connection = ReturnType<typeof connect>;

/** What somebody began to type in a form of the workspace and has neither saved nor discarded. */
export type Draft = {
	/** Which form. */
	readonly form: string;
	/** What it was about: one form is begun for many things. */
	readonly of: string;
	/** What the form holds, as it wrote it. */
	readonly body: string;
	/** UTC milliseconds: when it was last typed in. */
	readonly at: number;
};

/** For how many days after somebody last typed in them drafts are kept, and how many, the newest. */
export type DraftBounds = { readonly days: number; readonly most: number };

export const DESK_TABLES = `
	create table if not exists draft (
		home text not null, form text not null, of text not null, body text not null, at integer not null,
		primary key (home, form, of)) without rowid;
	create table if not exists preference (
		home text not null, name text not null, value text not null, primary key (home, name)) without rowid`;
export const DESK_NAMES = ['draft', 'preference'];

const DAY_MS = 86_400_000;

/**
 * What lies on the desk of whoever works on this case from this place: drafts of forms, and how the workspace is liked.
 * No entries: they bear nobody's name, travel with no copy and change no answer. Within `keys.db`, so that they are
 * sealed like the case and no backup of `case.db` holds them.
 */
export class Desk {
	readonly #db: Connection;
	readonly #home: string;

	constructor(db: Connection, home: string) {
		this.#db = db;
		this.#home = home;
	}

	/** Those of the last `days`, the newest first. */
	drafts(now: number, days: number): readonly Draft[] {
		return this.#db
			.prepare('select form, of, body, at from draft where home = ? and at >= ? order by at desc, form, of')
			.all(this.#home, now - days * DAY_MS) as Draft[];
	}

	/** In the place of what was kept of this form about this before; what is too old or too many goes. */
	keepDraft({ form, of, body, at }: Draft, { days, most }: DraftBounds): void {
		this.#db
			.transaction(() => {
				this.#db
					.prepare('insert or replace into draft (home, form, of, body, at) values (?, ?, ?, ?, ?)')
					.run(this.#home, form, of, body, at);
				this.#db.prepare('delete from draft where home = ? and at < ?').run(this.#home, at - days * DAY_MS);
				this.#db
					.prepare(
						`delete from draft where home = :home and (form, of) in (
							select form, of from draft where home = :home order by at desc, form, of limit -1 offset :most)`,
					)
					.run({ home: this.#home, most });
			})
			.immediate();
	}

	/** Gives how many there were. */
	discardDraft(form: string, of: string): number {
		return this.#db
			.prepare('delete from draft where home = ? and form = ? and of = ?')
			.run(this.#home, form, of).changes;
	}

	/** Gives how many there were. */
	forgetDrafts(): number {
		return this.#db.prepare('delete from draft where home = ?').run(this.#home).changes;
	}

	preferences(): Readonly<Record<string, string>> {
		const rows = this.#db
			.prepare('select name, value from preference where home = ? order by name')
			.all(this.#home) as { name: string; value: string }[];
		return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
	}

	prefer(name: string, value: string): void {
		this.#db
			.prepare('insert or replace into preference (home, name, value) values (?, ?, ?)')
			.run(this.#home, name, value);
	}
}
