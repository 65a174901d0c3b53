export { ANSWER_SCHEMA, MODEL_KINDS } from './answer.ts';
export { type Question, questionsOf } from './question.ts';
export { type ModelAnswer, weigh } from './weigh.ts';
