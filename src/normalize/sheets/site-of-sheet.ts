import { type Problem, quoted } from '../../problem.ts';
import type { SourceFile } from '../../sources/source.ts';
import { fold } from '../../text/fold.ts';
import type { ClaimedTable } from '../choose-tables.ts';
import { headingKey } from '../headings/heading-key.ts';
import type { Claim } from '../recognise.ts';
import { claimOf } from '../record-claims.ts';
import { listed } from './sheet-reading.ts';
import { isKeptList } from './try-sheet.ts';

/** Names that spreadsheets give to sheets themselves. */
const UNNAMED = /^(?:sheet|feuil|feuille|tabelle|hoja|page|ورقه|data|donnees)\s*\d*$/u;

/**
 * The tables of an inventory kept as a sheet per site: where several sheets have the same headings, a column of carriers
 * and none of sites, each is given its sheet's name as the site. It is shown with the evidence and decides nothing.
 */
export function sitesBySheet(
  source: SourceFile,
  claims: readonly ClaimedTable[],
): { readonly claims: ClaimedTable[]; readonly warnings: readonly Problem[] } {
  const alike = new Map<string, ClaimedTable[]>();
  for (const claimed of claims) {
    if (!isSited(claimed)) continue;
    const key = headingsOf(claimed.claim);
    alike.set(key, [...(alike.get(key) ?? []), claimed]);
  }
  const sited = new Set([...alike.values()].filter(({ length }) => length > 1).flat());
  if (sited.size === 0) return { claims: [...claims], warnings: [] };
  const names = [...sited].map(({ table }) => quoted(table.sheet ?? ''));
  return {
    claims: claims.map((claimed) => (sited.has(claimed) ? withSite(claimed) : claimed)),
    warnings: [
      {
        id: 'site-from-sheet',
        place: { file: source.file },
        found: `the sheets ${listed(names)} have the same headings and no column of sites; the name of each was taken for the site of its rows`,
        fix: 'If that is wrong, say so in bill-audit.yaml (layout: { location: null })',
      },
    ],
  };
}

function isSited({ table, claim }: ClaimedTable): boolean {
  const { layout, columns } = claim;
  if (!isKeptList(layout) || layout.role !== 'inventory' || table.sheet === undefined) return false;
  if (layout.fields.location?.from !== 'heading') return false;
  return columns.has('carrier') && !columns.has('location') && !UNNAMED.test(fold(table.sheet));
}

function headingsOf({ columns, unused }: Claim): string {
  const keys = [...[...columns.values()].map(({ heading }) => heading), ...unused].map(headingKey);
  return keys.sort().join('\n');
}

function withSite({ table, claim }: ClaimedTable): ClaimedTable {
  const location = { from: 'constant', value: table.sheet ?? '' } as const;
  const records = claim.records.map((record) => ({
    ...record,
    ...claimOf(record.columns, { ...record.fields, location }),
    zero: record.zero,
  }));
  return { table, claim: { ...claim, records } };
}
