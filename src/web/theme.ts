import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** One ink. Red and green never carry meaning here: a colour must not read as a verdict. */
const ink: MantineColorsTuple = [
	'#eef4f7',
	'#dce6ec',
	'#b8ccd8',
	'#90b0c2',
	'#6e98af',
	'#5888a3',
	'#40708b',
	'#335d75',
	'#2b4a5e',
	'#1b3443',
];

export const SANS =
	'-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
/** What stands in a source is set in this face everywhere; what we say about it never is. */
export const SERIF =
	'"Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Liberation Serif", "Times New Roman", serif';

const TARGET = '24px';

export const theme = createTheme({
	primaryColor: 'ink',
	primaryShade: { light: 7, dark: 6 },
	autoContrast: true,
	colors: { ink },
	fontFamily: SANS,
	headings: { fontFamily: SANS, fontWeight: '600' },
	defaultRadius: 'sm',
	cursorType: 'pointer',
	focusRing: 'auto',
	// No target is lower than 24 pixels (WCAG 2.2, 2.5.8), however small its words are.
	components: {
		Button: {
			vars: (_: unknown, { size }: { size?: string }) =>
				size === 'compact-xs' ? { root: { '--button-height': TARGET } } : {},
		},
		Checkbox: { vars: () => ({ root: { '--checkbox-size': TARGET } }) },
		RangeSlider: { defaultProps: { thumbSize: 24 } },
		// The header of a dialog is none of the page (landmarks of WAI-ARIA).
		Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
	},
});

/** Mantine's own variables on our paper: warm by day, low in glare by night. */
export const cssVariables: CSSVariablesResolver = () => ({
	variables: { '--font-serif': SERIF },
	light: {
		'--mantine-color-body': '#fdfcfa',
		'--mantine-color-text': '#1f2428',
		'--mantine-color-dimmed': '#5b646b',
		'--mantine-color-placeholder': '#6a737a',
		'--mantine-color-anchor': '#285a76',
		// What is missing in a form is said, and not coloured as a fault.
		'--mantine-color-error': '#1f2428',
	},
	dark: {
		'--mantine-color-body': '#15181b',
		'--mantine-color-text': '#dfe3e6',
		'--mantine-color-dimmed': '#9fa9b1',
		'--mantine-color-placeholder': '#8d979f',
		'--mantine-color-anchor': '#9cc6de',
		'--mantine-color-error': '#dfe3e6',
	},
});
