import { LAURENTEL } from './firm.js';

/** How the inventory spells some identifiers that the bills spell otherwise. */
const IN_INVENTORY = {
  '514-555-0104': '(514) 555-0104',
  '514-555-0105': '+1 514 555 0105',
  '514-555-0106': '514.555.0106',
  '418-555-0103': '1-418-555-0103',
  '438-555-0104': 4385550104,
};

/** A service as its carrier's bill spells it: Laurentel parts the area code by a space. */
export function asBilled({ carrier, service = '', spelled }) {
  return spelled ?? (carrier === LAURENTEL ? service.replace(/^(\d{3})-(\d{3}-\d{4})$/, '$1 $2') : service);
}

/** A service as the inventory spells it, a number cell for one of them; the circuits of one account have dots. */
export function asOwned({ account, service }) {
  return IN_INVENTORY[service] ?? (account === 'N-9002' ? dotted(service) : service);
}

/** A circuit number with dots for its slashes. */
export function dotted(circuit) {
  return circuit.replaceAll('/', '.');
}
