import type { MappedField } from './mapping-parts.ts';
import {
  type IncompleteInput,
  type Proposal,
  type ProposedInput,
  SECTIONS,
  type Section,
} from './proposal.ts';
import { yamlComment, yamlFlow, yamlText } from './yaml-text.ts';

/** Name of the schema's file, beside the configuration, for editors that read its first line. */
export const SCHEMA_NAME = 'bill-audit.schema.json';

const SECTION_COMMENTS: Readonly<Record<Section, string>> = {
  bills: 'The bills under audit',
  invoices: 'The totals that each invoice states',
  inventory: 'What you own',
  prices: 'What you agreed to pay',
  orders: 'Orders to add, move, change or disconnect',
  history: 'Bills of earlier months: evidence, never claimed again',
};
/** Files of one entry that are told one by one. */
const MOST_NOTES = 12;
const LONGEST_LINE = 110;

/** The text of bill-audit.yaml. Whatever was inferred says why; what only the user knows stands behind a `#`. */
export function proposalYaml(proposal: Proposal): string {
  const lines = [
    `# yaml-language-server: $schema=./${SCHEMA_NAME}`,
    '# Proposed by bill-audit init from the files in this folder. Each inference says what it rests on; a line marked',
    '# "check" rests on a guess. What only you know stands behind a #: complete it and remove the #.',
    '',
    ...customerLines(proposal),
    ...SECTIONS.flatMap((section) => sectionLines(section, proposal)),
    ...taxLines(proposal),
    ...carrierLines(proposal),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function customerLines({ surroundings: { locale, country, currency } }: Proposal): string[] {
  const marked = (shown: { readonly why: string; readonly doubtful: boolean }) =>
    yamlComment(`${shown.doubtful ? 'check: ' : ''}${shown.why}`);
  const own = [
    '  # name: Your company inc.',
    '  # kind: business # or consumer, micro, small, large, public: decides which law a letter may name',
    '  # address: ["1 Example Street", Town]',
    '  # contact: { name: , title: , email: , phone: }',
  ];
  return [
    country
      ? 'customer: # who writes the letters; complete it before you send one'
      : '# customer: # who writes the letters; complete it before you send one',
    country
      ? `  country: ${yamlText(country.value)} ${marked(country)}; settles how telephone numbers are compared`
      : '#   country: CA # fill in: settles how telephone numbers are compared and which law a letter may name',
    ...(country ? own : own.map((line) => line.replace('  # ', '#   '))),
    locale
      ? `locale: ${yamlText(locale.value.tag)} ${marked(locale)}; language of reports and letters, and order of 03/04/2026`
      : '# locale: en-GB # fill in: language of reports and letters, and order of 03/04/2026',
    currency
      ? `currency: ${yamlText(currency.value)} ${marked(currency)}; for files that name none`
      : '# currency: EUR # fill in where a file names none',
    '',
  ];
}

function sectionLines(section: Section, { inputs, incomplete, month }: Proposal): string[] {
  const own = inputs.filter((input) => input.section === section);
  const open = incomplete.filter((input) => input.section === section);
  if (own.length === 0 && open.length === 0) return [];
  const dated = section === 'bills' && month !== undefined ? `: ${month}, by the dates of the invoices` : '';
  return [
    `# ${SECTION_COMMENTS[section]}${dated}.`,
    own.length > 0 ? `${section}:` : `# ${section}:`,
    ...own.flatMap(inputLines),
    ...open.flatMap(incompleteLines),
    '',
  ];
}

function inputLines({ patterns, sheet, mapping, reasons, notes }: ProposedInput): string[] {
  const shown = notes.slice(0, MOST_NOTES);
  const rest = notes.length - shown.length;
  return [
    ...[...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].map((note) => `  ${yamlComment(note)}`),
    ...filesLines(patterns),
    ...(sheet === undefined ? [] : [`    sheet: ${yamlText(sheet)}`]),
    ...mappingLines(mapping, reasons),
  ];
}

function filesLines(patterns: readonly string[]): string[] {
  const [only] = patterns;
  if (only !== undefined && patterns.length === 1) return [`  - files: ${yamlText(only)}`];
  const line = `  - files: ${yamlFlow(patterns)}`;
  return line.length <= LONGEST_LINE
    ? [line]
    : ['  - files:', ...patterns.map((pattern) => `      - ${yamlText(pattern)}`)];
}

function mappingLines(mapping: ProposedInput['mapping'], reasons: readonly MappedField[]): string[] {
  if (!mapping) return [];
  return [
    '    layout:',
    ...Object.entries(mapping).flatMap(([key, value]) => {
      const reason = reasons.find(({ field }) => field === key);
      const why = reason && ` ${yamlComment(`${reason.doubt === undefined ? '' : 'check: '}${reason.why}`)}`;
      return keyLines(key, value, why ?? '');
    }),
  ];
}

/** One key of a mapping; what does not fit a line goes on below it. */
function keyLines(key: string, value: unknown, why: string): string[] {
  const flow = `      ${key}: ${yamlFlow(value)}`;
  if (flow.length <= LONGEST_LINE || typeof value !== 'object' || value === null) return [`${flow}${why}`];
  return [`      ${key}:${why}`, ...blockLines(value, '        ')];
}

function blockLines(value: object, indent: string): string[] {
  return Object.entries(value).flatMap(([key, own]) => {
    const flow = `${indent}${yamlText(key)}: ${yamlFlow(own)}`;
    if (flow.length <= LONGEST_LINE || typeof own !== 'object' || own === null || Array.isArray(own))
      return [flow];
    return [`${indent}${yamlText(key)}:`, ...blockLines(own, `${indent}  `)];
  });
}

/** An entry that is left out until it is completed, as it will be then. */
function incompleteLines({ file, sheet, mapping, reasons, lacks, why }: IncompleteInput): string[] {
  const known = mappingLines(mapping, reasons);
  const entry = [
    ...filesLines([file]),
    ...(sheet === undefined ? [] : [`    sheet: ${yamlText(sheet)}`]),
    ...(lacks.length > 0 && known.length === 0 ? ['    layout:'] : known),
    ...lacks.map(
      ({ field, hint }) =>
        `      ${field}:${field === 'carrier' || field === 'currency' ? ' { value: }' : ''} ${yamlComment(`fill in: ${hint}`)}`,
    ),
  ];
  return [
    `  ${yamlComment(`left out: ${why ?? 'what it lacks is marked below; complete it and remove the #'}`)}`,
    ...entry.map((line) => `# ${line}`),
  ];
}

function taxLines({ rates }: Proposal): string[] {
  const [only] = rates;
  if (only !== undefined && rates.length === 1) {
    return [
      '# The tax rates that bills should have.',
      'taxes:',
      `  - { name: Tax, rate: ${JSON.stringify(only)} } # the only rate on the bills`,
      '',
    ];
  }
  const seen = rates.length === 0 ? '' : ` The bills have ${rates.join(', ')}.`;
  return [
    `# The tax rates that bills should have.${seen}`,
    '# taxes:',
    `#   - { name: Tax, rate: ${JSON.stringify(only ?? '20')} }`,
    '',
  ];
}

function carrierLines({ carriers }: Proposal): string[] {
  if (carriers.length === 0) return [];
  return [
    '# The carriers that the files name. Their addresses are for the letters.',
    'carriers:',
    ...carriers.flatMap(({ name, files, aliases, proration }) => [
      `  ${yamlText(name)}: ${yamlComment(`in ${files} file${files === 1 ? '' : 's'}`)}`,
      '    answer_days: 30 # days that a letter gives to answer',
      `    ${prorationLine(proration)}`,
      '    # legal_name:',
      '    # address: []',
      '    # email:',
      ...(aliases.length === 0
        ? []
        : [
            `    aliases: ${yamlFlow(aliases.map((alias) => alias.name))} ${yamlComment(`check: ${[...new Set(aliases.map(({ why }) => why))].join('; ')}`)}`,
          ]),
    ]),
  ];
}

function prorationLine(proration: Proposal['carriers'][number]['proration']): string {
  const ways = 'part months count the days of the month; thirty: they count thirty';
  if (!proration) return `proration: actual # ${ways}`;
  const { basis, charges } = proration;
  return `proration: ${basis} # ${basis === 'thirty' ? 'check: ' : ''}so ${charges} charge${charges === 1 ? ' adds' : 's add'} up; actual: ${ways}`;
}
