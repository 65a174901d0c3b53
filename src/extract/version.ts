/**
 * Raised whenever a grammar reads anything differently: a case then reads its sources again, and what was
 * decided is met by place and words.
 */
export const GRAMMAR = 'grammar/8';
