export { cellsOfLine as tsvCells, lineOfCells as tsvLine } from '../record/index.ts';
