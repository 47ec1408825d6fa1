import type { Channel, Dispatch } from '../records/dispute.ts';
import type { Followed, FollowedClaim } from './followed.ts';
import { type Contacted, historyOf, type Reply, waitingOf } from './history.ts';
import type { Letter } from './letter.ts';
import type { Block } from './sheet.ts';
import { type Line, ownLine, phrase, plainText, valueLine } from './span.ts';
import { joined, labelled, listed, longDay, netAmount, plural, type Voice } from './voice.ts';
import type { Wording } from './wording/wording.ts';

/** The most characters that are quoted of what the carrier or a note said. */
const LONGEST_QUOTED = 1500;

/** What passed between the two, once for claims of which it is the same, and what a review or an answer to a question says beside it. */
export function followedBlocks(letter: Letter, { claims }: Followed, voice: Voice): readonly Block[] {
  const { wording } = voice;
  const histories = alike(claims, letter, voice).flatMap((own): Block[] => {
    const items = claimHistory(own, letter, voice);
    if (items.length === 0) return [];
    const numbers = own.map(({ dispute }) => valueLine(dispute.claim));
    const reference = labelled(
      voice,
      plural(voice, wording.claimNumbers, own.length),
      listed(voice, numbers),
    );
    return [
      ...(claims.length > 1
        ? [{ kind: 'paragraph' as const, line: reference, keepWithNext: true as const }]
        : []),
      { kind: 'list', items, marker: 'bullet' },
    ];
  });
  return [...histories, ...ownWords(letter, voice)];
}

/** The claims with one history together, in the order of the first of each; what was decided in money is told by claim. */
function alike(
  claims: readonly FollowedClaim[],
  letter: Letter,
  voice: Voice,
): readonly (readonly [FollowedClaim, ...FollowedClaim[]])[] {
  const groups = new Map<string, [FollowedClaim, ...FollowedClaim[]]>();
  for (const claim of claims) {
    const isShared = historyOf(claim.dispute, letter.date, letter.level).every((entry) => isOfAll(entry));
    const told = claimHistory([claim, claim], letter, voice).map(plainText).join('\n');
    const key = isShared ? told : claim.dispute.claim;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

/** True for what is said in the same words of one claim and of several. */
function isOfAll(entry: Contacted): boolean {
  switch (entry.kind) {
    case 'sent':
    case 'acknowledged':
    case 'reviewed':
    case 'asked':
    case 'noted':
      return true;
    case 'answered':
      return entry.outcome === 'denied' && entry.amount === undefined;
    default:
      return false;
  }
}

/** How a letter of that kind is told of in a later one. */
export function sentSentence(what: Dispatch, wording: Wording): string {
  switch (what) {
    case 'claim':
      return wording.sentClaim;
    case 'reminder':
      return wording.sentReminder;
    case 'notice':
      return wording.sentNotice;
    case 'information':
      return wording.sentInformation;
    case 'appeal':
      return wording.sentAppeal;
  }
}

function ownWords({ level, claims }: Letter, { wording }: Voice): readonly Block[] {
  if (level === 'appeal') {
    const lines = [
      ...(claims.some(({ claimed }) => claimed) ? [ownLine(wording.disagrees)] : []),
      ...(claims.some(({ justify }) => justify) ? [ownLine(wording.disagreesUnproven)] : []),
    ];
    return [{ kind: 'paragraph', line: joined(lines) }];
  }
  if (level !== 'information') return [];
  return [
    { kind: 'paragraph', line: ownLine(wording.informationGiven), keepWithNext: true },
    { kind: 'paragraph', line: [{ kind: 'missing', text: `[${wording.missingInformation}]` }] },
  ];
}

/** The history that these claims share. */
function claimHistory(
  [claim, ...others]: readonly [FollowedClaim, ...FollowedClaim[]],
  letter: Letter,
  voice: Voice,
): readonly Line[] {
  const { wording } = voice;
  const { dispute, addsTo } = claim;
  const isAlone = others.length === 0;
  const history = historyOf(dispute, letter.date, letter.level);
  const net = letter.claims.find(({ currency }) => currency === dispute.currency)?.net ?? false;
  const line = (entry: Contacted) => entryLine(entry, isAlone ? dispute.claim : undefined, net, voice);
  if (addsTo !== undefined) {
    const values = { reference: dispute.claim, date: longDay(voice, addsTo) };
    const sentence = phrase(isAlone ? wording.addsTo : wording.addsToAll, values);
    return [sentence, ...history.filter(({ kind }) => kind === 'reopened').map(line)];
  }
  const lines = history.map(line);
  const waiting = waitingOf(dispute, history);
  if (!waiting || letter.level === 'appeal' || letter.level === 'information') return lines;
  const date = longDay(voice, letter.date);
  if (waiting.for === 'answer') return [...lines, phrase(wording.waitsForAnswer, { date })];
  const sentence = waiting.isPart ? wording.waitsForRest : wording.waitsForCredit;
  return [...lines, phrase(sentence, { date, amount: netAmount(voice, waiting.amount, net) })];
}

/** `claim` is the number of the one claim that it is told of. */
function entryLine(entry: Contacted, claim: string | undefined, net: boolean, voice: Voice): Line {
  const { wording } = voice;
  const date = longDay(voice, entry.on);
  const isAlone = claim !== undefined;
  switch (entry.kind) {
    case 'sent':
      return phrase(sentenceOf(entry, isAlone, wording), {
        date: sentOn(entry, voice),
        reference: claim ?? [],
        deadline: longDay(voice, entry.answerBy),
      });
    case 'acknowledged': {
      if (entry.ticket === undefined)
        return phrase(isAlone ? wording.acknowledged : wording.acknowledgedAll, { date });
      const sentence = isAlone ? wording.acknowledgedCase : wording.acknowledgedCaseAll;
      return phrase(sentence, { date, ticket: entry.ticket });
    }
    case 'reviewed':
      return phrase(isAlone ? wording.reviewed : wording.reviewedAll, { date });
    case 'asked':
      return phrase(wording.asked, { date, words: quotedLine(entry.words) });
    case 'answered':
      return answerLine(entry, isAlone, net, voice);
    case 'promised':
      return promiseLine(entry, net, voice);
    case 'credited':
    case 'reversed': {
      const { amount: value, invoice } = entry;
      const amount = netAmount(voice, value, net);
      const [alone, onInvoice] =
        entry.kind === 'credited'
          ? [wording.credited, wording.creditedOn]
          : [wording.reversed, wording.reversedOn];
      return invoice === undefined
        ? phrase(alone, { date, amount })
        : phrase(onInvoice, { date, amount, invoice });
    }
    case 'reopened': {
      const { recurs, why } = entry;
      if (recurs !== undefined) return phrase(wording.reopenedAgain, { date, since: longDay(voice, recurs) });
      const words = quotedLine(why);
      return words.length > 0
        ? phrase(wording.reopenedWhy, { date, words })
        : phrase(wording.reopened, { date });
    }
    case 'noted':
      return phrase(wording.noted, { date, text: quotedLine(entry.text) });
  }
}

function sentenceOf(
  { what, adds }: Extract<Contacted, { kind: 'sent' }>,
  isAlone: boolean,
  wording: Wording,
): string {
  if (adds) return wording.sentFurther;
  return what === 'claim' && !isAlone ? wording.sentClaims : sentSentence(what, wording);
}

function sentOn({ on, channel, proof }: Extract<Contacted, { kind: 'sent' }>, voice: Voice): Line {
  const { wording } = voice;
  const date = longDay(voice, on);
  if (channel === undefined) return date;
  const how = ownLine(channelName(channel, wording));
  return proof === undefined
    ? phrase(wording.sentBy, { date, channel: how })
    : phrase(wording.sentByWithProof, { date, channel: how, proof: proofNumber(proof) });
}

/** A proof that says "no." itself. */
function proofNumber(proof: string): string {
  return proof.replace(/^\s*(?:no|n°|nº|nr|№)[.\s\u00a0]*(?=\S)/i, '');
}

function channelName(channel: Channel, wording: Wording): string {
  switch (channel) {
    case 'e-mail':
      return wording.channelEmail;
    case 'portal':
      return wording.channelPortal;
    case 'registered':
      return wording.channelRegistered;
    case 'post':
      return wording.channelPost;
    case 'phone':
      return wording.channelPhone;
  }
}

function answerLine(
  { on, outcome, amount: value, creditBy, words }: Reply,
  isAlone: boolean,
  net: boolean,
  voice: Voice,
): Line {
  const { wording } = voice;
  const date = longDay(voice, on);
  const amount = value && netAmount(voice, value, net);
  const decided = (): Line => {
    if (outcome === 'denied') return phrase(isAlone ? wording.denied : wording.deniedAll, { date });
    if (!amount) return phrase(wording.approved, { date });
    return phrase(outcome === 'approved' ? wording.approvedAmount : wording.partlyApproved, { date, amount });
  };
  const reason = quotedLine(words);
  return joined([
    decided(),
    ...(reason.length > 0 ? [phrase(wording.reasonGiven, { words: reason })] : []),
    ...(creditBy === undefined ? [] : [phrase(wording.creditAnnounced, { date: longDay(voice, creditBy) })]),
  ]);
}

function promiseLine({ on, amount: value, creditBy }: Reply, net: boolean, voice: Voice): Line {
  const { wording } = voice;
  const days = { date: longDay(voice, on), deadline: creditBy === undefined ? [] : longDay(voice, creditBy) };
  if (!value) return phrase(wording.promised, days);
  return phrase(wording.promisedAmount, { ...days, amount: netAmount(voice, value, net) });
}

/** Somebody's own words, without the sign that ends a quotation. */
function quotedLine(text: string | undefined): Line {
  return valueLine((text ?? '').replace(/[“”«»]/g, '"'), LONGEST_QUOTED);
}
