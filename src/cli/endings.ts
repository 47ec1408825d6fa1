import { problemText } from '../problem.ts';
import { systemReason } from '../sources/system-error.ts';
import { undoUnfinished } from './unfinished.ts';

/** The exit codes of a command that a signal ended: 128 and the number of the signal. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Makes the process end well from outside: a signal takes back what is half done, a reader that goes away is not a
 * problem, and stdout that cannot be written is one.
 */
export function endWell(process: NodeJS.Process): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      undoUnfinished();
      process.exit(code);
    });
  }
  // What is left to say is dropped; the audit goes on to write its files, and its verdict is the exit code.
  process.stderr.on('error', ignored);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    undoUnfinished();
    const found = `stdout cannot be written: ${systemReason(error)}`;
    process.stderr.write(`${problemText({ id: 'output-unwritable', found })}\n`);
    process.exit(2);
  });
}

function ignored(): void {
  // There is nobody left to tell.
}
