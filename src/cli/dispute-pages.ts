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
const LETTERS: readonly HelpEntry[] = [
  ['dispute-CLAIM-*.docx', 'the draft letter of a claim'],
  ['dispute-CLAIM-*.md', 'the same as text'],
  ['dispute-CLAIM-*.eml', 'the same as a mail, with its evidence attached'],
];

/** The pages of `dispute` and the commands below it, by their names; each ends with `exits`. */
export function disputePages(exits: readonly HelpEntry[]): Readonly<Record<string, HelpPage>> {
  const looks = { reads: [LEDGER, CONFIG], exits };
  const drafts = {
    reads: [LEDGER, ['bill-audit.yaml', 'names, addresses, laws and templates of the letters'] as const],
    writes: [
      ['dispute-NAME-LEVEL.docx', 'the draft; NAME is its claim, or the carrier where it is about several'],
      ['dispute-NAME-LEVEL.md', 'the same as text'],
      ['dispute-NAME-LEVEL.eml', 'the same as a mail, with its evidence attached'],
      ['dispute-NAME-LEVEL-evidence.xlsx', 'every charge of the letter with the cells that prove it'],
      ['dispute-drafts.json', 'how they were written: a draft that you change is kept'],
    ] as const,
    exits,
  };
  const writes = { reads: [CONFIG], writes: [LEDGER], exits };
  return {
    dispute: { exits },
    'dispute open': { reads: [REPORT, CONFIG], writes: [LEDGER, ...LETTERS], exits },
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
