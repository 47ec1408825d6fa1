/** What the help shows below each command of `bill-audit dispute`, and below it itself. */
export const DISPUTE_EXAMPLES = {
  dispute: `
The usual way of a claim:
  bill-audit dispute open --all               drafts of what an audit found
  bill-audit dispute send 1                   the letter is on its way
  bill-audit dispute ack 1 --ticket CASE-7    the carrier has it
  bill-audit dispute answer 1 approved        or partly-approved, denied …
  bill-audit dispute match                    the credit is on a bill

Examples:
  bill-audit dispute list --overdue
  bill-audit dispute show 1
  bill-audit dispute list --format json | jq '.totals'`,
  open: `
Examples:
  bill-audit dispute open --all
  bill-audit dispute open C-90ab12cd F-3f9c2a1b --owner 'N. Roy'
  bill-audit dispute open --carrier Laurentel --together --payment short-paid
  bill-audit dispute open reports/2026-10 --all --dry-run`,
  ready: `
Examples:
  bill-audit dispute ready 1 2
  bill-audit dispute ready --carrier Laurentel --state draft`,
  send: `
Examples:
  bill-audit dispute send D-2026-0001 --channel registered --proof 'RN 123 456 789 CA'
  bill-audit dispute send --carrier Laurentel --state ready --on 2026-11-03
  bill-audit dispute send 1 --what reminder --answer-by 2026-12-20`,
  ack: `
Examples:
  bill-audit dispute ack 1 --ticket CASE-4711 --contact 'Billing desk'`,
  answer: `
Examples:
  bill-audit dispute answer 1 approved --credit-by 2026-12-31
  bill-audit dispute answer 1 partly-approved --amount 8.00 --reason 'Two of three lines'
  bill-audit dispute answer 1 denied --reason 'In the contract, clause 4'
  bill-audit dispute answer 1 info-requested --reason 'Which invoice?'`,
  credit: `
Examples:
  bill-audit dispute credit 1 --amount 12.50 --invoice L-2026-12
  bill-audit dispute credit 1 --amount '1 234,50' --on 2026-12-31
  bill-audit dispute credit 1 --amount 12.50 --reversed --invoice L-2027-01`,
  note: `
Examples:
  bill-audit dispute note 1 'Called: the credit comes in December'
  bill-audit dispute note 1 --attach answer.pdf --ticket CASE-4711
  bill-audit dispute note --carrier Laurentel --owner 'N. Roy'`,
  close: `
Examples:
  bill-audit dispute close 1
  bill-audit dispute close 2 --written-off --reason 'Not worth a lawyer'
  bill-audit dispute close 3 --expired`,
  reopen: `
Examples:
  bill-audit dispute reopen 1 --reason 'The contract of 2024 turned up'`,
  withdraw: `
Examples:
  bill-audit dispute withdraw 1 --reason 'The inventory was wrong'`,
  list: `
Examples:
  bill-audit dispute list
  bill-audit dispute list --carrier Laurentel --state sent escalated
  bill-audit dispute list --overdue --as-of 2026-12-31
  bill-audit dispute list --all --format csv > disputes.csv`,
  show: `
Examples:
  bill-audit dispute show D-2026-0001
  bill-audit dispute show 1 --format json | jq '.money'`,
  match: `
Examples:
  bill-audit dispute match
  bill-audit dispute match reports/2026-12 --dry-run
  bill-audit dispute match --confirm 3f9c2a1b=D-2026-0001
  bill-audit dispute match --confirm 3f9c2a1b=1:12.50 --format json`,
  remind: `
Examples:
  bill-audit dispute remind
  bill-audit dispute remind --carrier Laurentel --as-of 2026-12-31 --dry-run
  bill-audit dispute remind 1 --level notice --out letters`,
  letter: `
Examples:
  bill-audit dispute letter 1
  bill-audit dispute letter 1 2 --level reminder --locale fr-CA
  bill-audit dispute letter 3 --level appeal --date 2026-12-31`,
  calendar: `
Examples:
  bill-audit dispute calendar
  bill-audit dispute calendar --carrier Laurentel --as-of 2026-12-31
  bill-audit dispute calendar --format ics --alarm 30,7,0 > disputes.ics`,
  stats: `
Examples:
  bill-audit dispute stats
  bill-audit dispute stats --by carrier --since 2026-01-01
  bill-audit dispute stats --by month --format csv > months.csv`,
  export: `
Examples:
  bill-audit dispute export disputes.jsonl
  bill-audit dispute export | gzip > disputes.jsonl.gz`,
  import: `
Examples:
  bill-audit dispute import disputes.jsonl --dry-run
  bill-audit dispute export | bill-audit dispute import - --ledger copy.db`,
} as const;
