export { dismissalOf, withDismissals } from './dismissed.ts';
export { differingDefinitions, disputedWords } from './of-words.ts';
export { relationsOf, relationsOfOrder, told } from './relations.ts';
export { sameValues } from './same-values.ts';
