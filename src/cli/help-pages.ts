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
    reads: [CONFIG, INSTEAD, ['suppressions.yaml', 'findings set aside, where the configuration names it']],
    writes: [
      ['report.json', 'the audit, from which bill-audit export and letter work; in the folder of --out'],
      ['discrepancies.xlsx', 'the workbook, beside it'],
      ...DOCUMENTS,
      NAMED,
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
  schema: { exits: EXITS },
  completion: { exits: EXITS },
  help: { exits: EXITS },
};
