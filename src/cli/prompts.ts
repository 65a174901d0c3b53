/** Whether there is somebody at a terminal to ask. Questions go to stderr: stdout is for answers. */
export function canAsk(): boolean {
	return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** `null` when cancelled. */
export async function askSecret(message: string): Promise<string | null> {
	const { isCancel, password } = await import('@clack/prompts');
	const answer = await password({ message, output: process.stderr });
	return isCancel(answer) ? null : String(answer ?? '');
}

/** Asks for a yes; anything else is a no. */
export async function askYes(message: string): Promise<boolean> {
	const { confirm } = await import('@clack/prompts');
	return (await confirm({ message, initialValue: false, output: process.stderr })) === true;
}

/** Asks for one line; `check` says what is wrong with it. `null` when cancelled. */
export async function askLine(
	message: string,
	options: { readonly placeholder?: string; readonly check?: (line: string) => string | undefined } = {},
): Promise<string | null> {
	const { isCancel, text } = await import('@clack/prompts');
	const { placeholder, check } = options;
	const answer = await text({
		message,
		output: process.stderr,
		...(placeholder === undefined ? {} : { placeholder }),
		...(check === undefined ? {} : { validate: (line) => check(line ?? '') }),
	});
	return isCancel(answer) ? null : String(answer ?? '');
}
