import { problemText } from '../problem.ts';
import type { NamedCarrier } from './carrier-spellings.ts';
import type { DividedBills } from './months.ts';
import type { Aside, Plan, TriedEntry } from './plan.ts';
import type { Doubt, IncompleteInput } from './proposal.ts';

/** All that the doubts of a proposal come from. */
export interface Doubtful {
  readonly plan: Plan;
  /** Entries that are proposed. */
  readonly read: readonly TriedEntry[];
  /** Those of them that are no history. */
  readonly current: readonly TriedEntry[];
  readonly incomplete: readonly IncompleteInput[];
  readonly bills: DividedBills;
  readonly carriers: readonly NamedCarrier[];
  readonly rates: readonly string[];
  readonly aside: readonly Aside[];
}

const NO_FILES: readonly string[] = [];

const ROLE_NAMES = {
  bills: 'a bill',
  invoices: 'a list of invoices',
  inventory: 'an inventory',
  prices: 'a price sheet',
  orders: 'a list of orders',
} as const;

/** What a person should fill in, then what to check, each once. */
export function doubtsOf(all: Doubtful): readonly Doubt[] {
  const doubts: Doubt[] = [
    ...all.incomplete.map(({ file, lacks, why, section }): Doubt => {
      const lacking = lacks.map(({ field, hint }) => `${field} (${hint})`).join(' and ');
      const text =
        lacks.length > 0
          ? `it looks like ${ROLE_NAMES[section === 'history' ? 'bills' : section]}, and is left out until you fill in ${lacking}`
          : `it is left out: ${why}`;
      return { kind: 'fill-in', files: [file], text };
    }),
    ...surroundings(all),
    ...all.carriers.flatMap(({ name, aliases }) =>
      aliases.map(
        (alias): Doubt => ({
          kind: 'check',
          files: NO_FILES,
          text: `“${alias.name}” is taken for another spelling of “${name}”: ${alias.why}`,
        }),
      ),
    ),
    ...all.carriers.flatMap(prorationDoubts),
    ...all.read.flatMap(entryDoubts),
    ...all.bills.doubts.map(
      (doubt): Doubt => ({
        kind: 'check',
        files: [doubt.file],
        text: doubt.text,
      }),
    ),
    ...seriesDoubts(all.aside),
    ...missingRoles(all),
  ];
  return together(doubts).sort((a, b) => Number(a.kind === 'check') - Number(b.kind === 'check'));
}

/** Doubts that are the same of several files, once. */
function together(doubts: readonly Doubt[]): Doubt[] {
  const byText = new Map<string, Doubt>();
  for (const doubt of doubts) {
    const same = byText.get(doubt.text);
    const files = [...new Set([...(same?.files ?? []), ...doubt.files])];
    byText.set(doubt.text, { ...doubt, kind: same?.kind ?? doubt.kind, files });
  }
  return [...byText.values()];
}

function surroundings({ plan }: Doubtful): Doubt[] {
  const { locale, country, currency } = plan.surroundings;
  const doubts: Doubt[] = [];
  if (!locale)
    doubts.push({
      kind: 'fill-in',
      files: NO_FILES,
      text: 'locale: nothing tells the language of the reports and letters, which are English without it',
    });
  if (locale?.doubtful)
    doubts.push({
      kind: 'check',
      files: NO_FILES,
      text: `the locale is taken for ${locale.value.tag}: ${locale.why}`,
    });
  if (country?.doubtful)
    doubts.push({
      kind: 'check',
      files: NO_FILES,
      text: `the country is taken for ${country.value}: ${country.why}`,
    });
  if (!country)
    doubts.push({
      kind: 'fill-in',
      files: NO_FILES,
      text: 'country: nothing tells it; without it telephone numbers are the same only when written alike, and letters name no law',
    });
  if (currency?.doubtful)
    doubts.push({
      kind: 'check',
      files: NO_FILES,
      text: `the currency is taken for ${currency.value}: ${currency.why}`,
    });
  return doubts;
}

/** Counting thirty days is said, as it is not what is done where nothing is. */
function prorationDoubts({ name, proration }: NamedCarrier): Doubt[] {
  if (proration?.basis !== 'thirty') return [];
  const { charges } = proration;
  return [
    {
      kind: 'check',
      files: NO_FILES,
      text: `${name} is taken to count part months over thirty days: ${charges} of its charges ${charges === 1 ? 'adds' : 'add'} up so, and not over the days of the month`,
    },
  ];
}

function entryDoubts({ entry, trial }: TriedEntry): Doubt[] {
  const { file, look, carrier } = entry;
  const texts: string[] = [];
  if (carrier?.doubt !== undefined) texts.push(carrier.doubt);
  texts.push(...look.mapping.fields.flatMap(({ doubt }) => doubt ?? []), ...look.mapping.doubts);
  if (look.mapping.columns) texts.push(look.mapping.columns.why);
  if (look.rival !== undefined) {
    const by =
      look.byName === undefined ? 'its columns speak a little more for it' : `its name says “${look.byName}”`;
    texts.push(`it is read as ${ROLE_NAMES[look.role]}, and could be ${ROLE_NAMES[look.rival]}: ${by}`);
  }
  if (trial.rejected > 0) {
    const [first] = trial.rejections;
    const example = first
      ? `, such as ${problemText({ ...first, place: { row: first.place?.row, column: first.place?.column } })}`
      : '';
    texts.push(
      `${trial.rejected} of ${trial.rows} rows cannot be read, and check stops at them unless it is told --skip-bad-rows${example}`,
    );
  }
  texts.push(
    ...trial.warnings.map((problem) =>
      problemText({ ...problem, place: { ...problem.place, file: undefined } }),
    ),
  );
  return texts.map((text) => ({ kind: 'check', files: [file], text }));
}

function seriesDoubts(aside: readonly Aside[]): Doubt[] {
  return aside
    .filter(({ entry }) => entry.entry.look.role === 'inventory')
    .map(({ entry, why }) => ({ kind: 'check', files: [entry.entry.file], text: `it is left out: ${why}` }));
}

function missingRoles({ current, incomplete }: Doubtful): Doubt[] {
  const has = (role: string) =>
    current.some(({ entry }) => entry.look.role === role) ||
    incomplete.some(({ section }) => section === role);
  const doubts: Doubt[] = [];
  const owned = 'there is no inventory here, so no charge can be held against what you own';
  const agreed = 'there is no price sheet here, so no charge can be held against what you agreed to pay';
  if (!has('inventory')) doubts.push({ kind: 'check', files: NO_FILES, text: owned });
  if (!has('prices')) doubts.push({ kind: 'check', files: NO_FILES, text: agreed });
  return doubts;
}
