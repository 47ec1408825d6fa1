import { fold } from '../../text/fold.ts';
import { words } from '../headings/words.ts';

/** Words that make a price one paid once. */
export const ONE_TIME = folded(`
    one-time, one time, one-off, one off, non-recurring, non recurring, nonrecurring, nrc, otc, setup, set-up,
    set up, installation, install, activation, connection, ponctuel, ponctuels, ponctuelle, unique, uniques,
    non récurrent, non récurrents, fnr, fas, mise en service, initiaux, initial, accès au service,
    raccordement, لمرة واحدة, مرة واحدة, غير متكررة, غير متكرر, التركيب, تركيب, التفعيل, التأسيس, تأسيس`);

/** Words that make a price one paid every month. */
export const RECURRING = folded(`
    monthly, per month, a month, mrc, recurring, rental, mensuel, mensuels, mensuelle, mensuelles, par mois,
    récurrent, récurrents, fmr, abonnement, redevance, loyer, mensualité,
    شهري, شهريا, شهرية, الشهري, الشهرية, متكررة, المتكررة, اشتراك, الاشتراك`);

/** Words for a price that binds nobody to a term. */
export const NO_TERM = folded(`
    month to month, month-to-month, mois par mois, au mois, sans engagement, sans contrat, no term,
    no contract, no commitment, rolling, بدون التزام, بدون عقد, شهر بشهر`);

/** Headings of a column, or labels of a cell, that say which term was signed. */
export const TERM_NAMES = words(`
    term, contract term, term signed, signed term, commitment, commitment term, contract length, duration,
    term (months), term months, term in months, term (years), durée, durée du contrat, durée d'engagement,
    engagement, durée (mois), durée en mois, engagement (mois), engagement en mois, période d'engagement,
    durée (ans), مدة, المدة, مدة العقد, مدة الالتزام, الالتزام, فترة العقد`);

/** What is counted in a band of quantities. */
export const BAND_UNITS: ReadonlySet<string> = new Set(
  folded(`
    line, lines, ligne, lignes, user, users, utilisateur, utilisateurs, seat, seats, poste, postes, site, sites,
    service, services, licence, licences, license, licenses, unit, units, unité, unités, accès, qty, quantity,
    quantité, qté, volume, volumes, tranche, palier, band, tier, خط, خطوط, خطا, وحدة, وحدات, مستخدم, مستخدمين,
    الكمية, كمية, شريحة`),
);

/** Words of a price's heading that say nothing of which price it is. */
export const FILLERS: ReadonlySet<string> = new Set(
  folded(`
    price, prices, prix, tarif, tarifs, rate, rates, cost, coût, coûts, charge, charges, fee, fees, frais,
    montant, amount, unit, unitaire, per, par, for, pour, sur, with, on, avec, contract, contrat, term, terms,
    engagement, commitment, durée, plan, deal, de, d, du, des, l, le, la, les, of, the, a, an, and, et, net, ht, hors,
    taxe, taxes, tax, excl, excluding, year, année, pu, pay, paid, agreement,
    eur, cad, usd, gbp, mad, tnd, dzd, aud, chf, aed, sar, egp,
    سعر, السعر, أسعار, الأسعار, تعرفة, التعرفة, رسوم, الرسوم, عقد, العقد, مدة, المدة, لمدة, التزام, الالتزام, سنة, عام, لعام, لسنة`),
);

function folded(list: string): string[] {
  return words(list).map(fold);
}
