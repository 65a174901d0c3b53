/** What Intl formats with, made once for each language and manner: making one takes longer than thousands of formats. */
function kept<O extends object, F>(make: (tag: string, options: O) => F): (tag: string, options: O) => F {
	const made = new Map<string, F>();
	return (tag, options) => {
		const key = `${tag} ${JSON.stringify(options)}`;
		const known = made.get(key);
		if (known !== undefined) return known;
		const format = make(tag, options);
		made.set(key, format);
		return format;
	};
}

export const numberFormat = kept(
	(tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
);
export const listFormat = kept(
	(tag: string, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options),
);
export const dateFormat = kept(
	(tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);
