/**
 * What deciding on a pair would bring, to order an inbox by: (p + H(p)) × log2(1 + m). `p` is how likely it joins the
 * two, H(p) how much is not known about that (in bits, 1 at most, at .5), and m how much would meet: the harmonic mean
 * of the statements on both sides, which is large only where both have many. So what is uncertain comes before what is
 * nearly sure, what is nearly sure before what is unlikely, and each the earlier the more hangs on it.
 */
export function usefulness(p: number, left: number, right: number): number {
	const meet = left + right === 0 ? 0 : (2 * left * right) / (left + right);
	return (p + entropy(p)) * Math.log2(1 + meet);
}

function entropy(p: number): number {
	return p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));
}
