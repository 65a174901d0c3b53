export * from './calendar.ts';
export * from './compare.ts';
export * from './edtf.ts';
export * from './format.ts';
export * from './instant.ts';
export * from './list-date.ts';
export * from './thirds.ts';
export * from './words.ts';
