import type { HelpEntry, HelpPage } from './help-pages.ts';

const LEDGER: HelpEntry = [
  'bill-audit-ledger.db',
  'the ledger: beside bill-audit.yaml or in this folder, where neither it nor --ledger names another',
];
const CONFIG: HelpEntry = [
  'bill-audit.yaml',
  'where the ledger is, who writes, and the carriers’ answer_days',
];
const REPORT: HelpEntry = ['report.json', 'a saved audit'];
/** Letters of a level; the evidence has the name of the letter. */
const lettersOf = (level: string): readonly HelpEntry[] => [
  [
    `dispute-NAME-${level}-DAY.*`,
    'a draft as .docx, as text .md and as a mail .eml with its evidence; NAME is its claim, or the carrier where it is about several, DAY its date',
  ],
  ['…-evidence.xlsx', 'every charge of the letter with the cells that prove it'],
];

/** The pages of `dispute` and the commands below it, by their names; each ends with `exits`. */
export function disputePages(exits: readonly HelpEntry[]): Readonly<Record<string, HelpPage>> {
  const looks = { reads: [LEDGER, CONFIG], exits };
  const drafts = {
    reads: [LEDGER, ['bill-audit.yaml', 'names, addresses, laws and templates of the letters'] as const],
    writes: [
      ...lettersOf('LEVEL'),
      ['dispute-drafts.json', 'how they were written: a draft that you change is kept'],
    ] as const,
    exits,
  };
  const writes = { reads: [CONFIG], writes: [LEDGER], exits };
  return {
    dispute: { exits },
    'dispute open': { reads: [REPORT, CONFIG], writes: [LEDGER, ...lettersOf('claim')], exits },
    'dispute ready': writes,
    'dispute send': writes,
    'dispute ack': writes,
    'dispute answer': writes,
    'dispute credit': writes,
    'dispute note': writes,
    'dispute close': writes,
    'dispute reopen': writes,
    'dispute withdraw': writes,
    'dispute match': { reads: [REPORT, CONFIG], writes: [LEDGER], exits },
    'dispute remind': drafts,
    'dispute letter': drafts,
    'dispute list': looks,
    'dispute show': looks,
    'dispute calendar': looks,
    'dispute stats': looks,
    'dispute export': { ...looks, writes: [['FILE', 'the export, where it is named']] },
    'dispute import': { reads: [['FILE', 'an export'], CONFIG], writes: [LEDGER], exits },
  };
}
