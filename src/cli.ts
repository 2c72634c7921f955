#!/usr/bin/env node
/** The command `stepdown`: reads arguments, calls one function per command, sets the exit code. */
import { leaveQuietlyWhenNobodyReads } from './cli/leave-quietly.ts';
import { main } from './cli/main.ts';

leaveQuietlyWhenNobodyReads();
process.exitCode = await main(process.argv.slice(2));
