/** What the help shows below bill-audit archive and its commands. */
export const ARCHIVE_EXAMPLES = {
  archive: `
Examples:
  bill-audit check --archive ~/telecom/archive
  bill-audit archive list ~/telecom/archive
  bill-audit archive verify ~/telecom/archive`,
  list: `
Examples:
  bill-audit archive list ~/telecom/archive
  bill-audit archive list ~/telecom/archive --format json | jq -r '.[].entry'`,
  verify: `
Examples:
  bill-audit archive verify ~/telecom/archive
  bill-audit archive verify ~/telecom/archive 2026-10
  bill-audit archive verify ~/telecom/archive --format json | jq '.entries[].result'`,
  restore: `
Examples:
  bill-audit archive restore ~/telecom/archive 2026-10/0123456789abcdef --out october
  bill-audit archive restore ~/telecom/archive 2026-10 --out october`,
} as const;
