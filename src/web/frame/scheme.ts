import type { MantineColorSchemeManager } from '@mantine/core';
import { readSetting, writeSetting } from '../data/settings.ts';

/** Light or dark as it is chosen on this device, kept with the other choices and not by the browser. */
export const schemeManager: MantineColorSchemeManager = {
	get: (fallback) => readSetting('scheme', fallback),
	set: (value) => writeSetting('scheme', value),
	// Windows that are open already stay as they are.
	subscribe: () => undefined,
	unsubscribe: () => undefined,
	clear: () => undefined,
};
