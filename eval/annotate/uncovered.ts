import type { Annotation } from './annotations.ts';
import type { Range } from './working-file.ts';

/** Crude nets, far wider than any rule: whatever they catch, a reader must have annotated or passed over knowingly. */
const NETS: Readonly<Record<string, RegExp>> = {
	dates:
		/\b(?:\d{1,2}[./-][\dIVX]{1,4}[./-]\d{2,4}|(?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[tp]t?iembre|octubre|noviembre|diciembre)\b(?: \d+)?|(?:same|that|mismo) (?:day|date|día)|(?:next|following) day|today|yesterday|hoy|ayer)/gi,
	quantities:
		/\b(?:\d[\d,.]*%?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|dozens|hundreds|dos|tres|cuatro|cinco|seis|varios|varias|numeros[oa]s?)\b/gi,
	quotes: /[“”"«»]/g,
	custody:
		/\b(?:custod|arrest|apprehen|detain|deten|held|book|transfer|transport|airlift|hospital|emergency room|ER\b|parol|releas|discharg|return|remov|deport|encounter|lodged|admit|deceased|died|death|dead|pronounced|desapar|detuv|recl|liber|fallec|muert|muri|murió|resto|traslad|paradero|captur|prisi)\w*/gi,
};

/** Prints what the nets catch and no annotation of that kind covers: a list to read, not a verdict. */
export function printUncovered(
	text: string,
	regions: readonly Range[],
	lists: Readonly<Record<string, readonly Annotation[]>>,
): void {
	for (const [kind, net] of Object.entries(NETS)) {
		const covered = [...(lists[kind] ?? []), ...(kind === 'quantities' ? (lists.dates ?? []) : [])].map(
			(each) => (each.trigger ?? each.content ?? each.span) as Range,
		);
		for (const match of text.matchAll(net)) {
			const [start, end] = [match.index, match.index + match[0].length];
			if (!regions.some(([from, to]) => start >= from && end <= to)) continue;
			if (covered.some(([from, to]) => start < to + 1 && end > from - 1)) continue;
			const around = text.slice(Math.max(0, start - 50), end + 40).replaceAll('\n', '⏎');
			console.log(`? ${kind} ${start}: ${around}`);
		}
	}
}
