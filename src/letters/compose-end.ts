import { isOwn, type Law } from '../law/law.ts';
import { LONGEST_SAYS } from '../law/law-choices.ts';
import { type Blanks, MOST_LISTED } from './compose-head.ts';
import type { Enclosure, Ground } from './grounds.ts';
import type { Letter } from './letter.ts';
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
  const enclosures = letter.enclosures.map((enclosure) => enclosureLine(enclosure, letter, voice));
  return {
    grounds: groundBlocks(letter, voice),
    undisputed: [
      { kind: 'heading', line: ownLine(wording.undisputedTitle) },
      { kind: 'paragraph', line: undisputedLine(letter, voice) },
    ],
    requests: [
      { kind: 'heading', line: ownLine(wording.requestsTitle) },
      { kind: 'paragraph', line: ownLine(requestsIntro(letter, voice)), keepWithNext: true },
      { kind: 'list', items: requestsOf(letter, voice) },
    ],
    deadline: [
      { kind: 'paragraph', line: phrase(wording.deadline, { date: longDay(voice, letter.answerBy) }) },
    ],
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

function requestsIntro({ level }: Letter, { wording }: Voice): string {
  switch (level) {
    case 'claim':
      return wording.requestsIntro;
    case 'reminder':
      return wording.requestsIntroReminder;
    case 'notice':
      return wording.requestsIntroNotice;
  }
}

function nextStepBlocks({ level, nextSteps }: Letter, voice: Voice): readonly Block[] {
  if (level === 'claim') return [];
  const { wording } = voice;
  const step = level === 'reminder' ? wording.nextStepReminder : wording.nextStepNotice;
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

/** The reference and what it says; nothing where it is not worded in the letter's language. */
function lawLines(law: Law, voice: Voice): readonly Line[] {
  const says = law.says[voice.locale.language];
  if (says === undefined) return [];
  const value = isOwn(law) ? valueLine(says, LONGEST_SAYS) : phrase(says);
  return [labelled(voice, valueLine(law.ref), value)];
}

function groundBlocks(letter: Letter, voice: Voice): readonly Block[] {
  const lines = [
    ...letter.grounds.map((ground) => groundLine(ground, letter, voice)),
    ...letter.laws.flatMap((law) => lawLines(law, voice)),
  ];
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', line: ownLine(voice.wording.groundsTitle) },
    { kind: 'list', items: lines },
  ];
}

function groundLine(ground: Ground, { contracts }: Letter, voice: Voice): Line {
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
    case 'invoice':
      return ownLine(wording.groundInvoice);
    case 'tax':
      return ownLine(wording.groundTax);
  }
}

function undisputedLine({ claims }: Letter, voice: Voice): Line {
  const { wording } = voice;
  const paid = ownLine(wording.paidUnderReservation);
  const amounts = claims.flatMap((claim) =>
    claim.undisputed ? [netAmount(voice, claim.undisputed, true)] : [],
  );
  if (amounts.length < claims.length) return paid;
  return [...phrase(wording.undisputedAmount, { amount: listed(voice, amounts) }), ...ownLine(' '), ...paid];
}

function requestsOf({ claims, recurring }: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const amounts = (part: 'claimed' | 'justify'): readonly Line[] =>
    claims.flatMap((claim) => {
      const table = claim[part];
      return table ? [netAmount(voice, table.total, claim.net)] : [];
    });
  const claimed = amounts('claimed');
  const justify = amounts('justify');
  const taxed = claims.some(({ tax, taxOpen }) => tax !== undefined || taxOpen);
  const credit = taxed ? wording.requestCredit : wording.requestCreditAlone;
  return [
    ...(claimed.length > 0 ? [phrase(credit, { amount: listed(voice, claimed) })] : []),
    ...(justify.length > 0 ? [phrase(wording.requestJustify, { amount: listed(voice, justify) })] : []),
    ...(recurring ? [ownLine(wording.requestCause)] : []),
    ownLine(wording.requestAcknowledge),
    ownLine(wording.requestCalculation),
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
  switch (kind) {
    case 'evidence':
      return phrase(wording.enclosureEvidence, { list });
    case 'letters': {
      const days = previous.map(({ date }) => longDay(voice, date));
      return plural(voice, wording.enclosureLetters, days.length, { list: listed(voice, days) });
    }
    case 'invoices':
      return plural(voice, wording.enclosureInvoices, names.length, { list });
    case 'prices':
      return phrase(wording.enclosurePrices, { list });
    case 'inventory':
      return phrase(wording.enclosureInventory, { list });
    case 'orders':
      return phrase(wording.enclosureOrders, { list });
    case 'history':
      return phrase(wording.enclosureHistory, { list });
  }
}
