import { FINDING_CLASSES, SEVERITIES } from '../../findings/finding.ts';
import { formatCount, formatLongDay } from '../../language/format.ts';
import { hasDisputed } from '../standing.ts';
import type { Book } from './book.ts';
import { EMPTY, linkedCell, runningCell, textCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { linkInside } from './links.ts';
import { closeSheet, openSheet } from './open-sheet.ts';
import { addAmounts, addReasons } from './summary-amounts.ts';
import { addCarrierCharts, addMonthCharts, addReasonCharts } from './summary-charts.ts';
import { addCoverage } from './summary-coverage.ts';
import { addDeadlines } from './summary-deadlines.ts';
import { addDisputeDates } from './summary-dispute-dates.ts';
import { addDisputes } from './summary-disputes.ts';
import { columnSumCell, findingsCell, type Ledger, ledgerOf } from './summary-formulas.ts';
import { addLargestCauses, addMonths, addServices } from './summary-lists.ts';
import { addHeadings, addLine, addText, nextLine, type Page, writePage } from './summary-page.ts';
import { addStory } from './summary-story.ts';
import { CLASSES, CONTENTS, HEADINGS, SEVERITY_WORDS, SHEETS } from './wording.ts';
import { LABELLED, WORDS } from './wording-summary.ts';

const COLUMNS = 7;
/** With the money in dispute. */
const DISPUTED_COLUMNS = 8;
/** Of each severity, then of all. */
const COUNT_COLUMNS = ['C', 'D', 'E', 'F'] as const;

/** Writes the page a manager reads: what to claim from whom, why, until when, how much was checked, where to look next. */
export async function writeSummary(book: Book, contents: Contents): Promise<void> {
  const { report, findings } = contents;
  const { language } = book.locale;
  const rows = findings.map((finding) => ({
    finding,
    title: report.titleOf(finding.rule)[language],
    currency: finding.record.currency,
  }));
  const ledger = ledgerOf(rows, language);
  const page: Page = { book, lines: [], pictures: [] };
  addHead(page, contents);
  addStory(page, contents);
  const totalLines = addAmounts(page, report, ledger);
  addDisputes(page, contents, ledger);
  await addCarrierCharts(page, contents);
  addLargestCauses(page, contents, totalLines);
  await addReasonCharts(page, contents, ledger);
  addDeadlines(page, contents, ledger);
  addDisputeDates(page, contents);
  addMonths(page, contents);
  await addMonthCharts(page, contents);
  addServices(page, contents, ledger, totalLines);
  addReasons(page, ledger);
  addClasses(page, ledger);
  addCoverage(page, report);
  addContents(page, contents);
  const options = { wide: false, frozen: 0, repeats: false, inline: false };
  const sheet = openSheet(book, SHEETS.summary[language], options);
  writePage(page, sheet, hasDisputed(report) ? DISPUTED_COLUMNS : COLUMNS);
  closeSheet(book, sheet);
}

function addHead(page: Page, { report, causes }: Contents): void {
  const { locale } = page.book;
  const word = (key: keyof typeof WORDS): string => WORDS[key][locale.language];
  const count = (label: keyof typeof WORDS, value: number): string =>
    LABELLED[locale.language](word(label), formatCount(value, locale));
  const invoices = report.carriers.reduce((sum, carrier) => sum + carrier.invoices, 0);
  const audited = [
    count('carriers', report.carriers.length),
    ...(report.detailed ? [count('invoices', invoices)] : []),
    count('charges', report.coverage.charges),
    count('files', report.inputs.length),
  ].join(' · ');
  const { baseline } = report;
  const since =
    baseline && [baseline.file, count('known', baseline.known), count('gone', baseline.gone)].join(' · ');
  addText(page, WORDS.title, 'title');
  const facts: readonly (readonly [keyof typeof WORDS, string | undefined])[] = [
    ['customer', report.customer.name],
    ['asOf', formatLongDay(report.asOf, locale)],
    ['audited', audited],
    ['baseline', since],
    ['findings', formatCount(report.findings.length, locale)],
    ['causes', formatCount(causes.length, locale)],
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

function addContents(page: Page, { report }: Contents): void {
  const { language } = page.book.locale;
  addText(page, WORDS.next, 'section');
  const names = [
    'causes',
    'discrepancies',
    ...(report.disputes?.length ? (['disputes'] as const) : []),
    'comparison',
    'inventory',
    'invoices',
    'notAudited',
    'sources',
    'glossary',
  ] as const;
  for (const name of names) {
    const sheet = SHEETS[name][language];
    const label = linkedCell(textCell(sheet), linkInside(sheet, 1));
    addLine(page, [label, runningCell(CONTENTS[name][language])], 'note');
  }
}
