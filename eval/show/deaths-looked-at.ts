/** Where a report and the list differ, by report: what stands in the report, and so whose slip it is. */
export const DISAGREEMENTS: Readonly<Record<string, string>> = {
	'2c211e62':
		'neither: the report says that a move to the other facility was prepared, and of no move; the list takes it as made',
	'19382c21':
		'the report’s: its head gives one day, which we read, and its text tells of the death on the next, which the list gives',
	c5e3c3e3:
		'theirs: the list gives the hospital of the death; and ours: the report names the last facility only in a heading',
	'2ea48272':
		'the report’s: its head gives one day, and its text tells of the death under the next; the line shows both',
	'6bb81103':
		'neither: he died of what befell him on the way; we give where the leg began, the list whereto it was to lead',
};
