import { writeFile } from 'node:fs/promises';
import path from 'node:path';

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
  return findings.flatMap((finding) => [finding, ...standingBeside(finding)]);
}

/** Rules that never make a finding of their own, as findings where they are named. */
function standingBeside(finding: ReportedFinding): readonly ReportedFinding[] {
  return ONLY_BESIDE.filter((rule) => finding.also.includes(rule)).map((rule) => ({
    ...finding,
    rule,
    also: [],
  }));
}

const ONLY_BESIDE = ['repeat-discrepancy'];

/** Makes the ledger of a folder, of events as an export writes them; none where there are none. */
export async function keepClaims(command: Command, events: readonly object[], folder: string): Promise<void> {
  if (events.length === 0) return;
  const lines = [{ schema: 'bill-audit/ledger@1' }, ...events].map((line) => `${JSON.stringify(line)}\n`);
  await writeFile(path.join(folder, 'claims.jsonl'), lines.join(''));
  await said(command, ['dispute', 'import', 'claims.jsonl', '--quiet'], folder);
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
