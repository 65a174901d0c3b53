export * from './contract.ts';
export { inquiryAnswer } from './inquiry.ts';
