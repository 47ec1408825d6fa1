/**
 * What makes the page sort, search, filter and change its theme. It reads the document alone: it holds no data and no words,
 * makes elements from no text, and leaves the page whole where it does not run. Numbers are compared as whole numbers of
 * any length.
 */
export const PAGE_SCRIPT = String.raw`
(() => {
  'use strict';
  const root = document.documentElement;
  // Until the rows are taken in hand, the style keeps those below the first from being laid out.
  root.classList.add('starting');

  const collator = new Intl.Collator(root.lang, { numeric: true, sensitivity: 'base' });
  const numbers = new Intl.NumberFormat(root.lang);
  const byId = (id) => document.getElementById(id);

  function folded(text) {
    return text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.codePointAt(0) & 0xf))
      .replace(/\u0649/g, '\u064a')
      .replace(/\u0629/g, '\u0647')
      .replace(/[\u2018\u2019]/g, "'")
      .toLowerCase();
  }

  function squeezed(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, '');
  }

  function keyOf(cell) {
    if (!('k' in cell.dataset)) {
      const text = cell.textContent.trim();
      return text === '' ? undefined : { text };
    }
    const [, unit, digits] = /^(?:(\S*) )?(-?\d+)$/.exec(cell.dataset.k) || [];
    return digits === undefined ? undefined : { unit: unit || '', number: BigInt(digits) };
  }

  function compareKeys(a, b) {
    if ('text' in a) return collator.compare(a.text, b.text);
    if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
    return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
  }

  function sorted(rows, column, direction) {
    const keyed = rows.map((row, order) => ({ row, order, key: keyOf(row.cells[column]) }));
    keyed.sort((a, b) => {
      if (!a.key || !b.key) return (a.key ? 0 : 1) - (b.key ? 0 : 1) || a.order - b.order;
      return direction * compareKeys(a.key, b.key) || a.order - b.order;
    });
    return keyed.map(({ row }) => row);
  }

  function fill(body, rows) {
    const before = Array.from(body.rows);
    const isLonger = before.length <= rows.length && before.every((row, index) => row === rows[index]);
    const fragment = document.createDocumentFragment();
    for (const row of isLonger ? rows.slice(before.length) : rows) fragment.append(row);
    if (isLonger) body.append(fragment);
    else body.replaceChildren(fragment);
  }

  // A narrow screen shows rows as cards, and a browser then forgets that they are rows.
  function nameParts(table, rows) {
    if (table.getAttribute('role') !== 'table') {
      table.setAttribute('role', 'table');
      for (const part of [table.tHead, table.tBodies[0]]) part.setAttribute('role', 'rowgroup');
      table.tHead.rows[0].setAttribute('role', 'row');
      for (const cell of table.tHead.rows[0].cells) cell.setAttribute('role', 'columnheader');
    }
    for (const row of rows) {
      if (row.hasAttribute('role')) continue;
      row.setAttribute('role', 'row');
      for (const cell of row.cells) cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
    }
  }

  function sortable(table, onSort) {
    const headings = Array.from(table.tHead.rows[0].cells);
    headings.forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const before = heading.getAttribute('aria-sort');
        const now = before === 'ascending' ? 'descending' : before === 'descending' ? null : 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        if (now) heading.setAttribute('aria-sort', now);
        onSort(now && { column, direction: now === 'ascending' ? 1 : -1 });
      });
    });
  }

  function startPlainTable(table) {
    const body = table.tBodies[0];
    const original = Array.from(body.rows);
    if (original.length < 2) return;
    sortable(table, (order) => fill(body, order ? sorted(original, order.column, order.direction) : original));
  }

  function startFindings(table) {
    const body = table.tBodies[0];
    const step = Number(table.dataset.step);
    const entries = Array.from(body.rows, (row) => ({
      row,
      options: row.dataset.f.split(' '),
      cause: row.dataset.c,
      text: undefined,
    }));
    const original = entries.map(({ row }) => row);
    const rowOf = new Map(original.map((row) => [row.id, row]));
    const search = byId('search');
    const filters = Array.from(document.querySelectorAll('[data-filter]'));
    const count = byId('count');
    const more = byId('show-more').parentElement;
    let cause = '';
    let order = null;
    let found = original;
    let limit = step;

    function textOf(entry) {
      if (entry.text === undefined) {
        const names = [3, 4, 5].map((column) => entry.row.cells[column].textContent).join(' ');
        entry.text = folded(entry.row.textContent + '\n') + squeezed(folded(names));
      }
      return entry.text;
    }

    function matching() {
      const terms = folded(search.value).split(/\s+/).filter((term) => term !== '');
      const loose = terms.map((term) => (/\d{2}/.test(term) ? squeezed(term) : ''));
      const chosen = filters.map(({ value }) => value);
      return entries.filter((entry) => {
        if (cause !== '' && entry.cause !== cause) return false;
        if (chosen.some((value, index) => value !== '' && value !== entry.options[index])) return false;
        return terms.every((term, index) => {
          const text = textOf(entry);
          return text.includes(term) || (loose[index] !== '' && text.includes(loose[index]));
        });
      }).map(({ row }) => row);
    }

    function show() {
      const rows = found.slice(0, limit);
      nameParts(table, rows);
      fill(body, rows);
      more.hidden = found.length <= limit;
      // A browser takes long to lay out a table of many thousand rows.
      byId('show-all').hidden = found.length > 5000;
      const isFiltered = found.length < original.length;
      const values = { shown: rows.length, found: found.length, all: original.length };
      const sentence = (isFiltered ? count.dataset.filtered : count.dataset.text).replace(
        /\{(\w+)\}/g,
        (_, name) => numbers.format(values[name]),
      );
      const only = cause === '' ? [] : [count.dataset.cause.replace('{cause}', () => cause)];
      const none = found.length === 0 ? [count.dataset.none] : [];
      count.textContent = [sentence, ...only, ...none].join(' ');
    }

    function renew() {
      const rows = cause === '' && search.value === '' && filters.every(({ value }) => value === '')
        ? original
        : matching();
      found = order ? sorted(rows, order.column, order.direction) : rows;
      limit = step;
      show();
    }

    function clear() {
      search.value = '';
      for (const filter of filters) filter.value = '';
      cause = '';
    }

    function reveal() {
      let name = '';
      try {
        name = decodeURIComponent(location.hash.slice(1));
      } catch {
        return;
      }
      const row = rowOf.get(name);
      if (row) {
        if (!found.includes(row)) {
          clear();
          renew();
        }
        const place = found.indexOf(row);
        if (place >= limit) {
          limit = Math.ceil((place + 1) / step) * step;
          show();
        }
        for (const marked of body.querySelectorAll('tr.target')) marked.classList.remove('target');
        row.classList.add('target');
        row.tabIndex = -1;
        row.scrollIntoView({ block: 'center' });
        row.focus({ preventScroll: true });
        return;
      }
      const place = name === '' ? null : byId(name);
      if (place && place.tagName === 'DETAILS') {
        place.open = true;
        place.scrollIntoView({ block: 'start' });
        place.querySelector('summary').focus({ preventScroll: true });
      }
    }

    let waiting = 0;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(renew, entries.length > 2000 ? 250 : 60);
    });
    for (const filter of filters) filter.addEventListener('change', renew);
    byId('clear').addEventListener('click', () => {
      clear();
      renew();
      search.focus();
    });
    byId('show-more').addEventListener('click', () => {
      const first = found[limit];
      limit += step;
      show();
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    });
    byId('show-all').addEventListener('click', () => {
      const first = found[limit];
      limit = found.length;
      show();
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    });
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[data-cause]');
      if (!link) return;
      clear();
      cause = link.dataset.cause;
      renew();
    });
    addEventListener('hashchange', reveal);
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link && link.hash === location.hash) reveal();
    });

    let before = limit;
    addEventListener('beforeprint', () => {
      before = limit;
      limit = found.length;
      show();
    });
    addEventListener('afterprint', () => {
      limit = before;
      show();
    });

    sortable(table, (now) => {
      order = now;
      renew();
    });
    show();
    reveal();
  }

  function startTheme() {
    const choice = byId('theme');
    choice.addEventListener('change', () => {
      if (choice.value === 'auto') delete root.dataset.theme;
      else root.dataset.theme = choice.value;
    });
  }

  function start() {
    for (const table of document.querySelectorAll('table[data-sort]')) {
      if (table.id !== 'findings-table') startPlainTable(table);
    }
    const findings = byId('findings-table');
    if (findings) startFindings(findings);
    startTheme();
    for (const part of document.querySelectorAll('.script')) {
      if (part.querySelector('#show-more') === null) part.hidden = false;
    }
    root.classList.remove('starting');
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
`;
