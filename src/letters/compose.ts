import type { Translated } from '../language/locale.ts';
import type { Plural } from '../language/plural.ts';
import { add, type Money } from '../money/money.ts';
import { chargeTable, type TableSetting } from './charge-table.ts';
import type { ClaimTable } from './claim.ts';
import { composedEnd } from './compose-end.ts';
import { type Blanks, blanksOf, composedHead } from './compose-head.ts';
import type { CurrencyClaim } from './currency-claim.ts';
import type { Letter } from './letter.ts';
import type { AmountRow, Block, Sheet } from './sheet.ts';
import { type Line, ownLine, phrase, valueLine } from './span.ts';
import { figure, labelled, listed, longDay, plural, type Voice, voiceOf } from './voice.ts';

/** The letter in the words of its locale; `reasons` gives a rule's title in each language. */
export function composed(letter: Letter, reasons: (rule: string) => Translated): Sheet {
  const voice = voiceOf(letter.locale);
  const { wording } = voice;
  const blanks = blanksOf(letter, voice);
  const reference = valueLine(letter.claimNumber);
  return {
    language: letter.locale.tag,
    rightToLeft: letter.locale.language === 'ar',
    paper: letter.paper,
    date: letter.date,
    title: labelled(voice, wording.ourReference, reference),
    author: valueLine(letter.sender.name ?? ''),
    note: noteOf(letter, voice, blanks),
    blocks: [
      ...composedHead(letter, voice, blanks),
      ...letter.claims.flatMap((claim) => claimBlocks(claim, letter, reasons, voice)),
      ...composedEnd(letter, voice, blanks),
    ],
    pageOf: wording.pageOf,
    reference,
  };
}

function noteOf(letter: Letter, voice: Voice, blanks: Blanks): Sheet['note'] {
  const { wording } = voice;
  const remarks: Line[] = [
    phrase(wording.draftAdvice, { date: longDay(voice, letter.date) }),
    ownLine(wording.draftPayment),
    ownLine(wording.draftEnclosures),
  ];
  const [law] = letter.laws;
  if (law) remarks.push(phrase(wording.draftLaw, { date: longDay(voice, law.checkedOn) }));
  for (const { law: bar, paid, before } of letter.refundEnds) {
    const days = { paid: longDay(voice, paid), before: longDay(voice, before) };
    remarks.push(phrase(wording.draftRefundEnds, { ...days, reference: bar.ref }));
  }
  if (blanks.missing.length > 0) {
    remarks.push(phrase(wording.draftMissing, { list: listed(voice, blanks.missing) }));
  }
  return { title: ownLine(wording.draftTitle), remarks };
}

function claimBlocks(
  claim: CurrencyClaim,
  letter: Letter,
  reasons: (rule: string) => Translated,
  voice: Voice,
): readonly Block[] {
  const { wording } = voice;
  const files = new Set(
    claim.findings.flatMap(({ evidence }) =>
      evidence.flatMap(({ role, file }) => (role === 'bills' || role === 'invoices' ? [file] : [])),
    ),
  );
  const workbook = letter.enclosures.findIndex(({ kind }) => kind === 'workbook') + 1;
  const setting: TableSetting = {
    voice,
    reasons,
    invoices: letter.invoices,
    workbook,
    namesFiles: files.size > 1,
  };
  const sentence = claim.net ? wording.amountsNetIn : wording.amountsIn;
  const inCurrency = phrase(sentence, { currency: claim.currency });
  const tableBlocks = (title: string, intro: Plural, table: ClaimTable): Block[] => [
    { kind: 'heading', line: ownLine(title) },
    {
      kind: 'paragraph',
      line: [...plural(voice, intro, table.count), ...ownLine(' '), ...inCurrency],
      keepWithNext: true,
    },
    { kind: 'charges', table: chargeTable(table, setting) },
  ];
  return [
    ...(claim.claimed ? tableBlocks(wording.claimedTitle, wording.claimedIntro, claim.claimed) : []),
    ...(claim.justify ? tableBlocks(wording.justifyTitle, wording.justifyIntro, claim.justify) : []),
    ...summaryBlocks(claim, voice),
  ];
}

function summaryBlocks(claim: CurrencyClaim, voice: Voice): readonly Block[] {
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
    rows.push(row(wording.summaryTax, claim.tax));
    rows.push({ ...row(wording.summaryGross, add(claim.total, claim.tax)), strong: true });
  }
  return [
    { kind: 'heading', line: phrase(wording.summaryTitleIn, { currency: claim.currency }) },
    { kind: 'amounts', rows },
    ...(claim.taxOpen
      ? [{ kind: 'paragraph' as const, line: ownLine(claim.net ? wording.taxOnTop : wording.taxOnTopMixed) }]
      : []),
  ];
}
