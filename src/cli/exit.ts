/** What a command's exit code says (DESIGN §9). */
export const EXIT = { done: 0, no: 1, usage: 2, unreadable: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for its user. */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly exit: Exit;
	constructor(exit: Exit, message: string) {
		super(message);
		this.exit = exit;
	}
}

/** Makes a command; `done` takes its exit code when that is not 0. */
export type MakeCommand = (done: (exit: Exit) => void) => import('commander').Command;
