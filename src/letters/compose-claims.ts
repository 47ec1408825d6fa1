import type { Plural } from '../language/plural.ts';
import { add, type Money } from '../money/money.ts';
import type { Report } from '../report/report.ts';
import { chargeTable, type TableSetting } from './charge-table.ts';
import { type ClaimTable, rowsOf } from './claim.ts';
import { claimsGrid, dueRows, leavesOut, taxLabel } from './compose-due.ts';
import type { CurrencyClaim } from './currency-claim.ts';
import type { Letter } from './letter.ts';
import { reasonCodesLine } from './reason-codes-line.ts';
import type { Sections } from './sections.ts';
import type { AmountRow, Block } from './sheet.ts';
import { type Line, ownLine, phrase } from './span.ts';
import { count, figure, listed, plural, type Voice } from './voice.ts';

/** The tables of charges, currency by currency, and the sums of each currency. */
export function composedClaims(
  letter: Letter,
  titleOf: Report['titleOf'],
  voice: Voice,
): Pick<Sections, 'table' | 'summary'> {
  // An answer to a question goes with the evidence, and asks for nothing new.
  const claims = letter.level === 'information' ? [] : letter.claims;
  return {
    table: claims.flatMap((claim) => tableBlocks(claim, letter, titleOf, voice)),
    summary: claims.flatMap((claim) => summaryBlocks(claim, letter, voice)),
  };
}

function tableBlocks(
  claim: CurrencyClaim,
  letter: Letter,
  titleOf: Report['titleOf'],
  voice: Voice,
): readonly Block[] {
  const { wording } = voice;
  const files = new Set(
    claim.findings.flatMap(({ evidence }) =>
      evidence.flatMap(({ role, file }) =>
        role === 'bills' || role === 'invoices' || role === 'history' ? [file] : [],
      ),
    ),
  );
  const setting: TableSetting = {
    voice,
    titleOf,
    invoices: letter.invoices,
    evidenceBook: letter.enclosures.findIndex(({ kind }) => kind === 'evidence') + 1,
    namesFiles: files.size > 1,
  };
  const sentence = claim.net ? wording.amountsNetIn : wording.amountsIn;
  const inCurrency = phrase(sentence, { currency: claim.currency });
  const part = (title: string, intro: Plural, table: ClaimTable): Block[] => {
    const codes = reasonCodesLine(table, letter, voice);
    return [
      { kind: 'heading', line: ownLine(title) },
      {
        kind: 'paragraph',
        line: [...plural(voice, intro, table.count), ...ownLine(' '), ...inCurrency],
        keepWithNext: true,
      },
      { kind: 'charges', table: chargeTable(table, setting) },
      ...(codes ? [{ kind: 'paragraph' as const, line: codes, small: true as const }] : []),
    ];
  };
  return [
    ...(claim.claimed ? part(wording.claimedTitle, wording.claimedIntro, claim.claimed) : []),
    ...(claim.justify ? part(wording.justifyTitle, wording.justifyIntro, claim.justify) : []),
  ];
}

function summaryBlocks(claim: CurrencyClaim, letter: Letter, voice: Voice): readonly Block[] {
  const { wording } = voice;
  const part = dueRows(claim, letter, voice);
  const { rows, taxOpen, hasTax } = part ?? {
    rows: summaryRows(claim, voice),
    taxOpen: claim.taxOpen,
    hasTax: claim.tax !== undefined,
  };
  const grid = letter.followed ? claimsGrid(letter, letter.followed, claim.currency, voice) : [];
  return [
    { kind: 'heading', line: phrase(wording.summaryTitleIn, { currency: claim.currency }) },
    ...grid,
    { kind: 'amounts', rows },
    ...(taxOpen
      ? [{ kind: 'paragraph' as const, line: ownLine(claim.net ? wording.taxOnTop : wording.taxOnTopMixed) }]
      : []),
    ...(hasTax ? untaxedLines(claim, voice) : []).map((line) => ({ kind: 'paragraph' as const, line })),
  ];
}

/** The rows that the tax above leaves out, and why. */
function untaxedLines({ claimed, justify, untaxed }: CurrencyClaim, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const all = [claimed, justify].flatMap((table) => (table ? rowsOf(table) : []));
  return [
    { sentence: wording.taxUnknown, findings: new Set(untaxed.unknown) },
    { sentence: wording.taxUnsaid, findings: new Set(untaxed.unsaid) },
  ].flatMap(({ sentence, findings }): Line[] => {
    const own = all.filter((row) => row.findings.some((finding) => findings.has(finding)));
    if (own.length === 0) return [];
    const rows = listed(
      voice,
      own.map(({ number }) => count(voice, number)),
    );
    return [plural(voice, sentence, own.length, { rows })];
  });
}

function summaryRows(claim: CurrencyClaim, voice: Voice): readonly AmountRow[] {
  const { wording } = voice;
  const row = (label: string, value: Money): AmountRow => ({
    label: ownLine(label),
    amount: figure(voice, value),
  });
  const rows: AmountRow[] = [];
  if (claim.claimed) rows.push(row(wording.summaryClaimed, claim.claimed.total));
  if (claim.justify) rows.push(row(wording.summaryJustify, claim.justify.total));
  rows.push({ ...row(claim.net ? wording.summaryNet : wording.summaryTotal, claim.total), strong: true });
  if (claim.taxWithin) rows.push(row(wording.summaryTaxWithin, claim.taxWithin));
  if (claim.tax) {
    const gross = leavesOut(claim) ? wording.summaryGrossKnown : wording.summaryGross;
    rows.push(row(taxLabel(claim, voice), claim.tax));
    rows.push({ ...row(gross, add(claim.total, claim.tax)), strong: true });
  }
  return rows;
}
