/** Milliseconds that this process has had of the processor: what else runs on the machine adds nothing to it. */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
