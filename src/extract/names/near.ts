import { fold } from './fold.ts';

/** Whether two names are one letter apart: one changed, left out, put in, or two neighbours swapped. */
export function oneLetterApart(left: string, right: string): boolean {
	const [a, b] = [lettersOf(left), lettersOf(right)];
	if (a === b || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
	const [restA, restB] = [a.slice(head), b.slice(head)];
	if (restA.length > restB.length) return restA.slice(1) === restB;
	if (restB.length > restA.length) return restB.slice(1) === restA;
	return (
		restA.slice(1) === restB.slice(1) ||
		(restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
	);
}

const lettersOf = (name: string): string => fold(name).replace(/[^\p{L}]/gu, '');
