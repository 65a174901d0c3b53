import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
	readonly name: string;
	readonly data: string | Uint8Array;
	/** What the archive claims about the entry, where that is not the truth. */
	readonly lies?: { readonly size?: number; readonly flags?: number; readonly at?: number };
};

/** An archive as a spreadsheet program writes it, or with lies in it. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, data, lies = {} } of entries) {
		const bytes = Buffer.from(data);
		const packed = deflateRawSync(bytes);
		const title = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(lies.flags ?? 0, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(lies.size ?? bytes.length, 18);
		common.writeUInt16LE(title.length, 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(lies.at ?? at, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, tail, title);
		parts.push(local);
		at += local.length;
	}
	const listing = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(listing.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, listing, end]);
}
