import type { Locale } from '../../language/locale.ts';
import type { Customer } from '../../records/customer.ts';

/** Currencies whose national numbers follow one country's plan; the dollar countries of North America share theirs. */
const COUNTRY_OF_CURRENCY: ReadonlyMap<string, string> = new Map([
  ['CAD', 'CA'],
  ['USD', 'US'],
  ['GBP', 'GB'],
  ['AUD', 'AU'],
  ['NZD', 'NZ'],
  ['CHF', 'CH'],
  ['SEK', 'SE'],
  ['NOK', 'NO'],
  ['DKK', 'DK'],
  ['MAD', 'MA'],
  ['DZD', 'DZ'],
  ['TND', 'TN'],
  ['EGP', 'EG'],
  ['SAR', 'SA'],
  ['AED', 'AE'],
  ['QAR', 'QA'],
  ['KWD', 'KW'],
  ['BHD', 'BH'],
  ['OMR', 'OM'],
  ['JOD', 'JO'],
  ['JPY', 'JP'],
  ['INR', 'IN'],
]);

/**
 * The country whose national numbers the files hold: the customer's, else the locale's region, else the one country of
 * the currency. Undefined when none is known: numbers are then the same only when written alike or with their country.
 */
export function phoneCountry(known: {
  readonly customer: Customer;
  readonly locale: Locale;
  readonly currency?: string;
}): string | undefined {
  return (
    known.customer.country ??
    known.locale.region ??
    (known.currency && COUNTRY_OF_CURRENCY.get(known.currency))
  );
}

/**
 * The country the files themselves show, where nobody named one: that of the only currency of the charges, or else of all
 * the numbers written with their country.
 */
export function countryShown(
  currencies: readonly string[],
  countries: readonly string[],
): string | undefined {
  const [currency, ...others] = new Set(currencies);
  const byCurrency =
    currency !== undefined && others.length === 0 ? COUNTRY_OF_CURRENCY.get(currency) : undefined;
  return byCurrency ?? (countries.length === 1 ? countries[0] : undefined);
}
