export { ANSWER_SCHEMA, itemsOf, MODEL_KINDS, type ModelItem } from './answer.ts';
export { answerIn } from './answer-in.ts';
export { type Question, questionsOf } from './question.ts';
export { type ModelAnswer, weigh } from './weigh.ts';
