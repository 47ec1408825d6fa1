import type { ChargeType } from '../../records/field.ts';
import { fold } from '../../text/fold.ts';
import { headingKey } from '../headings/heading-key.ts';
import { words } from '../headings/words.ts';
import { CHARGE_TYPE_INDEX } from '../vocabulary.ts';

/** The types of charges that a word of a description can tell. */
type Told = Exclude<ChargeType, 'tax' | 'credit'>;

/**
 * Beginnings and parts of words on telecom invoices, in English, French, German, Spanish, Italian, Dutch, Swedish, Danish,
 * Norwegian, Finnish, Polish and Portuguese. They are long enough to stand inside a compound: `Grundgebühr` is found in
 * `Mobilfunkgrundgebühr`. An underscore asks for the edge of a word.
 */
const STEMS: Readonly<Partial<Record<Told, readonly string[]>>> = {
  usage: stems(`
    samtal, öppn, trafik, traffic, trafic, tráfico, traffico, tráfego, roaming, gesprächs, gespräche,
    verbindungsentgelt, verbindungspreis, verbindungskosten, verbindungen, anrufe, telefonate, chiamat,
    llamad, chamadas, puhelu, połącze, rozmow, rozmów, oproepen, gesprekken, belminuten, belkosten, opkald,
    forbrug, forbruk, verbruik, verbrauch, förbrukning, consumo, consommation, kulutus, zużyci, datennutzung,
    dataöverför, minuten_, minutter_, minuter_, minutos_, minutes_, appels_, communications vers, _sms, _mms_,
    förmedlad tjänst, mervärdestjänst, mehrwertdienst, sonderrufnummer, premium rate, numéros spéciaux,
    betalnummer, innholdstjeneste`),
  recurring: stems(`
    abonn, abbonamento, abonament, suscripción, subscri, assinatura, mensalidade, grundgebühr, grundpreis,
    grundentgelt, monatsgebühr, monatspreis, monatlich, flatrate, _miete, mensuel, mensual, mensile, canone,
    _cuota_, maandelijks, månadsavgift, månatlig, månedlig, månedsavgift, fast avgift, grundavgift, kuukausi,
    perusmaksu, miesięczn, opłata stał, rental, monthly, forfait, redevance, vast recht, huur_, _hyra_, leje_,
    leie_, aluguer, alquiler, noleggio, location de_, location d'`),
  'one-time': stems(`
    installation, installatie, instalación, instalação, installazione, instalacj, asennus, anschlusspreis,
    einrichtung, bereitstellung, aktivierung, aktivering, activation, activatie, activación, ativação,
    attivazione, aktywacj, anslutningsavgift, tilslutning, oprettelse, etablering, kytkentä, avausmaksu,
    aansluitkosten, opstartkosten, startavgift, cuota de alta, alta de línea, una tantum, eenmalig, einmalig,
    engångs, engangs, kertamaksu, jednorazow, mise en service, set up fee, number porting, portabilité,
    portierung, technikereinsatz, einsatz vor ort, technician visit, site visit, call out, engineer visit,
    intervention technique, déplacement technicien, versandkosten, portokosten, shipping, delivery charge,
    frais de port, frais de livraison, gastos de envío, spese di spedizione, verzendkosten, fraktkostnad,
    repair, reparatur, réparation, reparación, riparazione, sim swap, kartentausch`),
  equipment: stems(`
    laptop, smartphone, handset, headset, router_, endgerät, matkapuhelin, mobiltelefon_, telefonapparat,
    aparelho, apparecchio, equipo_, apparatuur, utrustning, udstyr, utstyr, laitteet, sprzęt, hardware`),
  discount: stems(`
    rabatt, rabat_, korting, descuento, desconto, sconto, alennus, zniżk, nachlass, kampanj, remise, réduction,
    discount, promoción, promoção, promozione`),
  'late-fee': stems(`
    mahngebühr, mahnkosten, säumnis, verzugszins, rykkergebyr, purregebyr, påminnelseavgift, dröjsmål,
    viivästys, huomautusmaksu, recargo por mora, intereses de demora, interessi di mora, juros de mora,
    aanmaningskosten, herinneringskosten, odsetki`),
};

/** Words that tell use even beside the name of a subscription. */
const BEYOND = stems(
  'hors forfait, out of bundle, out of plan, overage, dépassement, excess usage, pay per use, ausserhalb, utöver',
);

/** Words that mean too many things in the middle of a description. */
const VAGUE = new Set(
  [
    'unique',
    'interest',
    'terminal',
    'terminaux',
    'location',
    'access',
    'fee',
    'fees',
    'contribution',
    'credit',
  ].map(headingKey),
);

/** Words are looked for in so much of a description. */
const LONGEST = 300;
/** Words in the longest name of a charge type. */
const LONGEST_NAME = 4;

/**
 * The types of charges that the words of a description name, in no order. A word for a tax names a surcharge: the amount
 * of an invoice line is net of tax and counts in the net total, whatever it is for.
 */
export function typesInWords(description: string): ReadonlySet<Told> {
  const text = ` ${fold(description.slice(0, LONGEST)).replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  const found = new Set<Told>();
  for (const type of Object.keys(STEMS) as (keyof typeof STEMS)[]) {
    if (STEMS[type]?.some((stem) => text.includes(stem))) found.add(type);
  }
  const keys = headingKey(text).split(' ');
  for (let from = 0; from < keys.length; from += 1) {
    for (let count = 1; count <= LONGEST_NAME && from + count <= keys.length; count += 1) {
      const name = keys.slice(from, from + count).join(' ');
      const type = VAGUE.has(name) ? undefined : CHARGE_TYPE_INDEX.get(name);
      if (type === 'tax') found.add('surcharge');
      else if (type !== undefined && type !== 'credit') found.add(type);
    }
  }
  if (BEYOND.some((stem) => text.includes(stem))) found.delete('recurring');
  return found;
}

/** Folded, with an underscore read as the edge of a word. */
function stems(list: string): readonly string[] {
  return words(list).map((word) => fold(word).replaceAll('_', ' '));
}
