import type { DayNumber } from './days.ts';
import type { Account, Item } from './records.ts';

/** What a line is to be like; what is left out is chosen by chance. */
export interface LineWish {
  readonly account?: Account;
  /** `contract`: a price term and an inventory price; `inventory`: no price sheet; `neither`: no price anywhere. */
  readonly priced?: 'contract' | 'inventory' | 'neither';
  /** A code that no other line has; or this item. */
  readonly item?: 'fresh' | Item;
  readonly quantity?: number;
  /** Price in hundredths of a minor unit. */
  readonly unit?: number;
  /** How many earlier months have the same charge; four. */
  readonly past?: number;
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  /** The account is invoiced for whole calendar months. */
  readonly calendar?: boolean;
  readonly cycle?: Account['cycle'];
  readonly taxed?: boolean;
  /** The currency has cents. */
  readonly cents?: boolean;
  readonly headed?: boolean;
  /** Discount of a fresh item's term, in hundredths of a percent. */
  readonly discount?: number;
  /** No inventory row. */
  readonly unowned?: boolean;
}

/** No row of the month suits what an injector needs. */
export class NoSuchRow extends Error {}
