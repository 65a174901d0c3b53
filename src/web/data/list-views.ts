/** What can be shown of a list: what its columns mean, its rows as they stand, what its newest capture changed, and rows that were not taken in. */
export const LIST_VIEWS = ['meaning', 'rows', 'changes', 'rejected'] as const;
export type ListViewName = (typeof LIST_VIEWS)[number];
