import type { Sign } from '../data/signs.ts';
import { signParts } from './sign-parts.ts';

const SIZE = 16;

/** A sign of the map and the timeline within words, which say what it means. */
export function SignMark({ sign, className }: { sign: Sign; className?: string | undefined }) {
	return (
		<svg
			aria-hidden
			className={className}
			width={SIZE}
			height={SIZE}
			viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
		>
			{signParts(sign, 5).map(({ d, fill, stroke, strokeWidth, dash }, nth) => (
				<path
					// biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sign never change their order
					key={nth}
					d={d}
					fill={fill}
					stroke={stroke}
					strokeWidth={strokeWidth}
					strokeDasharray={dash}
				/>
			))}
		</svg>
	);
}
