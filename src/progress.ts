/** How far a run has come, for a person who waits. */
export interface Progress {
  readonly step: 'reading' | 'looking at' | 'trying' | 'matching' | 'auditing' | 'writing';
  /** Files read, tried or written, or rules run, before the one that is under way. */
  readonly done: number;
  /** All of them; 0 where there is nothing to count. */
  readonly of: number;
  /** The file or the rule that is under way. */
  readonly name?: string;
}

/** Told before each step of a run. */
export type OnProgress = (progress: Progress) => void;

/** What work in steps comes to, done in one go. */
export function inOneGo<Result>(steps: Generator<Progress, Result, void>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What work in steps comes to, with a turn of the event loop between them, so that a signal is heard and a clock ticks. */
export async function inTurns<Result>(
  steps: Generator<Progress, Result, void>,
  onProgress?: OnProgress,
): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    onProgress?.(step.value);
    await new Promise((resolve) => setImmediate(resolve));
    step = steps.next();
  }
  return step.value;
}
