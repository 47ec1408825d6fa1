/** What a command may touch of the process that runs it. */
export interface Process {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** What is piped in; absent where nothing can be. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  /** Seconds since the command was started: the only clock there is. */
  uptime(): number;
}

/** A stream that may be a terminal. */
export interface OutputStream {
  write(text: string | Uint8Array): unknown;
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
export function wantsColor(stream: OutputStream, process: Process, manners: Manners): boolean {
  const { env } = process;
  if (!manners.color) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return isControllable(stream, process);
}

/** True for a terminal on which a line can be taken back. */
export function isControllable(stream: OutputStream, { env }: Process): boolean {
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Columns of the stream; a pipe is as wide as a report needs. */
export function widthOf(stream: OutputStream): number {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0 ? stream.columns : 160;
}
