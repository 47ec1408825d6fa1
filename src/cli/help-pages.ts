import { disputePages } from './dispute-pages.ts';

/** What a command's help says beside its arguments and options: terms and what they mean. */
export interface HelpPage {
  /** What the command reads. */
  readonly reads?: readonly HelpEntry[];
  /** What it writes, beside what it prints. */
  readonly writes?: readonly HelpEntry[];
  readonly exits: readonly HelpEntry[];
}

/** A term and its meaning. */
export type HelpEntry = readonly [term: string, meaning: string];

const DONE: HelpEntry = ['0', 'it was done'];
const FAILED: HelpEntry = ['2', 'it could not be done: stderr says why, and what to do'];
const ENDED: HelpEntry = [
  '129, 130, 143',
  'a signal ended it (hang-up, Ctrl-C, terminate): no half-written file is left',
];
const EXITS = [DONE, FAILED, ENDED] as const;

const CONFIG: HelpEntry = ['bill-audit.yaml', 'what to audit, and every file it names'];
const INSTEAD: HelpEntry = ['FILE, GLOB', 'the files of --bills and the other inputs instead'];
const DOCUMENTS: readonly HelpEntry[] = [
  ['letter-CARRIER.docx', 'the draft letter to each carrier that owes something'],
  ['letter-CARRIER.md', 'the same as text'],
  ['letter-CARRIER.eml', 'the same as a mail, with its evidence attached'],
  ['evidence-CARRIER.xlsx', 'the lines it claims, and the cells that prove them'],
];
const ARCHIVE: HelpEntry = ['DIR', 'the archive that check --archive made'];
const NEW_INVENTORY: HelpEntry = [
  'inventory-YYYY-MM-DD.xlsx',
  'the new inventory, or the file of --out; never over another',
];
const NAMED: HelpEntry = ['FILE', 'each file that --format FORMAT=FILE names'];

/** The variables that every command heeds. */
export const ENVIRONMENT: readonly HelpEntry[] = [
  ['NO_COLOR', 'no colours, unless FORCE_COLOR is set'],
  ['FORCE_COLOR', 'colours also where no terminal reads them; 0 for none'],
  ['CI', 'no progress on stderr'],
  ['TERM', 'dumb: neither colours nor progress'],
];

/** The page of bill-audit itself. */
export const MAIN_PAGE: HelpPage = {
  exits: [['0', 'done; check: nothing at or above --fail-on'], ['1', 'check: findings'], FAILED, ENDED],
};

/** The page of each command, by its name. */
export const PAGES: Readonly<Record<string, HelpPage>> = {
  check: {
    reads: [
      CONFIG,
      INSTEAD,
      ['suppressions.yaml', 'findings set aside, where the configuration names it'],
      ['bill-audit-ledger.db', 'the disputes, where there are any; it is only read'],
    ],
    writes: [
      ['report.json', 'the audit, from which bill-audit export and letter work; in the folder of --out'],
      ['discrepancies.xlsx', 'the workbook, beside it'],
      ...DOCUMENTS,
      NAMED,
      ['YYYY-MM/ENTRY', 'in the folder of --archive: the audit with all that it was made from'],
    ],
    exits: [
      ['0', 'nothing found at or above --fail-on'],
      ['1', 'findings at or above --fail-on'],
      ['2', 'the audit could not be done: stderr says why, and what to do; nothing was written'],
      ENDED,
    ],
  },
  letter: {
    reads: [
      ['report.json', 'a saved audit'],
      ['bill-audit.yaml', 'with --config: names, addresses and templates'],
    ],
    writes: DOCUMENTS,
    exits: EXITS,
  },
  export: { reads: [['report.json', 'a saved audit, or stdin']], writes: [NAMED], exits: EXITS },
  rules: { reads: [['bill-audit.yaml', 'here or at PATH, for rules of your own']], exits: EXITS },
  explain: { reads: [CONFIG, INSTEAD], exits: EXITS },
  'why-not': { reads: [CONFIG, INSTEAD], exits: EXITS },
  suppress: {
    reads: [CONFIG],
    writes: [
      ['suppressions.yaml', 'or the file that the configuration names: the findings are added to it'],
      ['bill-audit.yaml', 'where it names no such file yet'],
    ],
    exits: EXITS,
  },
  inspect: {
    reads: [
      ['FILE', 'each file that is named'],
      ['bill-audit.yaml', 'of this folder, for layouts and carriers of your own'],
    ],
    exits: EXITS,
  },
  init: {
    reads: [['DIR', 'every file under the folder, hidden ones left out']],
    writes: [
      ['bill-audit.yaml', 'the proposal; never over one that exists'],
      ['bill-audit.schema.json', 'for an editor, where there is none'],
    ],
    exits: EXITS,
  },
  archive: { exits: EXITS },
  'archive list': { reads: [ARCHIVE], exits: EXITS },
  'archive verify': {
    reads: [['DIR', 'the archive; rules of your own that are code run again, so verify only what you trust']],
    exits: [
      ['0', 'every byte is as it was filed, and the audits write the same today'],
      ['1', 'something is damaged, or an audit writes something else today: stdout says what'],
      ['2', 'the archive cannot be read, or is none: stderr says why'],
      ENDED,
    ],
  },
  'archive restore': {
    reads: [ARCHIVE],
    writes: [
      ['FOLDER', 'the folder of --out: inputs and configuration, in which bill-audit check runs'],
      ['bill-audit-out', 'below it: the report, workbook and letters as they were filed'],
    ],
    exits: EXITS,
  },
  inventory: { exits: EXITS },
  'inventory apply': { reads: [CONFIG, INSTEAD], writes: [NEW_INVENTORY], exits: EXITS },
  'inventory build': { reads: [CONFIG, INSTEAD], writes: [NEW_INVENTORY], exits: EXITS },
  'inventory report': { reads: [CONFIG, INSTEAD], writes: [NAMED], exits: EXITS },
  ...disputePages(EXITS),
  schema: { exits: EXITS },
  completion: { exits: EXITS },
  help: { exits: EXITS },
};
