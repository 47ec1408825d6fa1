import { decimalText } from '../../money/decimal.ts';
import type { Problem } from '../../problem.ts';
import type { BillLines } from './bill-lines.ts';
import { holdTax } from './bill-lines.ts';
import type { PrintedTotal, TotalField } from './bill-totals.ts';

const WAY_OUT =
  'Describe its layout in YAML (layouts: [./my-carrier.yaml]), or give the carrier’s CSV export instead';

/** What is told of lines that add up to a total of which the bill does not print the tax. */
const WITHOUT_THE_TAX: Readonly<
  Record<NonNullable<PrintedTotal['tax']>, { label: string; expected: string }>
> = {
  in: {
    label: 'the total with tax, and the bill prints no tax: the lines include tax',
    expected: 'lines without tax, or a column of amounts without tax',
  },
  unsaid: {
    label: 'the amount to be paid, and the bill does not say what tax is in it: the lines may include tax',
    expected: 'a total without tax, or the tax that is added to the lines',
  },
};

/** A printed bill in which no table with amounts was found. */
export function noCharges(file: string): Problem {
  return {
    id: 'pdf-no-charges',
    place: { file },
    found: 'no table of charges was found in the PDF',
    expected: 'lines below headings such as Description, Quantity and Amount',
    fix: WAY_OUT,
  };
}

/** A printed bill whose charges have amounts with the tax only. */
export function onlyWithTax(file: string): Problem {
  return {
    id: 'pdf-no-charges',
    place: { file },
    found: 'the lines include tax: the only amounts of the table are headed as amounts with tax',
    expected: 'a column of amounts without tax',
    fix: WAY_OUT,
  };
}

/** A printed bill whose lines do not add up to what it prints. */
export function notReconciled(
  file: string,
  { lines, sum, stated }: BillLines,
  totals: ReadonlyMap<TotalField, PrintedTotal>,
): Problem {
  const found =
    lines.length === 1 ? 'the one line found adds up to' : `the ${lines.length} lines found add up to`;
  const read = `${found} ${decimalText(sum, 2)}`;
  const page = stated?.place.page;
  const place = page === undefined ? { file } : { file, page };
  const fix = WAY_OUT;
  if (!stated) {
    return {
      id: 'pdf-not-reconciled',
      place,
      found: `${read}, and the bill prints no total that they could be held against`,
      expected: 'a total without tax that the lines add up to',
      fix,
    };
  }
  if (holdTax(sum, totals) && !totals.has('tax_total')) {
    const { label, expected } = WITHOUT_THE_TAX[stated.tax ?? 'in'];
    return { id: 'pdf-not-reconciled', place, found: `${read}, ${label}`, expected, fix };
  }
  if (holdTax(sum, totals)) {
    return {
      id: 'pdf-not-reconciled',
      place,
      found: `${read}, the total with the tax: their amounts hold it`,
      expected: `lines without tax that add up to ${decimalText(stated.value, 2)}`,
      fix,
    };
  }
  return {
    id: 'pdf-not-reconciled',
    place,
    found: `${read}, and the bill prints a total of ${decimalText(stated.value, 2)}`,
    expected: 'lines that add up to the printed total, to the cent',
    fix,
  };
}

/** A printed bill without a fact that every record needs. */
export function factMissing(file: string, fact: 'carrier' | 'invoice'): Problem {
  return fact === 'carrier'
    ? {
        id: 'pdf-fact-missing',
        place: { file },
        found: 'the bill names no carrier that is known, and no company by its legal form',
        expected: 'the name of the carrier',
        fix: 'Name the carrier in bill-audit.yaml (layout: { carrier: { value: Its name } }, or carriers: { Its name: { aliases: [as the bill writes it] } })',
      }
    : {
        id: 'pdf-fact-missing',
        place: { file },
        found: 'no label on the bill names its number',
        expected: 'a label such as Invoice number with the number beside or below it',
        fix: WAY_OUT,
      };
}

/** What is told of charges whose type nothing on the bill names. */
export function typesUnknown(file: string, unknown: number, all: number): Problem {
  return {
    id: 'pdf-types-unknown',
    place: { file },
    found: `${unknown} of ${all} charges say neither that they recur nor that they are charged once: they were read as adjustments`,
    fix: 'If they should be held against the inventory and the contract, describe the layout in YAML (layouts: [./my-carrier.yaml])',
  };
}
