import type { Random } from './prng.ts';
import type { Service } from './records.ts';

/** One of the spellings in which a service is met; North American numbers have ten digits, French ones start with 0. */
export function spelled({ kind, text }: Service, r: Random): string {
  if (kind === 'id') return text;
  if (kind === 'circuit') return r.pick([text, text.replaceAll('/', '.'), text.replaceAll('/', '-')]);
  if (text.startsWith('0')) {
    const pairs = text.match(/\d\d/g) ?? [];
    return r.pick([
      text,
      pairs.join(' '),
      pairs.join('.'),
      `+33 ${text[1]} ${pairs.slice(1).join(' ')}`,
      `+33${text.slice(1)}`,
    ]);
  }
  const [area, exchange, line] = [text.slice(0, 3), text.slice(3, 6), text.slice(6)];
  return r.pick([
    text,
    `${area}-${exchange}-${line}`,
    `(${area}) ${exchange}-${line}`,
    `+1 ${area} ${exchange} ${line}`,
    `${area}.${exchange}.${line}`,
  ]);
}

/** What all spellings of a service have in common. */
export function serviceKey(written: string): string {
  const bare = written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (!/^\d+$/.test(bare)) return bare;
  if (written.startsWith('+33')) return `0${bare.slice(2)}`;
  return bare.length === 11 && bare.startsWith('1') ? bare.slice(1) : bare;
}
