/** An element. Values of attributes that are functions listen to events; children that are no elements become text, never markup. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(c => c !== null && c !== undefined));
  return element;
}

function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

const byId = id => document.getElementById(id);

/** Four digits with a thousands separator; very large and small numbers with a power of ten. */
function digits(value, precision = 4) {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? '–' : value > 0 ? '∞' : '−∞';
  }
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [mantissa, power] = value.toExponential(precision - 1).split('e');
    return minus(Number(mantissa) + '×10') + superscript(Number(power));
  }
  return minus(size >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(precision))));
}

/** A number with the minus sign of print. */
function minus(number) {
  return number.replace('-', '−');
}

function superscript(power) {
  return String(power).replace(/./g, c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);
}

function percent(share) {
  const value = 100 * share;
  return (value !== 0 && Math.abs(value) < 9.95 ? value.toFixed(1) : value.toFixed(0)) + '%';
}

const whole = value => value.toLocaleString('en');

/** A relative change. */
function signed(share) {
  return (share > 0 ? '+' : share < 0 ? '−' : '') + percent(Math.abs(share));
}

function count(n, word) {
  return whole(n) + ' ' + word + (n === 1 ? '' : /ch$/.test(word) ? 'es' : 's');
}

/** A unit as print has it: uJ is µJ, mm2 is mm². */
function printed(unit) {
  return unit.replace(/^u(?=[A-Za-z])/, 'µ').replace(/^C$/, '°C').replace('ohm', 'Ω').replace(/([a-z])2/g, '$1²').replace('*', '·');
}

/** A sentence of the program with its units, signs and powers of ten as print has them. */
function prose(text) {
  return text.replace(/(?<=\d )(u[JsmWVA]\d?|mm2|C|m?ohm)\b/g, printed).replace(/(^|[\s(])-(?=\d)/g, '$1−').replace(/ <= /g, ' ≤ ').replace(/ >= /g, ' ≥ ')
      .replace(/(?<=\d)e([+-]\d+)\b/g, (_, power) => '×10' + superscript(Number(power)));
}

function duration(seconds) {
  if (seconds < 60) {
    return digits(seconds, 3) + ' s';
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? minutes + ' min' : digits(minutes / 60, 3) + ' h';
}

/** A table: heads and rows of cells; a cell is text, a number that was formatted, or an element. */
function simpleTable(heads, rows, attributes = {}) {
  const cell = (tag, value) => value instanceof HTMLTableCellElement ? value : el(tag, {}, value);
  rows.filter(r => r instanceof HTMLElement).forEach((r, i) => { r.tabIndex = i === 0 ? 0 : -1; });
  return el('table', attributes, el('thead', {}, el('tr', {}, heads.map(h => cell('th', h)))),
      el('tbody', {}, rows.map(r => r instanceof HTMLElement ? r : el('tr', {}, r.map(c => cell('td', c))))));
}
