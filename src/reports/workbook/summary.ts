import type { Audit } from '../../audit/audit.ts';
import { FINDING_CLASSES, SEVERITIES } from '../../findings/finding.ts';
import { formatCount, formatLongDay } from '../../language/format.ts';
import type { Translated } from '../../language/locale.ts';
import { addSheet } from './add-sheet.ts';
import { EMPTY, runningCell, textCell } from './cell.ts';
import { factsOf } from './finding-facts.ts';
import { addAmounts, addReasons } from './summary-amounts.ts';
import { addCoverage } from './summary-coverage.ts';
import { columnSumCell, findingsCell, type Ledger, ledgerOf } from './summary-formulas.ts';
import { addHeadings, addLine, addText, nextLine, type Page, writePage } from './summary-page.ts';
import type { Book } from './table.ts';
import { CLASSES, CONTENTS, HEADINGS, SEVERITY_WORDS, SHEETS } from './wording.ts';
import { LABELLED, WORDS } from './wording-summary.ts';

const COLUMNS = 7;
/** Of each severity, then of all. */
const COUNT_COLUMNS = ['C', 'D', 'E', 'F'] as const;

/** Writes the page a manager reads: what to claim from whom, why, how much was checked, and where to look next. */
export function writeSummary(
  book: Book,
  audit: Audit,
  causes: number,
  titles: (rule: string) => Translated,
): void {
  const { language } = book.locale;
  const rows = audit.findings.map((finding) => ({
    finding,
    title: titles(finding.rule)[language],
    currency: factsOf(finding).currency,
  }));
  const ledger = ledgerOf(rows, language);
  const page: Page = { book, lines: [] };
  addHead(page, audit, causes);
  addAmounts(page, audit, ledger);
  addReasons(page, ledger);
  addClasses(page, ledger);
  addCoverage(page, audit, titles);
  addContents(page);
  const sheet = addSheet(book, SHEETS.summary, { wide: false, frozen: 0, repeats: false, inline: false });
  writePage(page, sheet, COLUMNS);
  sheet.commit();
}

function addHead(page: Page, audit: Audit, causes: number): void {
  const { locale } = page.book;
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale.language];
  const count = (label: keyof typeof WORDS, value: number): string =>
    LABELLED[locale.language](word(label), formatCount(value, locale));
  const audited = [
    count('carriers', audit.carriers.length),
    count('invoices', audit.month.invoices.length),
    count('charges', audit.coverage.charges),
    count('files', audit.inputs.length),
  ].join(' · ');
  const { baseline } = audit;
  const since =
    baseline && [baseline.file, count('known', baseline.known), count('gone', baseline.gone)].join(' · ');
  addText(page, WORDS.title, 'title');
  const facts: readonly (readonly [keyof typeof WORDS, string | undefined])[] = [
    ['customer', audit.customer.name],
    ['asOf', formatLongDay(audit.asOf, locale)],
    ['audited', audited],
    ['baseline', since],
    ['findings', formatCount(audit.findings.length, locale)],
    ['causes', formatCount(causes, locale)],
  ];
  for (const [label, value] of facts) {
    if (value !== undefined) addLine(page, [textCell(word(label)), runningCell(value)], 'note');
  }
}

function addClasses(page: Page, ledger: Ledger): void {
  const { language } = page.book.locale;
  if (ledger.rows.length === 0) return;
  addText(page, WORDS.classes, 'section');
  const severities = SEVERITIES.map((severity) => SEVERITY_WORDS[severity]);
  const heading = nextLine(page);
  addHeadings(page, [HEADINGS.class, undefined, ...severities, HEADINGS.total]);
  for (const name of FINDING_CLASSES) {
    const line = nextLine(page);
    const ofClass = ledger.rows.filter(({ finding }) => finding.class === name);
    const criterion = { column: 'class', text: CLASSES[name][language], at: `$A${line}` } as const;
    const cells = SEVERITIES.map((severity, index) => {
      const at = `${COUNT_COLUMNS[index]}$${heading}`;
      const count = ofClass.filter(({ finding }) => finding.severity === severity).length;
      const ofSeverity = { column: 'severity', text: SEVERITY_WORDS[severity][language], at } as const;
      return findingsCell(ledger, [criterion, ofSeverity], count);
    });
    const total = findingsCell(ledger, [criterion], ofClass.length);
    addLine(page, [textCell(CLASSES[name][language]), EMPTY, ...cells, total]);
  }
  const counts = SEVERITIES.map(
    (severity) => ledger.rows.filter(({ finding }) => finding.severity === severity).length,
  );
  const totals = [...counts, ledger.rows.length].map((count, index) =>
    columnSumCell(COUNT_COLUMNS[index] ?? '', heading + 1, nextLine(page) - 1, count),
  );
  addLine(page, [textCell(HEADINGS.total[language]), EMPTY, ...totals], 'total');
}

function addContents(page: Page): void {
  const { language } = page.book.locale;
  addText(page, WORDS.next, 'section');
  for (const name of ['causes', 'discrepancies', 'comparison', 'notAudited', 'sources'] as const) {
    addLine(page, [textCell(SHEETS[name][language]), runningCell(CONTENTS[name][language])], 'note');
  }
}
