import type { Report } from '../../report/report.ts';
import type { Book } from './book.ts';
import { type SheetCell, textCell } from './cell.ts';
import type { Contents } from './contents.ts';
import { closeSheet } from './open-sheet.ts';
import { counted, fill } from './summary-story.ts';
import { type Column, type Table, writeTable } from './table.ts';
import { HEADINGS, SHEETS } from './wording.ts';
import { DISPUTE_GLOSSARY } from './wording-dispute-sheet.ts';
import { GLOSSARY, GLOSSARY_SUBJECTS, RULE_OUTCOMES } from './wording-glossary.ts';
import { WORDS } from './wording-summary.ts';
import { CODE_WORDS, type GlossaryWord } from './wording-trade.ts';

const COLUMNS = ['subject', 'term', 'meaning'] as const satisfies readonly (keyof typeof HEADINGS)[];
type GlossaryColumn = (typeof COLUMNS)[number];
type GlossaryRow = Readonly<Record<GlossaryColumn, string>>;

/** Writes the sheet of the workbook's words, then of the rules that found something or were not applied. */
export async function writeGlossary(book: Book, { report }: Contents): Promise<void> {
  const columns = COLUMNS.map((key): Column<GlossaryRow> => {
    const [least, most] = WIDTHS[key];
    return { heading: HEADINGS[key], least, most, cell: (row): SheetCell => textCell(row[key]) };
  });
  const table: Table<GlossaryRow> = {
    name: SHEETS.glossary,
    id: 'Glossary',
    columns,
    rows: [...wordRows(report), ...ruleRows(report)],
    tint: () => 'none',
    frozen: 0,
    empty: WORDS.noSource,
    wide: false,
  };
  closeSheet(book, await writeTable(book, table));
}

const WIDTHS: Readonly<Record<GlossaryColumn, readonly [least: number, most: number]>> = {
  subject: [14, 22],
  term: [24, 40],
  meaning: [60, 84],
};

function wordRows({ locale: { language }, findings, disputes }: Report): GlossaryRow[] {
  const rows = (subject: keyof typeof GLOSSARY_SUBJECTS, words: readonly GlossaryWord[]): GlossaryRow[] =>
    words.map(({ term, meaning }) => ({
      subject: GLOSSARY_SUBJECTS[subject][language],
      term: term[language],
      meaning: meaning[language],
    }));
  const coded = findings.some(({ record }) => record.einvoice);
  return [
    ...GLOSSARY.flatMap(([subject, words]) => rows(subject, words)),
    ...(disputes?.length ? rows('dispute', DISPUTE_GLOSSARY) : []),
    ...(coded ? rows('codes', CODE_WORDS) : []),
  ];
}

function ruleRows({ coverage, titleOf, locale, findings }: Report): GlossaryRow[] {
  const { language } = locale;
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return coverage.rules.flatMap((outcome): GlossaryRow[] => {
    const found = counts.get(outcome.id) ?? 0;
    if (found === 0 && outcome.status === 'ran') return [];
    const meaning =
      found > 0 || outcome.status === 'ran'
        ? fill(RULE_OUTCOMES.found[language], { rule: outcome.id, n: counted(locale, 'findings', found) })
        : fill(RULE_OUTCOMES.skipped[language], { rule: outcome.id, reason: outcome.reason });
    return [{ subject: GLOSSARY_SUBJECTS.rule[language], term: titleOf(outcome.id)[language], meaning }];
  });
}
