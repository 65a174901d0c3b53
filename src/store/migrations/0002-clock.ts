/** The newest time in the log in one step, however many entries it holds: a clock that went back is told by it. */
export const clock: readonly string[] = [`create index entry_at on entry (at)`];
