#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Half of a short command's time is reading our own sources: Node keeps them compiled from run to run.
enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
