import type { Command } from 'commander';
import type { ModelChoice } from '../actions/index.ts';
import { EXIT, Refusal } from './exit.ts';

export type ModelOptions = { readonly model?: string; readonly at?: string; readonly timeout?: string };

/** The options by which a language model is asked; without them none ever is. */
export const withModelOptions = (command: Command): Command =>
	command
		.option('--model <name>', 'ask this language model, by the name that its server knows')
		.option('--at <url>', 'where: an OpenAI-compatible server, as in http://127.0.0.1:11434/v1')
		.option('--timeout <seconds>', 'how long one question may take (otherwise 600)');

/** What was chosen; `null` where no model is asked. The key comes from the environment alone. */
export function modelChoice({ model, at, timeout }: ModelOptions): ModelChoice | null {
	if (model === undefined && at === undefined && timeout === undefined) return null;
	if (model === undefined || at === undefined)
		throw new Refusal(EXIT.usage, 'a language model is asked with --model NAME and --at URL, both');
	const seconds = timeout === undefined ? undefined : Number(timeout);
	if (seconds !== undefined && !(seconds >= 1))
		throw new Refusal(EXIT.usage, `--timeout: "${timeout}" is no number of seconds`);
	const key = process.env.PARADERO_MODEL_KEY;
	return {
		model,
		at,
		...(key === undefined || key === '' ? {} : { key }),
		...(seconds === undefined ? {} : { seconds }),
	};
}
