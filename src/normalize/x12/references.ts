import type { X12Segment } from '../../sources/source.ts';
import type { FieldCell } from '../document.ts';
import { cellOf, element } from './segment.ts';

/** Which element of a segment gives a field of the level or line it stands at. */
interface Reference {
  readonly field: 'account' | 'service';
  readonly segment: string;
  /** The element that says what the segment is about, and the code that makes it this field. */
  readonly when: readonly [element: number, code: string];
  readonly take: number;
  readonly looks?: RegExp;
}

const PHONE = /^\+?[\d\s().-]{10,20}$/;

/**
 * References by rank: where a level states several of a field, the first of this list counts. Accounts are the telecom
 * codes of element 128: 12 billing account, 11 account, 14 master account. A contact's phone (PER) and the sequence
 * number of LX are never a service.
 */
const REFERENCES: readonly Reference[] = [
  { field: 'account', segment: 'REF', when: [1, '12'], take: 2 },
  { field: 'account', segment: 'REF', when: [1, '11'], take: 2 },
  { field: 'account', segment: 'REF', when: [1, '14'], take: 2 },
  { field: 'service', segment: 'REF', when: [1, 'TN'], take: 2 },
  { field: 'service', segment: 'REF', when: [1, 'CIR'], take: 2 },
  // Wireless carriers write the mobile number under the code of another number.
  { field: 'service', segment: 'REF', when: [1, 'MN'], take: 2, looks: PHONE },
  ...[2, 4, 6, 8, 10, 12, 14, 16, 18, 20].flatMap((at): Reference[] =>
    ['TN', 'CI'].map((code) => ({ field: 'service', segment: 'SI', when: [at, code], take: at + 1 })),
  ),
];

const REFERRING = new Set(REFERENCES.map(({ segment }) => segment));

/** Codes of N1 for the party that pays, whose code by the seller or buyer is the account where no REF names it. */
const PAYERS = ['BT', 'PR', 'BY'];
const ACCOUNT_CODES = new Set(['91', '92']);

/** Codes of N1 and NM1 for the carrier by rank: seller, service provider, vendor, supplier, issuer, payee, billing provider, remit-to. */
export const CARRIERS = ['SE', 'SJ', 'VN', 'SU', 'II', 'PE', '87', 'RI', 'RE'];

/** The references of one level or line; a better rank replaces a lower one, and of equal ones the first stays. */
export class References {
  #found: Map<Reference['field'], { readonly rank: number; readonly cell: FieldCell }> | undefined;

  /** Keeps what the segment says. */
  read(segment: X12Segment): void {
    if (!REFERRING.has(segment.id)) return;
    for (const [rank, { field, segment: id, when, take, looks }] of REFERENCES.entries()) {
      if (segment.id !== id || element(segment, when[0]) !== when[1]) continue;
      const cell = cellOf(segment, take);
      const known = this.#found?.get(field);
      if (cell && (looks?.test(cell.text) ?? true) && (!known || rank < known.rank)) {
        this.#found ??= new Map();
        this.#found.set(field, { rank, cell });
      }
    }
  }

  get(field: Reference['field']): FieldCell | undefined {
    return this.#found?.get(field)?.cell;
  }
}

/** The account by the paying party's code in N104. */
export function payerAccount(segments: readonly X12Segment[]): FieldCell | undefined {
  for (const code of PAYERS) {
    for (const segment of segments) {
      if (segment.id === 'N1' && element(segment, 1) === code && ACCOUNT_CODES.has(element(segment, 3))) {
        const cell = cellOf(segment, 4);
        if (cell) return cell;
      }
    }
  }
  return undefined;
}

/** The carrier's name: from N1, else from NM1 (its last name or organisation), by the rank of what the party is. */
export function carrierName(segments: readonly X12Segment[]): FieldCell | undefined {
  for (const [id, name] of [
    ['N1', 2],
    ['NM1', 3],
  ] as const) {
    for (const code of CARRIERS) {
      for (const segment of segments) {
        const cell = segment.id === id && element(segment, 1) === code ? cellOf(segment, name) : undefined;
        if (cell) return cell;
      }
    }
  }
  return undefined;
}
