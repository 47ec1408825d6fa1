import { execFileSync } from 'node:child_process';

/** Bundles the command once before the tests that start it as a process. */
export function setup(): void {
  execFileSync(process.execPath, ['bin/dev/build.js'], { stdio: 'inherit' });
}
