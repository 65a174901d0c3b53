/**
 * Which grammars read: raised whenever one reads anything differently. A case then reads its sources again, and what was
 * decided is met by place and words. It stands here so that who asks whether a source is read need not load a grammar.
 */
export const GRAMMAR = 'grammar/10';
