/** What the help shows below bill-audit itself. */
export const MAIN_EXAMPLES = `
Examples:
  bill-audit init                          propose a bill-audit.yaml for the files of this folder
  bill-audit check                         audit the folder that holds bill-audit.yaml
  bill-audit check --bills 'bills/*.csv' --inventory inventory.xlsx --prices contract.xlsx
  bill-audit inspect bills/october.csv     see how a file is read
  bill-audit explain F-3f9c2a1b            one finding, step by step
  bill-audit why-not 514-555-0101          why the rules say nothing of a service`;

/** What the help shows below bill-audit check. */
export const CHECK_EXAMPLES = `
Examples:
  bill-audit check
  bill-audit check ~/telecom/2026-10 --out /tmp/october --locale fr-CA
  bill-audit check --bills 'bills/*.csv' --inventory inventory.xlsx --prices 'contracts/*'
  bill-audit check --format json --fail-on never | jq '.totals'
  bill-audit check --format terminal csv=findings.csv --rule duplicate-line total-mismatch
  bill-audit check --baseline reports/september.json     only what is new since then
  bill-audit check --new                                 only what is not in dispute yet
  bill-audit check --archive ~/telecom/archive           and file it, to show it years later`;

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

/** What the help shows below bill-audit letter. */
export const LETTER_EXAMPLES = `
Examples:
  bill-audit letter
  bill-audit letter bill-audit-out/report.json --carrier Laurentel --locale en-CA
  bill-audit letter --level reminder --claimed-on 2026-11-04 --date 2026-12-08
  bill-audit letter --template-example fr-CA > letters/claim.fr-CA.md`;

/** What the help shows below bill-audit export. */
export const EXPORT_EXAMPLES = `
Examples:
  bill-audit export bill-audit-out --format html=report.html junit=junit.xml
  bill-audit export bill-audit-out/report.json --format markdown >> "$GITHUB_STEP_SUMMARY"
  bill-audit check --format json | bill-audit export - --format sarif`;

/** What the help shows below bill-audit inspect. */
export const INSPECT_EXAMPLES = `
Examples:
  bill-audit inspect bills/october.csv
  bill-audit inspect 'contracts/*.xlsx' --role prices --explain
  bill-audit inspect bills/october.csv --format json | jq '.[0].layout'`;

/** What the help shows below bill-audit rules. */
export const RULES_EXAMPLES = `
Examples:
  bill-audit rules
  bill-audit rules --format json | jq -r '.[].id'
  bill-audit rules --rules 'my-rules/*.yaml'`;

/** What the help shows below bill-audit schema. */
export const SCHEMA_EXAMPLES = `
Examples:
  bill-audit schema > bill-audit.schema.json
  bill-audit schema --report > report.schema.json`;

/** What the help shows below bill-audit completion. */
export const COMPLETION_EXAMPLES = `
Examples:
  source <(bill-audit completion bash)                      in ~/.bashrc
  source <(bill-audit completion zsh)                       in ~/.zshrc, after compinit
  bill-audit completion fish > ~/.config/fish/completions/bill-audit.fish`;

/** What the help shows below bill-audit help. */
export const HELP_EXAMPLES = `
Examples:
  bill-audit help
  bill-audit help check`;
