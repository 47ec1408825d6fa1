/** What the help shows below bill-audit itself, with the exit codes. */
export const MAIN_EXAMPLES = `
Examples:
  bill-audit init                          propose a bill-audit.yaml for the files of this folder
  bill-audit check                         audit the folder that holds bill-audit.yaml
  bill-audit check --bills 'bills/*.csv' --inventory inventory.xlsx --prices contract.xlsx
  bill-audit inspect bills/october.csv     see how a file is read
  bill-audit explain F-3f9c2a1b            one finding, step by step
  bill-audit why-not 514-555-0101          why the rules say nothing of a service

Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 the audit could not be done.`;

/** What the help shows below bill-audit check. */
export const CHECK_EXAMPLES = `
Examples:
  bill-audit check
  bill-audit check ~/telecom/2026-10 --out /tmp/october --locale fr-CA
  bill-audit check --bills 'bills/*.csv' --inventory inventory.xlsx --prices 'contracts/*'
  bill-audit check --format json --fail-on never | jq '.totals'
  bill-audit check --format terminal csv=findings.csv --rule duplicate-line total-mismatch
  bill-audit check --baseline reports/september.json     only what is new since then`;

/** What the help shows below bill-audit explain. */
export const EXPLAIN_EXAMPLES = `
Examples:
  bill-audit explain mrc-contract-mismatch
  bill-audit explain F-3f9c2a1b
  bill-audit explain F-3f9c2a1b ~/telecom/2026-10`;

/** What the help shows below bill-audit why-not. */
export const WHY_NOT_EXAMPLES = `
Examples:
  bill-audit why-not 514-555-0101
  bill-audit why-not '+1 514 555 0101' ~/telecom/2026-10 --carrier Laurentel
  bill-audit why-not 514-555-0101 --rule mrc-contract-mismatch --format json`;

/** What the help shows below bill-audit suppress. */
export const SUPPRESS_EXAMPLES = `
Examples:
  bill-audit suppress F-3f9c2a1b --reason 'Credit promised for November' --until 2026-12-31
  bill-audit suppress F-3f9c2a1b F-90ab12cd ~/telecom/2026-10 --reason 'Known' --until 2026-12-31 --owner 'N. Roy'`;

/** What the help shows below bill-audit init. */
export const INIT_EXAMPLES = `
Examples:
  bill-audit init
  bill-audit init ~/telecom/2026-10 --locale fr-CA
  bill-audit init --carrier 'Northline Networks' --currency EUR
  bill-audit init --dry-run > proposed.yaml`;
