import type { BilledInvoice, MatchedCharge, Month } from '../match/month.ts';
import type { Identifier } from '../records/identifier.ts';
import { type CellEvidence, evidenceOf, type Origin } from '../records/origin.ts';

/** A charge with the account it is billed on. */
export interface AccountCharge {
  readonly matched: MatchedCharge;
  /** The charge's own, else the one its invoice's header names. */
  readonly account: Identifier;
  readonly invoice: BilledInvoice;
}

/** Every charge of the month that an account can be told of, invoice by invoice. */
export function chargesOnAccounts(month: Month): readonly AccountCharge[] {
  let known = ofMonth.get(month);
  if (!known) {
    known = month.invoices.flatMap((invoice) =>
      invoice.charges.flatMap((matched) => {
        const account = matched.charge.account ?? invoice.header?.account;
        return account ? [{ matched, account, invoice }] : [];
      }),
    );
    ofMonth.set(month, known);
  }
  return known;
}

/** Several rules look at the same month. */
const ofMonth = new WeakMap<Month, readonly AccountCharge[]>();

/** The record that names the account of a charge: the charge itself, else its invoice's header. */
export function originOfAccount({ matched: { charge }, invoice }: AccountCharge): Origin {
  return charge.account ? charge.origin : (invoice.header?.origin ?? charge.origin);
}

/** The cell that names the account of a charge. */
export function accountCell(entry: AccountCharge): CellEvidence {
  return evidenceOf(originOfAccount(entry), 'account');
}
