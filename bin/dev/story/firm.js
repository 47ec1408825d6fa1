/** The month that is audited, and the three before it. */
export const AUDITED = '2026-10';
export const HISTORY = ['2026-07', '2026-08', '2026-09'];

/** The carriers' names in every file. */
export const LAURENTEL = 'Laurentel';
export const BOREAL = 'Boréal Mobile';
export const NORTHLINE = 'Northline Networks';

/** Days of a month by which each carrier prorates: those of the calendar, or always thirty. */
export const PRORATION = { [LAURENTEL]: 'actual', [BOREAL]: 'thirty', [NORTHLINE]: 'actual' };

/** The accounts with their sites, their invoice numbers, and the balance before the first month in cents. */
export const ACCOUNTS = [
  account(LAURENTEL, '514-01', 'Siège – Montréal', 'CC-100', 412_318, (month) => `L-${month}-514`),
  account(LAURENTEL, '418-02', 'Entrepôt de Québec', 'CC-220', 96_044, (month) => `L-${month}-418`),
  account(LAURENTEL, '450-03', 'Atelier de Longueuil', 'CC-310', 101_907, (month) => `L-${month}-450`),
  account(
    BOREAL,
    'B-20310',
    'Siège – Montréal',
    'CC-100',
    187_250,
    (month) => `BM20310-${month.replace('-', '')}`,
  ),
  account(
    BOREAL,
    'B-20320',
    'Entrepôt de Québec',
    'CC-220',
    164_415,
    (month) => `BM20320-${month.replace('-', '')}`,
  ),
  account(
    BOREAL,
    'B-20330',
    'Bureau de Gatineau',
    'CC-410',
    121_190,
    (month) => `BM20330-${month.replace('-', '')}`,
  ),
  account(NORTHLINE, 'N-9001', 'Siège – Montréal', 'CC-100', 1_050_330, (month) => `NL-9001-${month}`),
  account(NORTHLINE, 'N-9002', 'Entrepôt de Québec', 'CC-220', 671_512, (month) => `NL-9002-${month}`),
  account(NORTHLINE, 'N-9003', 'Bureau de Gatineau', 'CC-410', 318_225, (month) => `NL-9003-${month}`),
];

function account(carrier, number, site, costCenter, opening, invoice) {
  return { carrier, account: number, site, costCenter, opening, invoice };
}

/** The account of a carrier by its number. */
export function accountOf(carrier, number) {
  const found = ACCOUNTS.find((each) => each.carrier === carrier && each.account === number);
  if (!found) throw new Error(`no account ${number} of ${carrier}`);
  return found;
}
