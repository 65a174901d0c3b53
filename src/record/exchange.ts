/** How a document came over the network, as the archive that holds it recorded it. Nothing here says what the server holds. */
export type Exchange = {
	readonly requested: string;
	/** Where the answer came from, at the end of the redirects. */
	readonly url: string;
	/** ISO 8601, by the clock of whoever recorded it. */
	readonly at: string;
	readonly status: number;
	readonly redirects: readonly { readonly url: string; readonly status: number; readonly to: string }[];
	readonly headers: readonly (readonly [name: string, value: string])[];
	/** Of the document as it is when unpacked, in hexadecimal. */
	readonly payloadSha256: string;
	/** The address that answered. */
	readonly address?: string;
	readonly software?: string;
};
