/** Pictures that are taken as sources: they have no words, and are shown as they are. */
export const PICTURE_MIMES = ['image/png', 'image/jpeg'] as const;
export type PictureMime = (typeof PICTURE_MIMES)[number];

export const isPicture = (mime: string): mime is PictureMime =>
	(PICTURE_MIMES as readonly string[]).includes(mime);
