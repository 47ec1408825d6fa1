import { readFile } from 'node:fs/promises';
import path from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Day } from '../calendar/day.ts';
import type { Config } from '../config/config.ts';
import { present } from '../keyed/present.ts';
import { DEFAULT_LOCALE, type Locale } from '../language/locale.ts';
import type { DisputeReport } from '../letters/dispute-letters.ts';
import type { LetterFile } from '../letters/letter-files.ts';
import { problemText } from '../problem.ts';
import { UNKNOWN_CUSTOMER } from '../records/customer.ts';
import type { Dispatch, Dispute } from '../records/dispute.ts';
import type { DraftDigest } from '../report/report.ts';
import { titlesIn } from '../rules/catalogue.ts';
import { RULES } from '../rules/index.ts';
import { compareText } from '../text/fold.ts';
import { checkedTemplates } from './checked-templates.ts';
import { digestOfDraft } from './draft-digest.ts';
import { mannersOf } from './main.ts';
import { keptDrafts, keptText, requireFolder } from './out-folder.ts';
import { shown } from './shown-path.ts';
import type { Process } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Which letters about disputes to draft. */
export interface DisputeLetterSetting {
  readonly level: Dispatch;
  /** Of the letters. */
  readonly date: Day;
  /** How the command line names that day, for problems; `--date` when absent. */
  readonly dateOption?: string;
  /** In place of the carriers' own. */
  readonly locale?: Locale;
  /** Names, addresses, laws, templates; absent where there is none: the letters then have blanks. */
  readonly config?: Config;
}

/** How the drafts in a folder were written, by which one that a person changed since is known. */
const MEMORY = 'dispute-drafts.json';

/**
 * One letter of a level to each carrier of these disputes, from the ledger and the configuration alone:
 * `dispute-<claim>-<level>-<day>` where it is about one claim, else `dispute-<carrier>-<level>-<day>`, as .docx, .md and
 * .eml, with `-evidence.xlsx`. The same disputes give the same bytes. Throws ProblemError.
 */
export async function lettersOfDisputes(
  disputes: readonly Dispute[],
  { level, date, dateOption, locale, config }: DisputeLetterSetting,
): Promise<readonly LetterFile[]> {
  if (disputes.length === 0) return [];
  const [{ draftDisputeLetters }, { templates }] = await Promise.all([
    import('../letters/dispute-letters.ts'),
    checkedTemplates(config?.letterTemplates ?? []),
  ]);
  const options = {
    level,
    date,
    templates,
    ...present('dateOption', dateOption),
    ...present('locale', locale),
  };
  return draftDisputeLetters(reportOf(config), disputes, options);
}

/** The folder for letters: that of `--out`, else `bill-audit-out` beside the configuration. */
export function letterFolder(
  options: Readonly<Record<string, unknown>>,
  config: Config | undefined,
  cwd: string,
): string {
  return options.out === undefined
    ? path.join(config?.base ?? cwd, 'bill-audit-out')
    : path.resolve(cwd, String(options.out));
}

/**
 * Writes drafts into a folder, all or none, and says so on stderr; one that a person changed is kept under another name.
 * Throws ProblemError.
 */
export async function writeLetters(
  folder: string,
  drafts: readonly LetterFile[],
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  if (drafts.length === 0) return;
  await requireFolder(folder);
  const memory = path.join(folder, MEMORY);
  const known = rememberedIn(await readFile(memory, 'utf8').catch(() => ''));
  const { kept, files } = await keptDrafts(folder, drafts, known);
  const written = drafts.flatMap(({ name, bytes }) => digestOfDraft(name, bytes) ?? []);
  const names = new Set(written.map(({ file }) => file));
  const all = [...known.filter(({ file }) => !names.has(file)), ...written].sort((a, b) =>
    compareText(a.file, b.file),
  );
  const placed = drafts.map(({ name, bytes }) => ({ path: path.join(folder, name), bytes }));
  const remembered = `${JSON.stringify({ drafts: all }, null, 2)}\n`;
  await writeWhole([...placed, ...files, { path: memory, bytes: new TextEncoder().encode(remembered) }]);
  if (mannersOf(options).quiet) return;
  const cwd = process.cwd();
  const lines = [
    ...(kept.length > 0 ? [keptText(kept)] : []),
    `wrote ${placed.map(({ path: file }) => shown(file, cwd)).join(', ')}`,
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** What the templates of a configuration leave out of a letter, on stderr. */
export async function tellTemplates(
  config: Config | undefined,
  options: Readonly<Record<string, unknown>>,
  { stderr }: Process,
): Promise<void> {
  const { warnings } = await checkedTemplates(config?.letterTemplates ?? []);
  if (mannersOf(options).quiet) return;
  for (const warning of warnings) stderr.write(`warning: ${problemText(warning)}\n`);
}

/** All that a letter says beside the ledger's facts. */
function reportOf(config: Config | undefined): DisputeReport {
  return {
    version: packageJson.version,
    locale: config?.outputLocale ?? config?.locale ?? DEFAULT_LOCALE,
    customer: config?.customer ?? UNKNOWN_CUSTOMER,
    carriers: (config?.carriers ?? []).map((profile) => ({ ...profile, invoices: 0, billed: [] })),
    ...(config?.laws ? { laws: config.laws } : {}),
    rulesSha256: '',
    inputs: [],
    coverage: { charges: 0, withInventory: 0, withPrice: 0, spend: [], spendWithPrice: [], rules: [] },
    totals: [],
    carrierTotals: [],
    titleOf: titlesIn(config?.catalogue ?? RULES),
    ownTitles: new Map(),
    settled: [],
    credits: [],
    invoices: [],
    months: [],
    inventory: [],
    comparison: [],
    notAudited: [],
    warnings: [],
    detailed: false,
  };
}

function rememberedIn(text: string): readonly DraftDigest[] {
  try {
    const { drafts } = JSON.parse(text) as { drafts?: unknown };
    return Array.isArray(drafts) ? drafts.filter(isDigest) : [];
  } catch {
    return [];
  }
}

function isDigest(value: unknown): value is DraftDigest {
  if (value === null || typeof value !== 'object') return false;
  const { file, digest } = value as Partial<Record<string, unknown>>;
  return typeof file === 'string' && typeof digest === 'string';
}
