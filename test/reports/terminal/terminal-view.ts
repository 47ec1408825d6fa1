import type { Audit } from '../../../src/audit/audit.ts';
import type { Translated } from '../../../src/language/locale.ts';
import { reportOf } from '../../../src/report/report-of-audit.ts';
import { type TerminalView, terminalText } from '../../../src/reports/terminal/terminal.ts';

const TITLES: Readonly<Record<string, Translated>> = {
  'mrc-contract-mismatch': {
    en: 'Not the contract price',
    fr: 'Prix différent du contrat',
    ar: 'سعر مخالف للعقد',
  },
  'billed-not-in-inventory': {
    en: 'Service not in the inventory',
    fr: 'Service absent de l’inventaire',
    ar: 'خدمة غير موجودة في الجرد',
  },
  'duplicate-line': { en: 'Charged twice', fr: 'Facturé deux fois', ar: 'رسم مكرر' },
  'contract-rate-expired': {
    en: 'Contract price expired',
    fr: 'Prix contractuel échu',
    ar: 'سعر العقد منتهٍ',
  },
  'mrc-inventory-mismatch': {
    en: 'Not the inventory price',
    fr: 'Prix différent de l’inventaire',
    ar: 'سعر مخالف للجرد',
  },
  'inventory-not-billed': { en: 'Owned and not billed', fr: 'Détenu et non facturé', ar: 'خدمة غير مفوترة' },
  'missing-invoice': { en: 'Invoice missing', fr: 'Facture manquante', ar: 'فاتورة مفقودة' },
};

/** A terminal without colours, 80 columns wide, after the usual files were written. */
export function viewOf(changes: Partial<TerminalView> = {}): TerminalView {
  return {
    width: 80,
    color: false,
    titles: (rule) => TITLES[rule] ?? { en: rule, fr: rule, ar: rule },
    written: ['bill-audit-out/report.json', 'bill-audit-out/discrepancies.xlsx'],
    ...changes,
  };
}

/** What a terminal is told of an audit. */
export function told(audit: Audit, view: TerminalView): string {
  return terminalText(reportOf(audit), view);
}
