/** What breaks a line or turns the direction of writing. */
const TURNING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The name of a file as it is shown: a name made to look like another one shows that it is. */
export function shownPath(path: string): string {
	return path.replace(TURNING, '\ufffd');
}
