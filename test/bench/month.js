import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

const SERVICES = 20_000;
const CHARGES_EACH = 5;
const CODES = ['LINE', 'DATA', 'VMAIL', 'INTL', 'CARE'];
const PRICES = ['28.00', '35.50', '4.00', '8.25', '6.10'];
/** What the five charges of a service come to: its inventory row names no code and answers for all of them. */
const MONTHLY = '81.85';
const HEADINGS =
  'carrier,account,invoice,invoice_date,due_date,period_start,period_end,service,charge_type,code,description,quantity,unit_price,amount,currency,tax_rate,tax_amount,location,cost_center,order,reference';

/** Writes a month of 100,000 charges on 20,000 services of two carriers, one charge in two hundred overbilled. */
export async function writeMonth(folder) {
  const bills = createWriteStream(path.join(folder, 'bills.csv'));
  const inventory = [
    'carrier,account,service,code,description,status,start_date,end_date,mrc,quantity,currency,location,cost_center,contract',
  ];
  bills.write(`${HEADINGS}\n`);
  for (let index = 0; index < SERVICES; index += 1) {
    const carrier = index % 2 === 0 ? 'Laurentel' : 'Northline';
    const account = `${carrier.slice(0, 1)}-${String(index % 40).padStart(3, '0')}`;
    const service = `514${String(2_000_000 + index)}`;
    inventory.push(
      `${carrier},${account},${service},,Business line,active,2024-01-15,,${MONTHLY},1,CAD,Site ${index % 90},CC-${index % 30},C-1`,
    );
    for (let line = 0; line < CHARGES_EACH; line += 1) {
      const over = (index * CHARGES_EACH + line) % 200 === 0;
      const amount = over ? (Number(PRICES[line]) + 3.5).toFixed(2) : PRICES[line];
      bills.write(
        `${carrier},${account},${account}-2026-10,2026-10-31,2026-11-30,2026-10-01,2026-10-31,${spelled(service)},recurring,${CODES[line]},Charge ${CODES[line]} of the month,1,${amount},${amount},CAD,14.975,,Site ${index % 90},CC-${index % 30},,R${index}-${line}\n`,
      );
    }
  }
  await new Promise((resolve) => bills.end(resolve));
  await writeFile(path.join(folder, 'inventory.csv'), `${inventory.join('\n')}\n`);
  const terms = ['Laurentel', 'Northline'].flatMap((carrier) =>
    CODES.map((code, line) => `${carrier},C-1,${code},recurring,${PRICES[line]},CAD,2024-01-01,2027-12-31`),
  );
  await writeFile(
    path.join(folder, 'prices.csv'),
    `carrier,contract,code,charge_type,unit_price,currency,valid_from,valid_to\n${terms.join('\n')}\n`,
  );
  await writeFile(
    path.join(folder, 'bill-audit.yaml'),
    'customer: { name: Bench, country: CA }\nlocale: en-CA\ncurrency: CAD\nbills: [{ files: bills.csv }]\ninventory: [{ files: inventory.csv }]\nprices: [{ files: prices.csv }]\n',
  );
  return { charges: SERVICES * CHARGES_EACH, inventory: SERVICES };
}

/** The bill writes numbers otherwise than the inventory does. */
function spelled(service) {
  return `(${service.slice(0, 3)}) ${service.slice(3, 6)}-${service.slice(6)}`;
}
