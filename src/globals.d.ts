// The few web-standard globals that pure rooms may name. Nothing here reaches a file, a network or a clock.
declare class TextEncoder {
	encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
	constructor(label?: string, options?: { fatal?: boolean });
	decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
