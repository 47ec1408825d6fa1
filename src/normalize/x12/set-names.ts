/** Layouts by the transaction set they read. */
export const X12_LAYOUTS: ReadonlyMap<string, string> = new Map([
  ['811', 'x12-811'],
  ['810', 'x12-810'],
]);

/** What the transaction sets are that reach an accounts payable mailbox beside invoices. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['204', 'motor carrier load tenders'],
  ['210', 'freight invoices'],
  ['214', 'shipment status messages'],
  ['270', 'insurance eligibility inquiries'],
  ['271', 'insurance eligibility answers'],
  ['812', 'credit and debit adjustments'],
  ['813', 'tax returns'],
  ['814', 'requests of energy customers'],
  ['820', 'payment orders and remittance advice'],
  ['824', 'application advice'],
  ['830', 'planning schedules'],
  ['832', 'price catalogues'],
  ['834', 'benefit enrolments'],
  ['835', 'health care payments'],
  ['837', 'health care claims'],
  ['850', 'purchase orders'],
  ['855', 'purchase order acknowledgments'],
  ['856', 'ship notices'],
  ['860', 'purchase order changes'],
  ['864', 'text messages'],
  ['867', 'energy usage reports'],
  ['940', 'warehouse shipping orders'],
  ['997', 'acknowledgments of receipt'],
  ['999', 'acknowledgments of receipt'],
]);

/** The set by its number, with what it is where that is known: `850 (purchase orders)`. */
export function setName(id: string): string {
  const name = NAMES.get(id);
  return name === undefined ? id : `${id} (${name})`;
}
