import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAME } from '../config/load-config.ts';
import { configJsonSchema } from '../config/schema.ts';
import { parseLocale } from '../language/locale.ts';
import { isCurrency } from '../money/currency.ts';
import { LAYOUTS } from '../normalize/layouts/index.ts';
import { type Problem, ProblemError, problemText, quoted } from '../problem.ts';
import type { OnProgress } from '../progress.ts';
import { withoutCopies } from '../propose/copies.ts';
import { type FileLook, lookAtFile } from '../propose/look-at-file.ts';
import { planOf, type TriedEntry, tryPlanned, withCarriers } from '../propose/plan.ts';
import type { IncompleteInput, Proposal } from '../propose/proposal.ts';
import { proposalYaml, SCHEMA_NAME } from '../propose/proposal-yaml.ts';
import { type LeftOutFile, propose, whyIncomplete } from '../propose/propose.ts';
import type { Said } from '../propose/surroundings.ts';
import { proposalJson, proposalText } from '../reports/proposal.ts';
import { readSources } from '../sources/read-source.ts';
import type { SourceFile } from '../sources/source.ts';
import { dataFiles, MAX_DEPTH, MAX_FILES } from './data-files.ts';
import { mannersOf } from './main.ts';
import { ProgressLine } from './progress-line.ts';
import { usage } from './request.ts';
import { type Process, wantsColor, widthOf } from './terminal.ts';
import { writeWhole } from './write-whole.ts';

/** Endings of files that hold no rows of data, whatever else is in them. */
const NO_DATA =
  /\.(?:docx?|odt|rtf|pptx?|odp|msg|eml|png|jpe?g|gif|tiff?|bmp|svg|webp|heic|mp[34]|mov|wav|html?|css|js|ts|py|sh|bat|exe|dll|md|ya?ml|json|jsonl|log|ini|bak|tmp|lnk|url|sqlite|db)$/i;

/**
 * Looks at the files of a folder and writes a configuration for them: whole, never over one that exists, and only one
 * that can be audited. Throws ProblemError where there is nothing to audit.
 */
export async function init(
  folder: string | undefined,
  options: Readonly<Record<string, unknown>>,
  process: Process,
): Promise<void> {
  const said = saidIn(options);
  const base = path.resolve(process.cwd(), folder ?? '.');
  const isFolder = (await stat(base).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder)
    throw new ProblemError([
      usage(`there is no folder ${quoted(folder ?? '.')}`, 'a folder of files', 'Check the name'),
    ]);
  const dry = options.dryRun === true;
  const config = path.join(base, CONFIG_NAME);
  if (!dry && (await stat(config).catch(() => undefined))) throw new ProblemError([configExists()]);

  const manners = mannersOf(options);
  const progress = new ProgressLine(process, manners);
  const proposal = await proposalFor(base, said, progress.show).finally(() => progress.clear());
  refuseWithoutBills(proposal, dry);
  const yaml = proposalYaml(proposal);
  if (!dry) await write(config, yaml);

  const talk = dry ? process.stderr : process.stdout;
  const shown = folder === undefined ? CONFIG_NAME : path.join(folder, CONFIG_NAME);
  const command = [
    'bill-audit',
    dry ? 'init' : 'check',
    ...(folder === undefined ? [] : [quotedArgument(folder)]),
  ];
  if (options.format === 'json') process.stdout.write(proposalJson(proposal, yaml, !dry));
  else {
    if (dry) process.stdout.write(yaml);
    if (!manners.quiet) {
      talk.write(
        proposalText(proposal, {
          width: Math.min(widthOf(talk), 120),
          color: wantsColor(talk, process, manners),
          ...(dry ? {} : { written: shown }),
          next: command.join(' '),
        }),
      );
    }
  }
}

/** Looks at every file, tries what it was taken for, and puts the configuration together. */
async function proposalFor(base: string, said: Said, onProgress: OnProgress): Promise<Proposal> {
  const found = await dataFiles(base);
  const leftOut: LeftOutFile[] = [...found.unread];
  if (found.more)
    leftOut.push({
      file: '…',
      why: `only ${MAX_FILES} files are looked at, in folders at most ${MAX_DEPTH} deep`,
    });
  const sources = new Sources(base);
  const looks: FileLook[] = [];
  for (const [done, file] of found.files.entries()) {
    if (NO_DATA.test(file)) {
      leftOut.push({ file, why: 'it is no table of data' });
      continue;
    }
    onProgress({ step: 'looking at', done, of: found.files.length, name: file });
    const read = await sources.read(file);
    if ('problems' in read) {
      const [problem] = read.problems;
      leftOut.push({
        file,
        why: problem ? problemText({ ...problem, place: undefined }) : 'it cannot be read',
      });
      continue;
    }
    looks.push(lookAtFile(file, read.sources, LAYOUTS));
  }
  const { originals, copies } = withoutCopies(looks);
  leftOut.push(...copies);
  const plan = planOf(originals, said);
  const tried: TriedEntry[] = [];
  for (const [done, entry] of plan.entries.entries()) {
    onProgress({ step: 'trying', done, of: plan.entries.length, name: entry.file });
    const read = await sources.read(entry.file);
    if ('problems' in read) continue;
    tried.push(tryPlanned(entry, read.sources, plan, LAYOUTS));
  }
  return propose(plan, withCarriers(tried, said), originals, leftOut, found.files);
}

/** Files that were read, the small ones remembered: each is looked at, then tried. */
class Sources {
  static readonly #room = 20_000_000;
  readonly #base: string;
  readonly #kept = new Map<string, readonly SourceFile[]>();
  #size = 0;

  constructor(base: string) {
    this.#base = base;
  }

  async read(file: string): Promise<{ sources: readonly SourceFile[] } | { problems: readonly Problem[] }> {
    const kept = this.#kept.get(file);
    if (kept) return { sources: kept };
    const absolute = path.join(this.#base, file);
    try {
      const sources = await readSources(absolute, file);
      const { size } = await stat(absolute);
      if (this.#size + size <= Sources.#room) {
        this.#size += size;
        this.#kept.set(file, sources);
      }
      return { sources };
    } catch (error) {
      if (error instanceof ProblemError) return { problems: error.problems };
      throw error;
    }
  }
}

function saidIn({ locale, currency, carrier }: Readonly<Record<string, unknown>>): Said {
  const parsed = locale === undefined ? undefined : parseLocale(String(locale));
  if (locale !== undefined && !parsed) {
    throw new ProblemError([
      usage(
        `--locale ${quoted(String(locale))} is not supported`,
        'a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA',
        'Correct the locale',
      ),
    ]);
  }
  if (currency !== undefined && !isCurrency(String(currency))) {
    throw new ProblemError([
      usage(
        `--currency ${quoted(String(currency))} is not a currency`,
        'an ISO 4217 code in capitals, such as EUR',
        'Correct the code',
      ),
    ]);
  }
  return {
    ...(parsed ? { locale: parsed } : {}),
    ...(currency === undefined ? {} : { currency: String(currency) }),
    ...(carrier === undefined ? {} : { carrier: String(carrier) }),
  };
}

/** Writes the configuration, and the schema its first line names where there is none yet. */
async function write(config: string, yaml: string): Promise<void> {
  const schema = path.join(path.dirname(config), SCHEMA_NAME);
  const hasSchema = (await stat(schema).catch(() => undefined)) !== undefined;
  const encoder = new TextEncoder();
  await writeWhole([
    ...(hasSchema
      ? []
      : [{ path: schema, bytes: encoder.encode(`${JSON.stringify(configJsonSchema())}\n`) }]),
    { path: config, bytes: encoder.encode(yaml) },
  ]);
}

function configExists(): Problem {
  return {
    id: 'config-exists',
    place: { file: CONFIG_NAME },
    found: 'there is a configuration in this folder already',
    expected: 'a folder without one: init never overwrites',
    fix: 'Rename it first, or see what would be proposed with --dry-run',
  };
}

/** A configuration without bills could not be audited, and is not written; one that lacks something may be looked at. */
function refuseWithoutBills({ inputs, incomplete, files }: Proposal, dry: boolean): void {
  if (inputs.some(({ section }) => section === 'bills')) return;
  const open = incomplete.filter(({ section }) => section === 'bills');
  if (open.length > 0 && dry) return;
  if (open.length > 0) throw new ProblemError(open.map(billIncomplete));
  const taken = files
    .slice(0, 20)
    .map(({ file, sheet, role, section, why }) => {
      const name = quoted(sheet === undefined ? file : `${file}, sheet ${sheet}`);
      const as = section ?? role;
      return `${name} ${as === undefined ? `was left out: ${(why ?? '').replace(/\.$/, '')}` : `was taken for ${as}`}`;
    })
    .join('; ');
  const rest = files.length > 20 ? `; and ${files.length - 20} more` : '';
  throw new ProblemError([
    {
      id: 'nothing-to-audit',
      found:
        files.length === 0 ? 'there are no files in this folder' : `no file here is a bill: ${taken}${rest}`,
      expected: 'at least one bill: a carrier’s export, an e-invoice, an EDI file or a PDF bill',
      fix: 'Put the bills into this folder, or see how a file is read with bill-audit inspect',
    },
  ]);
}

/** A bill that could not be proposed, with the option that says what it lacks where there is one. */
function billIncomplete(input: IncompleteInput): Problem {
  const fields = input.lacks.map(({ field }) => field);
  const said = fields.flatMap((field) => SAID[field] ?? []);
  const all = fields.length > 0 && said.length === fields.length;
  return {
    id: 'bill-incomplete',
    place: { file: input.file, ...(input.sheet === undefined ? {} : { sheet: input.sheet }) },
    found: `the file looks like a bill, and cannot be audited as it stands: ${whyIncomplete(input)}`,
    expected: 'at least one bill that can be read whole',
    fix: all
      ? `Say it: bill-audit init ${said.join(' ')}`
      : 'See the mapping it lacks with bill-audit init --dry-run, complete it, and save it as bill-audit.yaml',
  };
}

/** The options that say what a file does not. */
const SAID: Readonly<Record<string, string>> = { carrier: '--carrier NAME', currency: '--currency CODE' };

/** An argument as a person may type it again. */
function quotedArgument(text: string): string {
  return /^[\w./~@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
