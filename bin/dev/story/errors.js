import { charge, of, wholeMonth } from './charges.js';
import { daysFrom, extension, halfUp, monthSpan } from './figures.js';
import { AUDITED, accountOf, BOREAL, LAURENTEL } from './firm.js';
import { OWNED } from './services.js';

/**
 * Plants the story's errors into the rightful charges of the audited month. `charges` is the bill as it is sent,
 * `facts` what an audit must find, `stated` what the carriers' totals add by mistake, by account, in cents.
 */
export function planted(rightful) {
  const story = { charges: [...rightful], facts: [], stated: {} };
  for (const plant of [oneCentOff, laurentel, boreal, northline]) plant(story);
  return story;
}

// Differences within a cent are no findings: a price, a part of a month cut short instead of rounded, and a call.
function oneCentOff(story) {
  reprice(find(story, '450-555-0105', 'LT-LIGNE'), 28.01);
  reprice(find(story, '514-555-0140', 'LT-LIGNE'), 13.54);
  const call = find(story, '514-555-0102', 'LT-LD');
  Object.assign(call, of(333, 0.0345), { amount: 1148 });
}

function laurentel(story) {
  for (let end = 111; end <= 122; end += 1) {
    overbill(
      story,
      `514-555-0${end}`,
      'LT-LIGNE',
      31.5,
      'mrc-contract-mismatch',
      2800,
      'the cluster: 12 lines, 3.50 each',
    );
  }
  for (const end of ['0190', '0191']) {
    const note = 'the term ended on 2026-09-30; the inventory has the old price too';
    overbill(story, `514-555-${end}`, 'LT-PATRIM', 27, 'contract-rate-expired', 2400, note);
  }
  for (const end of ['0180', '0181']) {
    overbill(
      story,
      `418-555-${end}`,
      'LT-CONF',
      40,
      'discount-missing',
      3600,
      '10 % of the contract left out',
    );
  }
  billAgain(
    story,
    '514-555-0135',
    'LT-LIGNE',
    2800,
    'billed-after-disconnect',
    31,
    'disconnected on 2026-09-30',
  );
  duplicate(
    story,
    '514-555-0103',
    'LT-MSG',
    { spelled: '(514) 555-0103' },
    'the number is spelled in another way',
  );

  const call = find(story, '418-555-0104', 'LT-LD');
  Object.assign(call, of(420, 0.0345), { amount: 4149 });
  fact(
    story,
    'line-extension-error',
    call,
    extension(call.quantity, call.unit),
    'two digits changed places: 14.49',
  );

  const management = charge(
    AUDITED,
    LAURENTEL,
    '514-01',
    'one-time',
    'LT-GEST',
    'Frais de gestion de dossier',
    of(1, 75),
    {
      from: '2026-10-05',
      to: '2026-10-05',
    },
  );
  add(story, management, 'charge-not-in-contract', 'a one-time charge that no price sheet knows');
  const watched = charge(
    AUDITED,
    LAURENTEL,
    '450-03',
    'recurring',
    'LT-SECUR',
    'Ligne de surveillance',
    of(1, 39),
    {
      service: '450-555-0171',
    },
  );
  add(
    story,
    watched,
    'billed-not-in-inventory',
    'charge-not-in-contract proves as much; the inventory ranks first',
  );
  leaveOut(story, '450-555-0109', 'LT-LIGNE');
  story.stated['450-03'] = { net: 1840 };
}

function boreal(story) {
  for (const [account, service, code, label, price] of [
    ['B-20310', '438-555-0191', 'BM-F5', 'Forfait 5 Go', 32],
    ['B-20330', '819-555-0192', 'BM-F20', 'Forfait 20 Go', 38.25],
  ]) {
    const stranger = charge(AUDITED, BOREAL, account, 'recurring', code, label, of(1, price), { service });
    add(story, stranger, 'billed-not-in-inventory', 'at the contract price, but nobody owns the number');
  }
  billAgain(
    story,
    '438-555-0125',
    'BM-F20',
    3825,
    'billed-after-disconnect',
    21,
    'disconnected on 2026-10-10',
  );
  billAgain(
    story,
    '613-555-0108',
    'BM-F20',
    3825,
    'billed-before-activation',
    11,
    'in service from 2026-10-12',
  );
  const note = 'mrc-contract-mismatch proves 13.75 on the same charge; the eleven days prove more';
  billAgain(story, '438-555-0126', 'BM-F20', 5200, 'billed-after-disconnect', 11, note);
  for (const end of ['0103', '0104']) {
    overbill(
      story,
      `819-555-${end}`,
      'BM-F20',
      45,
      'discount-missing',
      3825,
      '15 % of the contract left out',
    );
  }
  recount(story, 'IOT-POOL-01', 'BM-IOT', 75, '75 cards billed, 60 owned');
  recount(story, 'IOT-POOL-03', 'BM-IOT', 40, '40 cards billed, 45 owned');
  duplicate(story, '438-555-0107', 'BM-INTL', {}, 'the second of three');
  duplicate(story, '438-555-0107', 'BM-INTL', {}, 'the third of three');
  overbill(
    story,
    '613-555-0102',
    'BM-PTT',
    7.5,
    'mrc-inventory-mismatch',
    600,
    'its price term starts in November',
  );
  leaveOut(story, '418-555-0155', 'BM-F5');
  leaveOut(story, '819-555-0112', 'BM-F20');
  story.stated['B-20320'] = { total: 1000 };
}

function northline(story) {
  overbill(story, circuit(108), 'NL-E1G', 850, 'mrc-contract-mismatch', 82000, 'above the contract');
  overbill(
    story,
    circuit(203),
    'NL-E100',
    300,
    'mrc-contract-mismatch',
    31000,
    'below the contract: an exposure',
  );
  overbill(
    story,
    'COLO-QC-01',
    'NL-COLO',
    125,
    'mrc-inventory-mismatch',
    12000,
    'the contract prices another account only',
  );
  const cross = find(story, 'XC-0007', 'NL-XC');
  story.facts.push({
    ...factOf('price-sheet-conflict', cross, cross.amount, 0, 'data-quality'),
    note: '85.00 in NL-2025-07, 95.00 in NL-2026-02',
  });
  const shield = find(story, circuit(301), 'NL-DDOS');
  fact(story, 'charge-not-in-contract', shield, 0, 'in the inventory, on no price sheet');
  story.stated['N-9001'] = { due: 3500 };
}

/** The facts of the invoices whose stated totals are wrong, from the invoices as they are sent. */
export function statedFacts(invoices, stated) {
  return invoices.flatMap((invoice) => {
    const wrong = stated[invoice.account] ?? {};
    const at = (rule, billed, impact, note) => ({
      ...factOf(rule, invoice, billed, impact, 'error'),
      expected: billed - impact,
      note,
    });
    return [
      ...(wrong.net
        ? [at('line-sum-mismatch', invoice.net, wrong.net, 'the stated net total is above its lines')]
        : []),
      ...(wrong.total
        ? [at('total-mismatch', invoice.total, wrong.total, 'the stated total is above net and tax')]
        : []),
      ...(wrong.due
        ? [at('total-mismatch', invoice.due, wrong.due, 'the amount due is above total and balance')]
        : []),
    ];
  });
}

function find(story, service, code) {
  const found = story.charges.filter((each) => each.service === service && each.code === code);
  if (found.length !== 1) throw new Error(`${found.length} charges for ${service} ${code}`);
  return found[0];
}

function owned(service, code) {
  const found = OWNED.find((row) => row.service === service && row.code === code);
  if (!found) throw new Error(`${service} ${code} is not in the inventory`);
  return found;
}

function reprice(target, price) {
  const figures = { quantity: target.quantity, unit: of(1, price).unit };
  Object.assign(target, figures, { amount: extension(figures.quantity, figures.unit) });
}

function overbill(story, service, code, price, rule, expected, note) {
  const target = find(story, service, code);
  reprice(target, price);
  fact(story, rule, target, expected, note);
}

function add(story, stranger, rule, note) {
  story.charges.push(stranger);
  fact(story, rule, stranger, 0, note);
}

function billAgain(story, service, code, cents, rule, daysNotDue, note) {
  story.charges = story.charges.filter((each) => each.service !== service || each.code !== code);
  const again = { ...wholeMonth(owned(service, code), AUDITED), unit: cents * 100, amount: cents };
  story.charges.push(again);
  const { from, to } = monthSpan(AUDITED);
  fact(story, rule, again, cents - halfUp(cents * daysNotDue, daysFrom(from, to)), note);
}

function duplicate(story, service, code, more, note) {
  const at = story.charges.findIndex((each) => each.service === service && each.code === code);
  const again = { ...story.charges[at], ...more };
  story.charges.splice(at + 1, 0, again);
  fact(story, 'duplicate-line', again, 0, note);
}

function recount(story, service, code, count, note) {
  const target = find(story, service, code);
  const rightful = target.amount;
  Object.assign(target, { quantity: count * 100, amount: extension(count * 100, target.unit) });
  fact(story, 'quantity-mismatch', target, rightful, note);
}

function leaveOut(story, service, code) {
  const missing = find(story, service, code);
  story.charges = story.charges.filter((each) => each !== missing);
  const seen = { ...missing, amount: 0, asOwned: true };
  fact(story, 'inventory-not-billed', seen, missing.amount, 'active all month, and on no bill');
}

function fact(story, rule, target, expected, note) {
  const impact = target.amount - expected;
  const entry = factOf(rule, target, target.amount, impact, impact < 0 ? 'exposure' : 'error');
  story.facts.push({ ...entry, expected, note });
}

function factOf(rule, target, billed, impact, kind) {
  const { carrier, account, service = '', spelled, code = '', asOwned = false } = target;
  const invoice = asOwned ? '' : accountOf(carrier, account).invoice(AUDITED);
  return { rule, carrier, account, invoice, service, spelled, code, billed, impact, class: kind, asOwned };
}

function circuit(end) {
  return `45/KGGS/000${end}//NL`;
}
