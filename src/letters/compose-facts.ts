import type { Letter } from './letter.ts';
import type { EarlierLetter, Level } from './level.ts';
import type { Block } from './sheet.ts';
import { type Line, ownLine, phrase } from './span.ts';
import { count, listed, longDay, netAmount, plural, type Voice } from './voice.ts';

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
  }
}

/** What the letter is about, in one line: its level, its invoices and the amount. */
export function subjectOf(letter: Letter, voice: Voice): Line {
  const { wording } = voice;
  const { claims, invoices } = letter;
  const level = levelName(letter, voice);
  const amount = listed(
    voice,
    claims.map(({ total, net }) => netAmount(voice, total, net)),
  );
  const [first] = invoices;
  if (!first) return phrase(wording.subjectNoInvoice, { level, amount });
  return plural(voice, wording.subjectInvoices, invoices.length, { level, invoice: first.invoice, amount });
}

/** The letters before this one where there are any, then what was billed, checked and found. */
export function factBlocks(letter: Letter, voice: Voice): readonly Block[] {
  const history = historyOf(letter, voice);
  return [
    ...(history.length > 0 ? [{ kind: 'paragraph' as const, line: joined(history) }] : []),
    { kind: 'paragraph', line: joined([...billedAndChecked(letter, voice), ...foundIn(letter, voice)]) },
  ];
}

function historyOf({ previous, date, claimNumber }: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  if (previous.length === 0) return [];
  const sentences: Readonly<Record<Level, string>> = {
    claim: wording.sentClaim,
    reminder: wording.sentReminder,
    notice: wording.sentNotice,
  };
  const sent = previous.map((letter: EarlierLetter & { readonly answerBy: Letter['date'] }) =>
    phrase(sentences[letter.level], {
      date: longDay(voice, letter.date),
      deadline: longDay(voice, letter.answerBy),
      reference: claimNumber,
    }),
  );
  return [...sent, plural(voice, wording.unanswered, previous.length, { date: longDay(voice, date) })];
}

function billedAndChecked(letter: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const { claims, invoices, recipient, checkedAgainst } = letter;
  const sentences: Line[] = [];
  const billed = claims.flatMap((claim) => (claim.billed ? [netAmount(voice, claim.billed, true)] : []));
  const allListed = recipient.invoices > 1 || invoices.length === 1;
  if (billed.length === claims.length && recipient.invoices > 0 && allListed) {
    sentences.push(plural(voice, wording.factsBilled, recipient.invoices, { amount: listed(voice, billed) }));
  }
  const sources = [
    ...(checkedAgainst.has('inventory') ? [ownLine(wording.sourceInventory)] : []),
    ...(checkedAgainst.has('prices') ? [ownLine(wording.sourcePrices)] : []),
    ...(checkedAgainst.has('orders') ? [ownLine(wording.sourceOrders)] : []),
    ...(checkedAgainst.has('history') ? [ownLine(wording.sourceHistory)] : []),
  ];
  const date = longDay(voice, letter.asOf);
  sentences.push(
    sources.length > 0
      ? phrase(wording.factsChecked, { date, sources: listed(voice, sources) })
      : phrase(wording.factsCheckedAlone, { date }),
  );
  return sentences;
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

function joined(sentences: readonly Line[]): Line {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [...ownLine(' '), ...sentence]));
}
