import { accountOf, BOREAL, LAURENTEL, NORTHLINE } from './firm.js';

/**
 * What the firm owns, one record per service and code, as the inventory lists it. `price` is the monthly price of one
 * unit in cents, or `[first day, cents]` steps; `from` and `to` are the first and last billable day; `firstBill` is the
 * month in which a late first bill comes; `silent` services are never billed by right; `split` ones are billed in two
 * lines when the price changes inside a month; `mrc` stands in for a price the inventory knows under another figure.
 */
export const OWNED = [...laurentel(), ...boreal(), ...northline()].map((row) => ({
  quantity: 1,
  status: 'active',
  ...row,
  site: accountOf(row.carrier, row.account).site,
  costCenter: accountOf(row.carrier, row.account).costCenter,
}));

function laurentel() {
  const at =
    (account, contract = 'LT-2025-118') =>
    (service, code, label, price, more) => ({
      carrier: LAURENTEL,
      account,
      contract,
      service,
      code,
      label,
      price,
      from: '2024-02-01',
      ...more,
    });
  const montreal = at('514-01');
  const quebec = at('418-02');
  const longueuil = at('450-03');
  const heritage = at('514-01', 'LT-2021-044');
  const line = 'Ligne d’affaires';
  const callerId = [
    ['2025-01-01', 300],
    ['2026-10-01', 325],
  ];
  const fibre = [
    ['2024-11-01', 9500],
    ['2026-10-16', 9900],
  ];
  const special = {
    '514-555-0135': { status: 'disconnected', to: '2026-09-30' },
    '514-555-0138': { status: 'pending', from: '2026-11-15', silent: true },
    '514-555-0139': { status: 'suspended', silent: true },
    '514-555-0140': { status: 'disconnected', to: '2026-10-15' },
    '418-555-0107': { price: 2500 },
    '418-555-0115': { from: '2026-09-21' },
    '418-555-0116': { from: '2026-08-17' },
    '418-555-0117': { from: '2026-07-16' },
    '418-555-0118': { from: '2026-10-16' },
  };
  return [
    montreal('514-555-0100', 'LT-SIP', 'Canal SIP', 1500, { quantity: 80 }),
    ...numbers('514-555-', 101, 140).map((n) => montreal(n, 'LT-LIGNE', line, 2800, special[n])),
    ...numbers('514-555-', 101, 112).map((n) => montreal(n, 'LT-MSG', 'Messagerie vocale', 450)),
    ...numbers('514-555-', 101, 106).map((n) => montreal(n, 'LT-AFFICH', 'Afficheur', callerId)),
    ...numbers('514-555-', 180, 183).map((n) => montreal(n, 'LT-CONF', 'Pont de conférence', 3600)),
    ...numbers('514-555-', 190, 192).map((n) => heritage(n, 'LT-PATRIM', 'Ligne patrimoniale', 2400)),
    // A line closed long before the first month: the inventory hides its row.
    montreal('514-555-0198', 'LT-LIGNE', line, 2900, {
      status: 'disconnected',
      to: '2025-05-31',
      hidden: true,
    }),
    quebec('418-555-0100', 'LT-SIP', 'Canal SIP', 2200, { quantity: 6 }),
    ...numbers('418-555-', 101, 118).map((n) => quebec(n, 'LT-LIGNE', line, 2650, special[n])),
    ...numbers('418-555-', 101, 105).map((n) => quebec(n, 'LT-MSG', 'Messagerie vocale', 450)),
    ...numbers('418-555-', 180, 181).map((n) => quebec(n, 'LT-CONF', 'Pont de conférence', 3600)),
    longueuil('450-555-0100', 'LT-SIP', 'Canal SIP', 1750, { quantity: 12 }),
    ...numbers('450-555-', 101, 112).map((n) => longueuil(n, 'LT-LIGNE', line, 2800)),
    longueuil('450-555-0150', 'LT-LIGNE', line, 2800, { status: 'disconnected', to: '2026-09-30' }),
    ...['FIB-450-0001', 'FIB-450-0002'].map((id) =>
      longueuil(id, 'LT-FIBRE', 'Fibre 500 Mbit/s', fibre, { from: '2024-11-01', split: true, mrc: 9900 }),
    ),
  ];
}

function boreal() {
  const at = (account) => (service, code, label, price, more) => ({
    carrier: BOREAL,
    account,
    contract: 'BM-7781',
    service,
    code,
    label,
    price,
    from: '2025-06-01',
    ...more,
  });
  const montreal = at('B-20310');
  const quebec = at('B-20320');
  const gatineau = at('B-20330');
  const [large, small] = ['Forfait 20 Go', 'Forfait 5 Go'];
  const tablet = [
    ['2025-06-01', 2000],
    ['2026-10-16', 1800],
  ];
  const special = {
    '438-555-0125': { status: 'disconnected', to: '2026-10-10' },
    '438-555-0126': { status: 'disconnected', to: '2026-10-20' },
    '438-555-0128': { from: '2026-10-20', firstBill: '2026-11' },
    '438-555-0130': { from: '2026-10-20' },
  };
  return [
    ...numbers('438-555-', 101, 112).map((n) => montreal(n, 'BM-F20', large, 3825)),
    ...numbers('438-555-', 113, 124).map((n) => montreal(n, 'BM-F5', small, 3200)),
    ...numbers('438-555-', 125, 126).map((n) => montreal(n, 'BM-F20', large, 3825, special[n])),
    ...numbers('438-555-', 127, 130).map((n) => montreal(n, 'BM-F5', small, 3200, special[n])),
    ...numbers('438-555-', 101, 108).map((n) => montreal(n, 'BM-INTL', 'Option États-Unis', 800)),
    montreal('IOT-POOL-01', 'BM-IOT', 'Carte IdO', 400, { quantity: 60 }),
    ...numbers('418-555-', 150, 156).map((n) => quebec(n, 'BM-F5', small, 3000)),
    ...numbers('418-555-', 157, 160).map((n) => quebec(n, 'BM-F20', large, 3825)),
    ...numbers('418-555-', 161, 163).map((n) =>
      quebec(n, 'BM-DATA', 'Données tablette', tablet, { mrc: 2000 }),
    ),
    // The number that left Laurentel at the end of September.
    quebec('450-555-0150', 'BM-F5', small, 3000, { from: '2026-10-01' }),
    quebec('IOT-POOL-02', 'BM-IOT', 'Carte IdO', 325, { quantity: 250 }),
    ...numbers('819-555-', 101, 112).map((n) => gatineau(n, 'BM-F20', large, 3825)),
    ...numbers('613-555-', 101, 107).map((n) => gatineau(n, 'BM-F5', small, 3200)),
    gatineau('613-555-0108', 'BM-F20', large, 3825, { from: '2026-10-12' }),
    gatineau('613-555-0102', 'BM-PTT', 'Appel de groupe', 600),
    ...numbers('819-555-', 121, 123).map((n) =>
      gatineau(n, 'BM-DATA', 'Données tablette', tablet, { mrc: 2000 }),
    ),
    gatineau('IOT-POOL-03', 'BM-IOT', 'Carte IdO', 500, { quantity: 45 }),
  ];
}

function northline() {
  const at = (account) => (service, code, label, price, more) => ({
    carrier: NORTHLINE,
    account,
    contract: code === 'NL-DDOS' ? '' : 'NL-2025-07',
    service,
    code,
    label,
    price,
    from: '2025-07-01',
    ...more,
  });
  const montreal = at('N-9001');
  const quebec = at('N-9002');
  const gatineau = at('N-9003');
  const [slow, fast] = ['Ethernet 100 Mbps', 'Ethernet 1 Gbps'];
  return [
    ...circuits(101, 106).map((id) => montreal(id, 'NL-E100', slow, 31000)),
    ...circuits(107, 109).map((id) => montreal(id, 'NL-E1G', fast, 82000)),
    ...circuits(121, 124).map((id) => montreal(id, 'NL-MPLS', 'MPLS port', 39425)),
    ...circuits(131, 131).map((id) => montreal(id, 'NL-WAVE', '10G wavelength', 215000)),
    ...['COLO-MTL-01', 'COLO-MTL-02'].map((id) => montreal(id, 'NL-COLO', 'Half cabinet', 12000)),
    montreal('XC-0007', 'NL-XC', 'Cross connect', 8500),
    montreal('IPB-0101', 'NL-IP', 'IPv4 address', 200, { quantity: 8 }),
    montreal('IPB-0102', 'NL-IP', 'IPv4 address', 200, { quantity: 16 }),
    ...circuits(101, 106).map((id) => montreal(id, 'NL-MGD', 'Managed router', 4500)),
    ...circuits(201, 204).map((id) => quebec(id, 'NL-E100', slow, 31000)),
    ...circuits(205, 207).map((id) => quebec(id, 'NL-E1G', fast, 79000)),
    ...circuits(208, 208).map((id) => quebec(id, 'NL-E1G', fast, 77500)),
    ...circuits(221, 223).map((id) => quebec(id, 'NL-MPLS', 'MPLS port', 39425)),
    quebec('COLO-QC-01', 'NL-COLO', 'Half cabinet', 12000),
    quebec('IPB-0201', 'NL-IP', 'IPv4 address', 200, { quantity: 8 }),
    ...circuits(201, 204).map((id) => quebec(id, 'NL-MGD', 'Managed router', 4500)),
    ...circuits(301, 304).map((id) => gatineau(id, 'NL-E100', slow, 31000)),
    // In service since 20 September, first billed in October with the eleven days of September.
    ...circuits(305, 305).map((id) =>
      gatineau(id, 'NL-E100', slow, 31000, { from: '2026-09-20', firstBill: '2026-10' }),
    ),
    ...circuits(321, 323).map((id) => gatineau(id, 'NL-MPLS', 'MPLS port', 39425)),
    ...circuits(331, 331).map((id) =>
      gatineau(id, 'NL-WAVE', '10G wavelength', 215000, { from: '2026-10-06' }),
    ),
    gatineau('IPB-0301', 'NL-IP', 'IPv4 address', 200, { quantity: 8 }),
    ...circuits(301, 302).map((id) => gatineau(id, 'NL-MGD', 'Managed router', 4500)),
    ...circuits(301, 301).map((id) =>
      gatineau(id, 'NL-DDOS', 'DDoS protection', 6000, { from: '2026-10-01' }),
    ),
  ];
}

function numbers(prefix, first, last) {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${prefix}${String(first + index).padStart(4, '0')}`,
  );
}

function circuits(first, last) {
  return numbers('45/KGGS/00', first, last).map((id) => `${id}//NL`);
}
