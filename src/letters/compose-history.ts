import type { Channel, Dispatch } from '../records/dispute.ts';
import type { Followed, FollowedClaim } from './followed.ts';
import { type Contacted, historyOf, type Reply, waitingOf } from './history.ts';
import type { Letter } from './letter.ts';
import type { Block } from './sheet.ts';
import { type Line, ownLine, phrase, valueLine } from './span.ts';
import { joined, labelled, longDay, netAmount, plural, type Voice } from './voice.ts';
import type { Wording } from './wording/wording.ts';

/** The most characters that are quoted of what the carrier or a note said. */
const LONGEST_QUOTED = 1500;

/** What passed between the two about each claim, and what a review or an answer to a question says beside it. */
export function followedBlocks(letter: Letter, followed: Followed, voice: Voice): readonly Block[] {
  const { wording } = voice;
  const { claims } = followed;
  const histories = claims.flatMap((claim): Block[] => {
    const items = claimHistory(claim, letter, voice);
    if (items.length === 0) return [];
    const reference = labelled(voice, plural(voice, wording.claimNumbers, 1), valueLine(claim.dispute.claim));
    return [
      ...(claims.length > 1
        ? [{ kind: 'paragraph' as const, line: reference, keepWithNext: true as const }]
        : []),
      { kind: 'list', items, marker: 'bullet' },
    ];
  });
  return [...histories, ...ownWords(letter, voice)];
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

function ownWords({ level }: Letter, { wording }: Voice): readonly Block[] {
  if (level === 'appeal') return [{ kind: 'paragraph', line: ownLine(wording.disagrees) }];
  if (level !== 'information') return [];
  return [
    { kind: 'paragraph', line: ownLine(wording.informationGiven), keepWithNext: true },
    { kind: 'paragraph', line: [{ kind: 'missing', text: `[${wording.missingInformation}]` }] },
  ];
}

function claimHistory(claim: FollowedClaim, letter: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const { dispute } = claim;
  const history = historyOf(dispute, letter.date);
  const net = letter.claims.find(({ currency }) => currency === dispute.currency)?.net ?? false;
  const lines = history.map((entry) => entryLine(entry, dispute.claim, net, voice));
  const waiting = waitingOf(dispute, history);
  if (!waiting || letter.level === 'appeal' || letter.level === 'information') return lines;
  const date = longDay(voice, letter.date);
  if (waiting.for === 'answer') return [...lines, phrase(wording.waitsForAnswer, { date })];
  const sentence = waiting.isPart ? wording.waitsForRest : wording.waitsForCredit;
  return [...lines, phrase(sentence, { date, amount: netAmount(voice, waiting.amount, net) })];
}

function entryLine(entry: Contacted, claim: string, net: boolean, voice: Voice): Line {
  const { wording } = voice;
  const date = longDay(voice, entry.on);
  switch (entry.kind) {
    case 'sent':
      return phrase(sentSentence(entry.what, wording), {
        date: sentOn(entry, voice),
        reference: claim,
        deadline: longDay(voice, entry.answerBy),
      });
    case 'acknowledged':
      return entry.ticket === undefined
        ? phrase(wording.acknowledged, { date })
        : phrase(wording.acknowledgedCase, { date, ticket: entry.ticket });
    case 'reviewed':
      return phrase(wording.reviewed, { date });
    case 'asked':
      return phrase(wording.asked, { date, words: quotedLine(entry.words) });
    case 'answered':
      return answerLine(entry, net, voice);
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
    case 'extended':
      return phrase(wording.extended, { date });
    case 'reopened':
      return phrase(wording.reopened, { date });
    case 'noted':
      return phrase(wording.noted, { date, text: quotedLine(entry.text) });
  }
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
  net: boolean,
  voice: Voice,
): Line {
  const { wording } = voice;
  const date = longDay(voice, on);
  const amount = value && netAmount(voice, value, net);
  const decided = (): Line => {
    if (outcome === 'denied') return phrase(wording.denied, { date });
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
