import { isOwn, type Law } from '../law/law.ts';
import { LONGEST_SAYS } from '../law/law-choices.ts';
import { type ClaimedFinding, sumOf } from './claim.ts';
import { dueRequests, isAcknowledged, isGranted, paymentLines } from './compose-due.ts';
import { sumsListed } from './compose-facts.ts';
import { type Blanks, MOST_LISTED } from './compose-head.ts';
import type { Enclosure } from './enclosures.ts';
import type { Ground } from './grounds.ts';
import type { Letter } from './letter.ts';
import { repetitionLines } from './repetition-lines.ts';
import type { Sections } from './sections.ts';
import type { Block } from './sheet.ts';
import { type Line, ownLine, phrase, valueLine } from './span.ts';
import { labelled, listed, listedUpTo, longDay, netAmount, plural, type Voice } from './voice.ts';

/** From the grounds to the enclosures. */
export function composedEnd(
  letter: Letter,
  voice: Voice,
  blanks: Blanks,
): Pick<
  Sections,
  | 'grounds'
  | 'undisputed'
  | 'requests'
  | 'deadline'
  | 'next_step'
  | 'reservation'
  | 'closing'
  | 'signature'
  | 'enclosures'
> {
  const { wording } = voice;
  const asks = letter.level !== 'information';
  const enclosures = letter.enclosures.map((enclosure) => enclosureLine(enclosure, letter, voice));
  return {
    grounds: asks ? groundBlocks(letter, voice) : [],
    undisputed: asks
      ? [
          { kind: 'heading', line: ownLine(wording.undisputedTitle) },
          ...undisputedLines(letter, voice).map((line) => ({ kind: 'paragraph' as const, line })),
        ]
      : [],
    requests: asks
      ? [
          { kind: 'heading', line: ownLine(wording.requestsTitle) },
          { kind: 'paragraph', line: requestsIntro(letter, voice), keepWithNext: true },
          { kind: 'list', items: requestsOf(letter, voice) },
        ]
      : [],
    deadline: [{ kind: 'paragraph', line: deadlineLine(letter, voice) }],
    next_step: nextStepBlocks(letter, voice),
    reservation: [{ kind: 'paragraph', line: ownLine(wording.reservation), keepWithNext: true }],
    closing: [{ kind: 'paragraph', line: ownLine(wording.closing), keepWithNext: true }],
    signature: [
      { kind: 'lines', role: 'signature', lines: [blanks.signatory, blanks.title, blanks.customerName] },
    ],
    enclosures: [
      { kind: 'heading', line: plural(voice, wording.enclosuresTitle, enclosures.length) },
      { kind: 'list', items: enclosures, keepTogether: true },
    ],
  };
}

function requestsIntro({ level, answerBy }: Letter, voice: Voice): Line {
  const { wording } = voice;
  switch (level) {
    case 'claim':
    case 'appeal':
    case 'information':
      return ownLine(wording.requestsIntro);
    case 'reminder':
      return ownLine(wording.requestsIntroReminder);
    case 'notice':
      return phrase(wording.requestsIntroNotice, { date: longDay(voice, answerBy) });
  }
}

/** By when a reply is asked for. */
export function deadlineLine({ level, answerBy }: Letter, voice: Voice): Line {
  const { wording } = voice;
  const sentence = level === 'notice' ? wording.deadlineNotice : wording.deadline;
  return phrase(sentence, { date: longDay(voice, answerBy) });
}

function nextStepBlocks({ level, nextSteps }: Letter, voice: Voice): readonly Block[] {
  const { wording } = voice;
  const step = nextStepOf(level, wording);
  if (step === undefined) return [];
  if (nextSteps.length === 0) return [{ kind: 'paragraph', line: ownLine(step) }];
  return [
    {
      kind: 'paragraph',
      line: [...ownLine(step), ...ownLine(' '), ...ownLine(wording.nextStepLaw)],
      keepWithNext: true,
    },
    { kind: 'list', items: nextSteps.flatMap((law) => lawLines(law, voice)) },
  ];
}

function nextStepOf(level: Letter['level'], wording: Voice['wording']): string | undefined {
  switch (level) {
    case 'claim':
    case 'information':
      return undefined;
    case 'reminder':
      return wording.nextStepReminder;
    case 'notice':
      return wording.nextStepNotice;
    case 'appeal':
      return wording.nextStepAppeal;
  }
}

/** The reference and what it says; nothing where it is not worded in the letter's language. */
function lawLines(law: Law, voice: Voice): readonly Line[] {
  const says = law.says[voice.locale.language];
  if (says === undefined) return [];
  const value = isOwn(law) ? valueLine(says, LONGEST_SAYS) : phrase(says);
  const name = law.names?.[voice.locale.language] ?? law.ref;
  return [labelled(voice, valueLine(name), value)];
}

function groundBlocks(letter: Letter, voice: Voice): readonly Block[] {
  const lines = [
    ...letter.grounds.flatMap((ground) => groundLines(ground, letter, voice)),
    ...letter.laws.flatMap((law) => lawLines(law, voice)),
  ];
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', line: ownLine(voice.wording.groundsTitle) },
    { kind: 'list', items: lines },
  ];
}

function groundLines(ground: Ground, letter: Letter, voice: Voice): readonly Line[] {
  if (ground === 'repeated-invoice' || ground === 'two-accounts')
    return repetitionLines(ground, letter, voice);
  return [groundLine(ground, letter, voice)];
}

function groundLine(
  ground: Exclude<Ground, 'repeated-invoice' | 'two-accounts'>,
  { contracts }: Letter,
  voice: Voice,
): Line {
  const { wording } = voice;
  switch (ground) {
    case 'contract':
      return contracts.length === 0
        ? ownLine(wording.groundContract)
        : plural(voice, wording.groundContractNamed, contracts.length, {
            contracts: listedUpTo(
              voice,
              contracts.map((contract) => valueLine(contract)),
              MOST_LISTED,
            ),
          });
    case 'inventory':
      return ownLine(wording.groundInventory);
    case 'ended':
      return ownLine(wording.groundEnded);
    case 'orders':
      return ownLine(wording.groundOrders);
    case 'history':
      return ownLine(wording.groundHistory);
    case 'repeated-line':
      return ownLine(wording.groundRepeatedLine);
    case 'arithmetic':
      return ownLine(wording.groundArithmetic);
    case 'invoice':
      return ownLine(wording.groundInvoice);
    case 'tax':
      return ownLine(wording.groundTax);
  }
}

function undisputedLines(letter: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  // The disputes of the ledger are of any month: what else their months bill is not known.
  if (letter.followed) return paymentLines(letter, letter.followed, voice);
  const paid = ownLine(wording.paidUnderReservation);
  if (letter.setAside) return [[...ownLine(wording.undisputedRest), ...ownLine(' '), ...paid]];
  if (!letter.undisputed) return [paid];
  const amount = sumsListed(letter.undisputed, letter, voice);
  return [[...phrase(wording.undisputedAmount, { amount }), ...ownLine(' '), ...paid]];
}

/** What is to be credited: with the tax on it, where there is any, and apart from it the tax billed in error. */
function creditLine({ claims }: Letter, claimed: readonly Line[], voice: Voice): Line {
  const { wording } = voice;
  const taxed = claims.some(({ tax, taxOpen }) => tax !== undefined || taxOpen);
  const findings = claims.flatMap((claim) =>
    claim.claimed ? [claim.findings.filter(isClaimedOutright)] : [],
  );
  const bases = new Set(findings.flat().map(({ record }) => record.taxBasis));
  const amount = listed(voice, claimed);
  if (!taxed || !bases.has('net')) return phrase(wording.requestCreditAlone, { amount });
  if (bases.size === 1) return phrase(wording.requestCredit, { amount });
  const partOf = (isNet: boolean): Line =>
    listed(
      voice,
      findings.flatMap((own) => {
        const part = own.filter(({ record }) => (record.taxBasis === 'net') === isNet);
        return part.length > 0 ? [netAmount(voice, sumOf(part), isNet)] : [];
      }),
    );
  const [net, rest] = [partOf(true), partOf(false)];
  return bases.has('unknown')
    ? phrase(wording.requestCreditApart, { net, rest })
    : phrase(wording.requestCreditMixed, { net, tax: rest });
}

function isClaimedOutright({ severity }: ClaimedFinding): boolean {
  return severity === 'error';
}

function requestsOf(letter: Letter, voice: Voice): readonly Line[] {
  const { claims, recurring } = letter;
  const { wording } = voice;
  const amounts = (part: 'claimed' | 'justify'): readonly Line[] =>
    claims.flatMap((claim) => {
      const table = claim[part];
      return table ? [netAmount(voice, table.total, claim.net)] : [];
    });
  const claimed = amounts('claimed');
  const justify = amounts('justify');
  const asked =
    letter.followed && !(letter.followed.untouched && letter.level !== 'appeal')
      ? dueRequests(letter, letter.followed, voice)
      : [
          ...(claimed.length > 0 ? [creditLine(letter, claimed, voice)] : []),
          ...(justify.length > 0 ? [phrase(wording.requestJustify, { amount: listed(voice, justify) })] : []),
        ];
  return [
    ...asked,
    ...(recurring ? [ownLine(wording.requestCause)] : []),
    ...(isAcknowledged(letter) ? [] : [ownLine(wording.requestAcknowledge)]),
    ...(isGranted(letter) ? [] : [ownLine(wording.requestCalculation)]),
    ownLine(wording.requestNoCollection),
  ];
}

function enclosureLine({ kind, names }: Enclosure, { previous }: Letter, voice: Voice): Line {
  const { wording } = voice;
  const list = listedUpTo(
    voice,
    names.map((name) => valueLine(name)),
    MOST_LISTED,
  );
  // Without names, the label alone.
  const named = (sentence: string) => (names.length > 0 ? sentence : sentence.replace(/[\s:]*\{list\}/, ''));
  switch (kind) {
    case 'evidence':
      return phrase(wording.enclosureEvidence, { list });
    case 'asked':
      return phrase(wording.enclosureAsked, { list });
    case 'letters': {
      const days = previous.map(({ date }) => longDay(voice, date));
      return plural(voice, wording.enclosureLetters, days.length, { list: listed(voice, days) });
    }
    case 'invoices':
      return plural(voice, wording.enclosureInvoices, names.length, { list });
    case 'prices':
      return phrase(named(wording.enclosurePrices), { list });
    case 'inventory':
      return phrase(named(wording.enclosureInventory), { list });
    case 'orders':
      return phrase(named(wording.enclosureOrders), { list });
    case 'history':
      return phrase(named(wording.enclosureHistory), { list });
  }
}
