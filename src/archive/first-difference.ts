import { quoted } from '../problem.ts';

/** Where two documents differ first, and what they have there. */
export interface Difference {
  /** As in `findings[3].impact`, with the finding's own id where it has one; `byte 1024` of what is no JSON. */
  readonly at: string;
  readonly archived: string;
  readonly now: string;
}

/** The first difference of two JSON documents, in the order of the first; of other bytes, the first byte that differs. */
export function firstDifference(archived: Uint8Array, now: Uint8Array): Difference | undefined {
  try {
    const found = between(jsonOf(archived), jsonOf(now), '');
    if (found) return found;
  } catch {
    // Not JSON, or longer than a text can be.
  }
  const length = Math.min(archived.length, now.length);
  let at = 0;
  while (at < length && archived[at] === now[at]) at += 1;
  if (at === length && archived.length === now.length) return undefined;
  return { at: `byte ${at + 1}`, archived: byteAt(archived, at), now: byteAt(now, at) };
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

type JsonObject = Readonly<Record<string, unknown>>;

function between(archived: unknown, now: unknown, at: string): Difference | undefined {
  if (Object.is(archived, now)) return undefined;
  if (!isObject(archived) || !isObject(now) || Array.isArray(archived) !== Array.isArray(now))
    return { at, archived: shown(archived), now: shown(now) };
  const keys = new Set([...Object.keys(archived), ...Object.keys(now)]);
  for (const key of keys) {
    const [left, right] = [archived[key], now[key]];
    const found = between(left, right, placeOf(at, key, archived, left));
    if (found) return found;
  }
  return undefined;
}

function placeOf(at: string, key: string, around: JsonObject, value: unknown): string {
  if (!Array.isArray(around)) return at === '' ? key : `${at}.${key}`;
  const id = isObject(value) && typeof value.id === 'string' ? ` ${value.id}` : '';
  return `${at}[${key}${id}]`;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? quoted(value) : quoted(JSON.stringify(value)).slice(1, -1);
}

function byteAt(bytes: Uint8Array, at: number): string {
  const byte = bytes[at];
  return byte === undefined ? 'the end' : `0x${byte.toString(16).padStart(2, '0')}`;
}
