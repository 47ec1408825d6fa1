/** The command line as a function: arguments and what it may touch; returns the exit code. */
export type Command = (argv: readonly string[], process: CommandProcess) => Promise<number>;

/** What the command may touch. */
export interface CommandProcess {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  uptime(): number;
}

/** A finding as report.json has it, as far as it is compared. */
export interface ReportedFinding {
  readonly rule: string;
  readonly class: string;
  readonly carrier: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly service?: string;
  readonly code?: string;
  readonly impact: string;
  readonly message: string;
  readonly also: readonly string[];
  readonly id: string;
}

/** Audits a folder through the command; throws with what the command said when it could not. */
export async function auditFolder(
  command: Command,
  folder: string,
  out: string,
  more: readonly string[] = [],
): Promise<readonly ReportedFinding[]> {
  const text = await said(
    command,
    ['check', folder, '--out', out, '--format', 'json', '--fail-on', 'never', '--quiet', ...more],
    folder,
  );
  // What a finding does not have is null in the report.
  const { findings } = JSON.parse(text, (_, value) => value ?? undefined) as { findings: ReportedFinding[] };
  return findings;
}

/** The ids of the rules that the command has, in the order of its catalogue. */
export async function rulesOf(command: Command): Promise<readonly string[]> {
  const listed = JSON.parse(await said(command, ['rules', '--format', 'json'], process.cwd())) as unknown;
  const rules = Array.isArray(listed) ? listed : (listed as { rules: unknown[] }).rules;
  return rules.map((rule) => (rule as { id: string }).id);
}

async function said(command: Command, argv: readonly string[], cwd: string): Promise<string> {
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const code = await command(argv, {
    stdout: { write: (text) => stdout.push(text) },
    stderr: { write: (text) => stderr.push(text) },
    env: { CI: 'true' },
    cwd: () => cwd,
    uptime: () => 0,
  });
  if (code > 1)
    throw new Error(`bill-audit ${argv.join(' ')} ended with ${code}: ${stderr.join('').slice(0, 12000)}`);
  return stdout.join('');
}
