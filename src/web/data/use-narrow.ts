import { useMediaQuery } from './mantine-hooks.ts';

/** Whether the window is no wider than so many pixels; enlarged, it has fewer. */
export function useNarrow(most: number): boolean {
	return useMediaQuery(`(max-width: ${most}px)`, undefined, { getInitialValueInEffect: false });
}
