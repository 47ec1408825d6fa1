import type { View } from './view.ts';

const RULES = `
#disputes-table :is(td:nth-child(2), td:nth-child(3)) { min-inline-size: 9rem; }
#disputes-table td:nth-child(12) { min-inline-size: 6.5rem; }
#disputes-table :is(th, td) small { display: block; font-weight: 400; }
@media print {
  #disputes { page: wide; }
  #disputes table { font-size: 0.75rem; }
}
`;

/** How the section of disputes looks; nothing of a page without it. */
export function disputeRules({ report: { disputes } }: View): string {
  return disputes?.length ? RULES : '';
}
