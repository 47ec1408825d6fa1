import { visible } from '../problem.ts';
import type { Progress } from '../progress.ts';
import { cutEnd, cutStart, displayWidth } from '../reports/terminal/display-width.ts';
import { isControllable, type Manners, type OutputStream, type Process } from './terminal.ts';
import { undoIfEnded } from './unfinished.ts';

/** Seconds after the start of the command before anything is shown. */
const PATIENCE = 1;
/** Seconds between two lines. */
const PAUSE = 0.1;
/** Columns of a terminal that says nothing of its width. */
const USUAL_COLUMNS = 80;
/** Columns from which a bar is shown too, and those it takes. */
const WITH_BAR = 60;
const BAR = 20;
/** Columns in which a name still says something. */
const SHORTEST_NAME = 8;

/**
 * One line on stderr that says how far long work has come. It appears after a second, changes at most ten times a second
 * and goes again; it never appears where stderr is no terminal that can take a line back, in CI, or with --quiet.
 */
export class ProgressLine {
  readonly #stream: OutputStream | undefined;
  readonly #now: () => number;
  #next: number;
  #latest: Progress | undefined;
  #timer: NodeJS.Timeout | undefined;
  #forget: (() => void) | undefined;

  constructor(process: Process, manners: Manners) {
    const shows = isControllable(process.stderr, process) && !manners.quiet && !isCi(process);
    this.#stream = shows ? process.stderr : undefined;
    this.#now = () => process.uptime();
    this.#next = PATIENCE;
  }

  /** Shows how far the work has come, now or as soon as a line may be shown. */
  readonly show = (progress: Progress): void => {
    if (!this.#stream) return;
    this.#latest = progress;
    const wait = this.#next - this.#now();
    if (wait <= 0) this.#write(this.#stream);
    else this.#timer ??= setTimeout(() => this.#elapsed(), Math.ceil(wait * 1000)).unref();
  };

  /** Takes the line away. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#latest = undefined;
    if (!this.#forget) return;
    this.#forget();
    this.#forget = undefined;
    this.#stream?.write(CLEARED);
  }

  #elapsed(): void {
    this.#timer = undefined;
    if (this.#latest) this.show(this.#latest);
  }

  #write(stream: OutputStream): void {
    if (!this.#latest) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#forget ??= undoIfEnded(() => void stream.write(CLEARED));
    // Some terminals say 0.
    stream.write(`${CLEARED}${progressText(this.#latest, stream.columns || USUAL_COLUMNS)}`);
    this.#next = this.#now() + PAUSE;
  }
}

/** To the start of the line, and everything on it gone. The cursor is never hidden, so that nothing can leave it so. */
const CLEARED = '\r\u001b[2K';

/** The line for a terminal of so many columns, one of which stays free: `reading 3 of 12 [===>      ] october.csv`. */
export function progressText({ step, done, of, name }: Progress, columns: number): string {
  const room = Math.max(0, columns - 1);
  const underWay = name === undefined ? done : Math.min(done + 1, of);
  const counted = of === 0 ? `${step}…` : `${step} ${underWay} of ${of}`;
  const head = of > 1 && columns >= WITH_BAR ? `${counted} ${barOf(done / of)}` : counted;
  const left = room - displayWidth(head) - 1;
  if (name === undefined || left < SHORTEST_NAME) return cutEnd(head, room, '…');
  return `${head} ${cutStart(visible(name), left, '…')}`;
}

function barOf(share: number): string {
  const full = Math.floor(share * BAR);
  return `[${'='.repeat(full)}${full < BAR ? '>'.padEnd(BAR - full) : ''}]`;
}

function isCi({ env: { CI } }: Process): boolean {
  return CI !== undefined && !['', '0', 'false'].includes(CI);
}
