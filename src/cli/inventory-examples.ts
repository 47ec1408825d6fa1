/** What the help shows below the commands of bill-audit inventory. */
export const INVENTORY_EXAMPLES = {
  inventory: `
Examples:
  bill-audit inventory apply --orders orders.csv --dry-run
  bill-audit inventory build --bills 'bills/*.csv'
  bill-audit inventory report --by cost-center`,
  apply: `
Examples:
  bill-audit inventory apply
  bill-audit inventory apply ~/telecom/2026-10 --orders orders-october.csv --dry-run
  bill-audit inventory apply --inventory inventory.xlsx --orders orders.csv --out new.csv`,
  build: `
Examples:
  bill-audit inventory build
  bill-audit inventory build --bills 'bills/2026-10/*.csv' --history 'bills/2026-0[7-9]/*.csv'
  bill-audit inventory build --bills 'bills/*.csv' --out inventory.csv`,
  report: `
Examples:
  bill-audit inventory report
  bill-audit inventory report ~/telecom/2026-10 --by site
  bill-audit inventory report --format xlsx=services.xlsx
  bill-audit inventory report --format json | jq '.by.carrier.total'`,
} as const;
