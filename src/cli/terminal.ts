import { visible } from '../problem.ts';

/** What a command may touch of the process that runs it. */
export interface Process {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
}

/** A stream that may be a terminal. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What the global options ask of talk. */
export interface Manners {
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** False with --no-color. */
  readonly color: boolean;
}

/** True when colour goes to the stream: `--no-color`, then FORCE_COLOR, NO_COLOR, then whether it is a terminal. */
export function wantsColor(stream: OutputStream, { env }: Process, manners: Manners): boolean {
  if (!manners.color) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of the stream; a pipe is as wide as a report needs. */
export function widthOf(stream: OutputStream): number {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0 ? stream.columns : 160;
}

/** Shows one line of progress on a terminal and takes it away again; says nothing elsewhere. */
export class Progress {
  readonly #stream: OutputStream | undefined;
  #shown = false;

  constructor(process: Process, manners: Manners) {
    const show = process.stderr.isTTY === true && !manners.quiet && process.env.CI === undefined;
    this.#stream = show ? process.stderr : undefined;
  }

  /** Shows what is being done. */
  readonly step = (text: string): void => {
    const room = Math.max(0, (this.#stream?.columns ?? 80) - 2);
    this.#stream?.write(`\r\u001b[2K${visible(text).slice(0, room)}…`);
    this.#shown = true;
  };

  /** Clears the line. */
  done(): void {
    if (this.#shown) this.#stream?.write('\r\u001b[2K');
    this.#shown = false;
  }
}
