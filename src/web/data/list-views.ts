/** What can be shown of a list: what its columns mean, its rows as they stand, and those that were not taken in. */
export const LIST_VIEWS = ['meaning', 'rows', 'rejected'] as const;
export type ListViewName = (typeof LIST_VIEWS)[number];
