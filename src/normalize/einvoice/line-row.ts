import { addDecimals, type Decimal, negatedDecimal, shortText } from '../../money/decimal.ts';
import { type Problem, quoted } from '../../problem.ts';
import type { XmlElement } from '../../sources/source.ts';
import { foldWords } from '../../text/fold.ts';
import type { DocumentFields, DocumentRow, FieldCell } from '../document.ts';
import { allowanceOrCharge } from './allowances.ts';
import { chargeTypeOf } from './charge-type.ts';
import type { CountedLine } from './counted-lines.ts';
import { type Header, isPhoneLike, present } from './header.ts';
import { pricedByThing, pricePerUnit } from './line-price.ts';
import { cellOf, oneLine, type StatedNumber, type TermReader } from './term-reader.ts';
import { isSameUnit } from './unit-codes.ts';

/** A charge with the amount that counts in sums. */
export interface ReadRow {
  readonly row: DocumentRow;
  readonly amount: Decimal;
}

/**
 * The charge of an invoice line (BG-25): its amount is net of its own allowances and charges. Undefined, with problems in
 * the reader, when the line cannot be read.
 */
export function lineRow(
  { element, above }: CountedLine,
  header: Header,
  terms: TermReader,
  isCredit: boolean,
  warnings: Problem[],
): ReadRow | undefined {
  const self = [element, ...above];
  const amount = requiredAmount(element, terms);
  const attributes = attributesOf(element, terms);
  const description = descriptionOf(element, terms);
  const period = periodOf(self, terms) ?? header.fallback;
  const prices = pricesOf(element, period, terms, warnings);
  const rate = self.find((line) => terms.first(line, 'BT-152'));
  const fields: DocumentFields = {
    ...header.shared,
    ...present({
      period_start: period.period_start,
      period_end: period.period_end,
      service:
        nearest(self, (line) => terms.text(line, 'BT-128')) ??
        attributes.find(({ text }) => isPhoneLike(text)) ??
        header.fallback.service,
      code: terms.text(element, 'BT-155', 'BT-157'),
      description,
      quantity: prices.quantity,
      unit_price: prices.unitPrice,
      amount: amount?.cell,
      line_adjustment: adjustmentOf(element, terms),
      tax_rate: rate && terms.percent(rate, 'BT-152'),
      location: header.fallback.location,
      cost_center: nearest(self, (line) => terms.text(line, 'BT-133')) ?? header.fallback.cost_center,
      reference: referenceOf(element, header, terms, isCredit, attributes),
    }),
  };
  if (!amount) return undefined;
  const type = isCredit
    ? 'credit'
    : chargeTypeOf({
        amount: amount.value,
        quantity: prices.stated,
        unit: prices.unit,
        description: description?.text ?? '',
        from: period.period_start?.text ?? '',
        to: period.period_end?.text ?? '',
      });
  const row = {
    record: 'charge',
    row: element.line,
    fields: { ...fields, charge_type: { text: type } },
  } as const;
  return { row, amount: amount.value };
}

function requiredAmount(element: XmlElement, terms: TermReader): StatedNumber | undefined {
  if (terms.first(element, 'BT-131')) return terms.amount(element, 'BT-131');
  terms.refuse(element, {
    id: 'einvoice-term-missing',
    found: 'the line states no net amount (BT-131)',
    expected: 'an amount on every line',
    fix: 'Ask the sender for a correct invoice.',
  });
  return undefined;
}

function nearest(lines: readonly XmlElement[], read: (line: XmlElement) => FieldCell | undefined) {
  for (const line of lines) {
    const cell = read(line);
    if (cell) return cell;
  }
  return undefined;
}

/** The period of the nearest line that states either end of one; undefined where none does. */
function periodOf(lines: readonly XmlElement[], terms: TermReader): Header['fallback'] | undefined {
  const stating = lines.find((line) => terms.first(line, 'BT-134') ?? terms.first(line, 'BT-135'));
  return (
    stating &&
    present({ period_start: terms.day(stating, 'BT-134'), period_end: terms.day(stating, 'BT-135') })
  );
}

/** An attribute of an item: the cell of its value, and what it is called. */
type Attribute = FieldCell & { readonly name: string };

/** What the attributes of the item (BG-32) say, such as the number of a line where the sender has no better place for it. */
function attributesOf(element: XmlElement, terms: TermReader): Attribute[] {
  return terms.all(element, 'BG-32').flatMap((attribute) => {
    const value = terms.text(attribute, 'BT-161');
    return value ? [{ ...value, name: terms.text(attribute, 'BT-160')?.text ?? '' }] : [];
  });
}

/** The item's name (BT-153), with its description (BT-154) where that says more, at the place of the name. */
function descriptionOf(element: XmlElement, terms: TermReader): FieldCell | undefined {
  const name = terms.first(element, 'BT-153');
  const more = terms.first(element, 'BT-154');
  if (!name || !more) return terms.text(element, 'BT-153', 'BT-154');
  const [short, long] = [foldWords(name.text), foldWords(more.text)];
  if (short.includes(long)) return cellOf(name, 'BT-153', oneLine(name.text));
  if (long.includes(short)) return cellOf(more, 'BT-154', oneLine(more.text));
  return cellOf(name, 'BT-153', `${oneLine(name.text)}, ${oneLine(more.text)}`);
}

/**
 * What a credit or correction gives back to: the preceding invoice. Of a charge, the note on its line (BT-127), else the attributes of its item, which is
 * what tells two lines apart that are alike in all else. The number of the line would do so too well: a line billed twice
 * has two.
 */
function referenceOf(
  element: XmlElement,
  { preceding }: Header,
  terms: TermReader,
  isCredit: boolean,
  attributes: readonly Attribute[],
): FieldCell | undefined {
  if (isCredit && preceding) return preceding;
  const [first] = attributes;
  const said = attributes.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`)).join(', ');
  return terms.text(element, 'BT-127') ?? (first && { text: said, place: first.place }) ?? preceding;
}

/** The sum of the line's allowances (below zero) and charges, at the place of the first; undefined where it has none. */
function adjustmentOf(element: XmlElement, terms: TermReader): FieldCell | undefined {
  let first: StatedNumber | undefined;
  let sum: Decimal = { digits: 0n, scale: 0 };
  let name = '';
  for (const part of terms.all(element, 'BG-27/28')) {
    const read = allowanceOrCharge(part, terms, { allowance: 'BT-136', charge: 'BT-141' });
    if (!read) continue;
    first ??= read.stated;
    name ||= read.term;
    sum = addDecimals(sum, read.amount);
  }
  return first && terms.stated(first.element, name, sum).cell;
}

/** The quantity and the price of one, and what the line states as its quantity and unit. */
interface Prices {
  readonly quantity: FieldCell | undefined;
  readonly unitPrice: FieldCell | undefined;
  readonly stated: Decimal | undefined;
  readonly unit: string;
}

function pricesOf(
  element: XmlElement,
  period: Header['fallback'],
  terms: TermReader,
  warnings: Problem[],
): Prices {
  const at = terms.first(element, 'BT-129');
  const priceAt = terms.first(element, 'BT-146');
  const quantity = at && terms.number(element, 'BT-129');
  const unitPrice = priceAt && ownPrice(element, terms, warnings);
  const both = quantity && unitPrice ? { quantity, unitPrice } : undefined;
  const unit = unitOf(at);
  const things =
    both && pricedByThing(both, unit, period.period_start?.text ?? '', period.period_end?.text ?? '');
  const counted = things?.quantity ?? quantity;
  const price = things?.unitPrice ?? unitPrice;
  const signed = counted && terms.negates ? negatedDecimal(counted) : counted;
  return {
    quantity: at && signed && cellOf(at, 'BT-129', shortText(signed)),
    unitPrice: priceAt && price && terms.stated(priceAt, 'BT-146', price).cell,
    stated: quantity,
    unit,
  };
}

/** The price of one unit of the quantity; undefined, with a warning, where the base quantity does not allow to tell it. */
function ownPrice(element: XmlElement, terms: TermReader, warnings: Problem[]): Decimal | undefined {
  const price = terms.price(element, 'BT-146');
  const baseAt = terms.first(element, 'BT-149');
  const base = baseAt && terms.number(element, 'BT-149');
  if (!price || !baseAt || !base) return price;
  const unit = unitOf(terms.first(element, 'BT-129'));
  const each = isSameUnit(unit, unitOf(baseAt)) ? pricePerUnit(price, base) : undefined;
  if (each) return each;
  warnings.push({
    id: 'einvoice-base-quantity',
    place: terms.placeOf(baseAt),
    found: `the price is stated for ${quoted(`${baseAt.text} ${unitOf(baseAt)}`.trim())}, and the quantity in ${quoted(unit)}: the price of one is not known`,
    expected: 'a base quantity above zero in the unit of the quantity (BT-149, BT-150)',
    fix: 'Check quantity × price of this line by hand: it is left out of that check.',
  });
  return undefined;
}

function unitOf(quantity: XmlElement | undefined): string {
  return quantity?.attributes.get('unitCode') ?? '';
}
