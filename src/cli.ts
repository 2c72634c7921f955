#!/usr/bin/env node
/** The command `stepdown`: reads arguments, calls one function per command, sets the exit code. */
import { main } from './cli/main.ts';

process.exitCode = await main(process.argv.slice(2));
