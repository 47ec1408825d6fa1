import type { Money } from '../money/money.ts';
import { followedBlocks, sentSentence } from './compose-history.ts';
import type { Letter } from './letter.ts';
import type { Block } from './sheet.ts';
import { type Line, ownLine, phrase } from './span.ts';
import { count, joined, listed, longDay, netAmount, plural, type Voice } from './voice.ts';

/** What the letter is: a claim, which reminder, or a formal notice. */
export function levelName({ level, reminder }: Pick<Letter, 'level' | 'reminder'>, voice: Voice): Line {
  const { wording } = voice;
  switch (level) {
    case 'claim':
      return ownLine(wording.levelClaim);
    case 'reminder':
      return phrase(wording.levelReminder, { number: count(voice, reminder) });
    case 'notice':
      return ownLine(wording.levelNotice);
    case 'appeal':
      return ownLine(wording.levelAppeal);
    case 'information':
      return ownLine(wording.levelInformation);
  }
}

/** What the letter is about, in one line: its level, its invoices and the amount. */
export function subjectOf(letter: Letter, voice: Voice): Line {
  const { wording } = voice;
  const { claims, invoices, followed } = letter;
  const level = levelName(letter, voice);
  const isPart = followed !== undefined && !followed.untouched && letter.level !== 'information';
  const sums = isPart
    ? dueAmounts(letter, voice)
    : claims.map(({ total, net }) => netAmount(voice, total, net));
  const amount = listed(voice, sums);
  const [first] = invoices;
  if (!first)
    return phrase(isPart ? wording.subjectDueNoInvoice : wording.subjectNoInvoice, { level, amount });
  const sentence = isPart ? wording.subjectDue : wording.subjectInvoices;
  return plural(voice, sentence, invoices.length, { level, invoice: first.invoice, amount });
}

/** What the letter asks for in each currency, where that is less than all that it disputes. */
export function dueAmounts({ followed, claims }: Letter, voice: Voice): readonly Line[] {
  return (followed?.sums ?? []).map(({ due }) =>
    netAmount(voice, due, claims.find(({ currency }) => currency === due.currency)?.net ?? false),
  );
}

/** The letters before this one where there are any, then what was billed, checked and found. */
export function factBlocks(letter: Letter, voice: Voice): readonly Block[] {
  if (letter.followed)
    return [
      ...followedBlocks(letter, letter.followed, voice),
      ...(letter.level === 'information' ? [] : [checkedBlock(letter, voice)]),
    ];
  const history = historyOf(letter, voice);
  return [
    ...(history.length > 0 ? [{ kind: 'paragraph' as const, line: joined(history) }] : []),
    checkedBlock(letter, voice),
  ];
}

function checkedBlock(letter: Letter, voice: Voice): Block {
  return {
    kind: 'paragraph',
    line: joined([...billedAndChecked(letter, voice), ...foundIn(letter, voice)]),
  };
}

function historyOf({ previous, date, claimNumber }: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  if (previous.length === 0) return [];
  const sent = previous.map((letter) =>
    phrase(sentSentence(letter.level, wording), {
      date: longDay(voice, letter.date),
      deadline: longDay(voice, letter.answerBy),
      reference: claimNumber,
    }),
  );
  return [...sent, plural(voice, wording.unanswered, previous.length, { date: longDay(voice, date) })];
}

function billedAndChecked(letter: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const { recipient, checkedAgainst, ofOneInvoice } = letter;
  const sentences: Line[] = [];
  if (letter.billed && (recipient.invoices > 1 || ofOneInvoice)) {
    const amount = sumsListed(letter.billed, letter, voice);
    sentences.push(plural(voice, wording.factsBilled, recipient.invoices, { amount }));
  }
  const sources = [
    ...(checkedAgainst.has('inventory') ? [ownLine(wording.sourceInventory)] : []),
    ...(checkedAgainst.has('prices') ? [ownLine(wording.sourcePrices)] : []),
    ...(checkedAgainst.has('orders') ? [ownLine(wording.sourceOrders)] : []),
    ...(checkedAgainst.has('history') ? [ownLine(wording.sourceHistory)] : []),
  ];
  const date = longDay(voice, letter.asOf);
  const [against, alone] = letter.unread
    ? [wording.factsCheckedRead, wording.factsCheckedReadAlone]
    : [wording.factsChecked, wording.factsCheckedAlone];
  sentences.push(
    sources.length > 0 ? phrase(against, { date, sources: listed(voice, sources) }) : phrase(alone, { date }),
  );
  return sentences;
}

/** Sums of the month's charges, which are before tax where the carrier bills any. */
export function sumsListed(sums: readonly Money[], { taxed }: Letter, voice: Voice): Line {
  return listed(
    voice,
    sums.map((sum) => netAmount(voice, sum, taxed)),
  );
}

function foundIn({ claims }: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const parts = [
    ['claimed', wording.factsClaimed],
    ['justify', wording.factsJustify],
  ] as const;
  return parts.flatMap(([part, words]): Line[] => {
    const tables = claims.flatMap((claim) => {
      const table = claim[part];
      return table ? [{ table, net: claim.net }] : [];
    });
    if (tables.length === 0) return [];
    const amount = listed(
      voice,
      tables.map(({ table: { total }, net }) => netAmount(voice, total, net)),
    );
    const found = tables.reduce((sum, { table }) => sum + table.count, 0);
    return [plural(voice, words, found, { amount })];
  });
}
