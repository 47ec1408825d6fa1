import { append } from '../keyed/value-at.ts';
import { type Problem, problemText } from '../problem.ts';
import { compareText } from '../text/fold.ts';
import { carrierToFill } from './carrier-of-entry.ts';
import { carriersOf } from './carrier-spellings.ts';
import { doubtsOf } from './doubts.ts';
import { filePatterns } from './file-patterns.ts';
import type { FileLook } from './look-at-file.ts';
import { divideBills, monthOf } from './months.ts';
import { nameWithoutMonth } from './name-hints.ts';
import { type Aside, mappingOf, type Plan, type PlannedEntry, type TriedEntry } from './plan.ts';
import {
  type IncompleteInput,
  type Proposal,
  type ProposedFile,
  type ProposedInput,
  SECTIONS,
  type Section,
} from './proposal.ts';

/** A file that nothing was made of, and why. */
export interface LeftOutFile {
  readonly file: string;
  readonly why: string;
}

/** Puts the configuration together from what every file was tried as. `all`: every file of the folder that a glob could find. */
export function propose(
  plan: Plan,
  tried: readonly TriedEntry[],
  looks: readonly FileLook[],
  leftOut: readonly LeftOutFile[],
  all: readonly string[],
): Proposal {
  const sorted = sortedOut(tried, plan);
  const carriers = carriersOf(sorted.complete);
  const bills = divideBills(inRole(sorted.complete, 'bills'), carriers);
  const months = new Set(bills.current.map(monthOf));
  const aside: Aside[] = [...sorted.aside];
  const kept = new Map<Section, readonly TriedEntry[]>([
    ['bills', bills.current],
    ['invoices', invoicesOf(inRole(sorted.complete, 'invoices'), months, aside)],
    ['inventory', newestOfSeries(inRole(sorted.complete, 'inventory'), aside)],
    ['prices', inRole(sorted.complete, 'prices')],
    ['orders', inRole(sorted.complete, 'orders')],
    ['history', bills.earlier],
  ]);
  const inputs = SECTIONS.flatMap((section) => inputsOf(section, kept.get(section) ?? [], all));
  const files: ProposedFile[] = [
    ...SECTIONS.flatMap((section) => (kept.get(section) ?? []).map((entry) => fileOf(entry, section))),
    ...aside.map(({ entry, why }) => ({ ...fileOf(entry, undefined), role: entry.entry.look.role, why })),
    ...sorted.incomplete.map(({ entry, input }) => ({
      ...fileOf(entry, undefined),
      role: entry.entry.look.role,
      incomplete: true,
      why: whyIncomplete(input),
    })),
    ...looks.flatMap(({ file, leftOut: parts }) =>
      parts.map(({ part, why }) => ({ file: part === '' ? file : `${file}, ${part}`, mapped: false, why })),
    ),
    ...leftOut.map(({ file, why }) => ({ file, mapped: false, why })),
  ];
  files.sort((a, b) => compareText(a.file, b.file) || compareText(a.sheet ?? '', b.sheet ?? ''));
  const read = [...kept.values()].flat();
  const current = read.filter((entry) => !bills.earlier.includes(entry));
  const rates = [...new Set(bills.current.flatMap(({ trial }) => trial.rates))].sort(compareText);
  const incomplete = sorted.incomplete.map(({ input }) => input);
  return {
    inputs,
    incomplete,
    files,
    ...(bills.month === undefined ? {} : { month: bills.month }),
    surroundings: plan.surroundings,
    carriers,
    rates,
    doubts: doubtsOf({ plan, read, current, incomplete, bills, carriers, rates, aside }),
  };
}

const CURRENCY_TO_FILL = 'it names none, and nothing here tells it';

interface SortedOut {
  readonly complete: readonly TriedEntry[];
  readonly incomplete: readonly { readonly entry: TriedEntry; readonly input: IncompleteInput }[];
  readonly aside: readonly Aside[];
}

/** What can be proposed as it stands, what lacks something, and what holds nothing. */
function sortedOut(tried: readonly TriedEntry[], { known, surroundings }: Plan): SortedOut {
  const complete: TriedEntry[] = [];
  const incomplete: { entry: TriedEntry; input: IncompleteInput }[] = [];
  const aside: Aside[] = [];
  for (const one of tried) {
    const { entry, trial } = one;
    const { mapping, role, lacksCarrier, sheet } = entry.look;
    const lacks: { field: string; hint: string }[] = [...mapping.lacking];
    if (lacksCarrier && !entry.carrier) lacks.unshift({ field: 'carrier', hint: carrierToFill(known) });
    if (trial.unpriced && !surroundings.currency) lacks.push({ field: 'currency', hint: CURRENCY_TO_FILL });
    const [refusal] = trial.refusals;
    const nothing = lacks.length === 0 && trial.records + trial.rejected === 0;
    if (nothing && (!refusal || refusal.id === 'no-rows')) {
      const why =
        trial.rows > 0 ? 'none of its rows is a charge of its own' : 'it has headings and no row below them';
      aside.push({ entry: one, why });
    } else if (lacks.length === 0 && !refusal && trial.records > 0 && trial.rejected <= trial.records) {
      complete.push(one);
    } else {
      const why = lacks.length > 0 ? undefined : whyNotRead(trial.refusals, one);
      const own = mappingOf(entry);
      const input: IncompleteInput = {
        section: role,
        file: entry.file,
        ...(sheet === undefined ? {} : { sheet }),
        ...(own === undefined ? {} : { mapping: own }),
        reasons: reasonsOf(entry),
        lacks,
        ...(why === undefined ? {} : { why }),
      };
      incomplete.push({ entry: one, input });
    }
  }
  return { complete, incomplete, aside };
}

function whyNotRead(refusals: readonly Problem[], { trial }: TriedEntry): string {
  const [problem] = [...refusals, ...trial.rejections];
  const said = problem ? foundIn(problem) : 'it has no records';
  return trial.rejected > 0 ? `${trial.rejected} of its ${trial.rows} rows cannot be read: ${said}` : said;
}

/** What was found, and where inside a file whose name is told already. */
function foundIn({ id, place, found }: Problem): string {
  const { file: _, ...inside } = place ?? {};
  return problemText({ id, place: inside, found });
}

/** What an incomplete entry lacks, in a sentence. */
export function whyIncomplete({ lacks, why }: IncompleteInput): string {
  return why ?? lacks.map(({ field, hint }) => `${field}: ${hint}`).join('; ');
}

function inRole(entries: readonly TriedEntry[], role: string): readonly TriedEntry[] {
  return entries.filter(({ entry }) => entry.look.role === role);
}

/** The totals of the invoices under audit; lists of earlier months alone would have no charges to be held against. */
function invoicesOf(
  invoices: readonly TriedEntry[],
  months: ReadonlySet<string | undefined>,
  aside: Aside[],
): readonly TriedEntry[] {
  return invoices.filter((entry) => {
    const own = [...entry.trial.months.keys()];
    if (own.length === 0 || months.size === 0 || own.some((month) => months.has(month))) return true;
    aside.push({ entry, why: `its invoices are of ${own.join(', ')}, not of the month under audit` });
    return false;
  });
}

/** Of files whose names differ in a month alone, the newest. */
function newestOfSeries(entries: readonly TriedEntry[], aside: Aside[]): readonly TriedEntry[] {
  const newest = new Map<string, string>();
  for (const { entry } of entries) {
    const series = nameWithoutMonth(entry.file);
    if (series !== undefined && entry.file > (newest.get(series) ?? '')) newest.set(series, entry.file);
  }
  return entries.filter((one) => {
    const last = newest.get(nameWithoutMonth(one.entry.file) ?? '');
    if (last === undefined || last === one.entry.file) return true;
    aside.push({ entry: one, why: `${last} is of a later month` });
    return false;
  });
}

/** Entries of one list that are read alike, together. */
function inputsOf(section: Section, entries: readonly TriedEntry[], all: readonly string[]): ProposedInput[] {
  const groups = new Map<string, TriedEntry[]>();
  for (const entry of entries) {
    const mapping = mappingOf(entry.entry);
    append(groups, JSON.stringify([entry.entry.look.sheet ?? null, mapping ?? null]), entry);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { look } = first.entry;
    const mapping = mappingOf(first.entry);
    const names = [...new Set(group.map(({ entry }) => entry.file))];
    return [
      {
        section,
        patterns: filePatterns(names, all),
        ...(look.sheet === undefined ? {} : { sheet: look.sheet }),
        ...(mapping === undefined ? {} : { mapping }),
        reasons: reasonsOf(first.entry),
        notes: group.map(noteOf),
      },
    ];
  });
}

function reasonsOf({ look, carrier }: PlannedEntry): IncompleteInput['reasons'] {
  return [...(carrier ? [carrier] : []), ...look.mapping.fields];
}

function noteOf({ entry, trial }: TriedEntry): string {
  const { look } = entry;
  const headings = look.headingRow > 0 ? `, headings in row ${look.headingRow}` : '';
  const layout = trial.layouts.filter((id) => id !== 'inline').join(', ');
  const by = layout === '' ? 'read by the mapping below' : layout;
  const rejected = trial.rejected === 0 ? '' : `, ${trial.rejected} rejected`;
  return `${entry.file}: ${by}${headings}, ${trial.records} records of ${trial.rows} rows${rejected}`;
}

function fileOf({ entry, trial }: TriedEntry, section: Section | undefined): ProposedFile {
  const { look } = entry;
  const inline = trial.layouts.includes('inline') || trial.layouts.length === 0;
  return {
    file: entry.file,
    ...(look.sheet === undefined ? {} : { sheet: look.sheet }),
    ...(section === undefined ? {} : { section }),
    layout: inline ? look.layout : trial.layouts.join(', '),
    mapped: mappingOf(entry) !== undefined,
    rows: trial.rows,
    records: trial.records,
    rejected: trial.rejected,
    ...(trial.months.size === 0 ? {} : { months: [...trial.months.keys()] }),
  };
}
