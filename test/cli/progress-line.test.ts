import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProgressLine, progressText } from '../../src/cli/progress-line.ts';
import type { Manners, Process } from '../../src/cli/terminal.ts';
import { undoUnfinished } from '../../src/cli/unfinished.ts';
import type { Progress } from '../../src/progress.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const CLEARED = '\r\u001b[2K';
const ALOUD: Manners = { quiet: false, verbose: false, color: true };

/** A line on a terminal, and all that was written. */
function lineOn(stderr: Partial<Process['stderr']> = {}, env: Process['env'] = {}, manners = ALOUD) {
  const written: string[] = [];
  const stream = {
    isTTY: true,
    columns: 40,
    ...stderr,
    write: (text: unknown) => written.push(String(text)),
  };
  const process: Process = {
    stdout: stream,
    stderr: stream,
    env,
    cwd: () => '/',
    uptime: () => Date.now() / 1000,
  };
  return { line: new ProgressLine(process, manners), written };
}

const reading = (done: number): Progress => ({ step: 'reading', done, of: 9, name: `${done}.csv` });

describe('when', () => {
  test('nothing is shown in the first second, and nothing is left of it', () => {
    const { line, written } = lineOn();
    line.show(reading(0));
    vi.advanceTimersByTime(999);
    line.show(reading(1));
    line.clear();
    vi.advanceTimersByTime(5000);
    expect(written).toEqual([]);
  });

  test('after a second the latest is shown, also where nothing more is told', () => {
    const { line, written } = lineOn();
    line.show(reading(0));
    line.show(reading(1));
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([`${CLEARED}reading 2 of 9 1.csv`]);
  });

  test('at most ten lines a second, the last of them always', () => {
    const { line, written } = lineOn();
    vi.advanceTimersByTime(1000);
    for (let at = 0; at < 1000; at += 10) {
      line.show({ step: 'reading', done: at, of: 1000 });
      vi.advanceTimersByTime(10);
    }
    expect(written).toHaveLength(10);
    vi.advanceTimersByTime(100);
    expect(written.at(-1)).toBe(`${CLEARED}reading 990 of 1000`);
    line.clear();
    vi.advanceTimersByTime(5000);
    expect(written.slice(10)).toEqual([`${CLEARED}reading 990 of 1000`, CLEARED]);
  });

  test('a terminal of no width is taken for one of 80 columns', () => {
    const { line, written } = lineOn({ columns: 0 });
    vi.advanceTimersByTime(1000);
    line.show(reading(0));
    expect(written).toEqual([`${CLEARED}reading 1 of 9 [>                   ] 0.csv`]);
  });

  test('a signal takes the line away once', () => {
    const { line, written } = lineOn();
    vi.advanceTimersByTime(1000);
    line.show(reading(0));
    undoUnfinished();
    undoUnfinished();
    expect(written).toEqual([`${CLEARED}reading 1 of 9 0.csv`, CLEARED]);
  });
});

describe('where', () => {
  test.each<[string, Parameters<typeof lineOn>, boolean]>([
    ['on a terminal', [], true],
    ['where CI is said to be off', [{}, { CI: 'false' }], true],
    ['not in a pipe', [{ isTTY: false }], false],
    ['not in CI', [{}, { CI: 'true' }], false],
    ['not on a dumb terminal', [{}, { TERM: 'dumb' }], false],
    ['not with --quiet', [{}, {}, { ...ALOUD, quiet: true }], false],
  ])('%s', (_, asked, shows) => {
    const { line, written } = lineOn(...asked);
    vi.advanceTimersByTime(1000);
    line.show(reading(0));
    line.clear();
    expect(written.length > 0).toBe(shows);
  });
});

describe('what', () => {
  test.each<[number, Progress, string]>([
    [80, { step: 'matching', done: 0, of: 0 }, 'matching…'],
    [
      80,
      { step: 'reading', done: 2, of: 12, name: 'bills/october.csv' },
      'reading 3 of 12 [===>                ] bills/october.csv',
    ],
    [60, { step: 'auditing', done: 61, of: 61 }, 'auditing 61 of 61 [====================]'],
    [59, { step: 'auditing', done: 61, of: 61 }, 'auditing 61 of 61'],
    [40, { step: 'writing', done: 0, of: 1, name: 'report.json' }, 'writing 1 of 1 report.json'],
    [
      40,
      { step: 'reading', done: 0, of: 2, name: 'bills/2026-10/laurentel/october.csv' },
      'reading 1 of 2 …0/laurentel/october.csv',
    ],
    [24, { step: 'reading', done: 0, of: 2, name: 'october.csv' }, 'reading 1 of 2 …ber.csv'],
    [23, { step: 'reading', done: 0, of: 2, name: 'october.csv' }, 'reading 1 of 2'],
    [10, { step: 'reading', done: 0, of: 2, name: 'october.csv' }, 'reading…'],
    [1, { step: 'reading', done: 0, of: 2, name: 'october.csv' }, ''],
    [40, { step: 'reading', done: 0, of: 2, name: '\u001b[2Jx' }, 'reading 1 of 2 ·[2Jx'],
    [30, { step: 'reading', done: 0, of: 2, name: '請求書請求書請求書.csv' }, 'reading 1 of 2 …書請求書.csv'],
  ])('in %i columns', (columns, progress, text) => {
    expect(progressText(progress, columns)).toBe(text);
  });
});
