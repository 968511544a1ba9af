const PAGE = 25;
/** Designs and columns on paper. */
const PRINTED = 40;
const PRINTED_COLUMNS = 13;
/** Designs in the order of the table. */
let order = Array.from({length: designs}, (_, i) => i);

/** All designs as a table that can be filtered and sorted. */
function startTable() {
  const state = {sort: objectives[0], down: objectives[0]?.better === 'more', page: 0, all: false};
  const draw = () => { order = sorted(state); drawTable(state, order, draw); };
  tableControls(state, draw);
  onPrint(() => printTable(state), draw);
  selection.listeners.push(() => { state.page = 0; draw(); });
  draw();
}

function sorted({sort, down}) {
  const rows = [];
  for (let i = 0; i < designs; i++) {
    if (selection.mask[i]) rows.push(i);
  }
  const sign = down ? -1 : 1;
  const last = v => Number.isNaN(v) ? Infinity : sign * v;
  return sort ? rows.sort((a, b) => last(sort.values[a]) - last(sort.values[b]) || a - b) : rows;
}

function tableControls(state, draw) {
  const message = el('span', {class: 'note', role: 'status'});
  const input = el('input', {type: 'search', id: 'filter', 'aria-label': 'Filter designs', placeholder: `for instance ${objectives[0]?.key ?? 'energy'} < 2 sram`});
  input.addEventListener('input', () => {
    const {passes, unknown} = parseFilter(input.value);
    input.setAttribute('aria-invalid', String(unknown.length > 0));
    message.textContent = unknown.length ? `no quantity is called ${unknown.join(', ')}` : '';
    selection.filter('text', passes);
  });
  byId('clear').addEventListener('click', () => { input.value = ''; message.textContent = ''; });
  byId('table-controls').append(el('label', {}, 'Filter', input), message,
      el('label', {class: 'push'}, el('input', {type: 'checkbox', change: e => { state.all = e.target.checked; draw(); }}), 'all metrics'));
}

/** Words that some cell or the id must contain, and comparisons such as {@code latency<=3}; all must hold. */
function parseFilter(text) {
  const unknown = [];
  const tests = [];
  const rest = text.replace(/([\w.-]+)\s*(<=|>=|<|>|=|≤|≥)\s*([^\s<>=≤≥]+)/g, (_, name, relation, value) => {
    const column = columns.find(c => c.key === name || c.key.replaceAll('.', '_') === name) || columns.find(c => c.key.startsWith(name));
    column ? tests.push(comparison(column, relation, value)) : unknown.push(name);
    return ' ';
  });
  for (const word of rest.toLowerCase().split(/\s+/).filter(w => /[\p{L}\p{N}]/u.test(w))) {
    tests.push(i => run.ids[i].includes(word) || columns.some(c => c.category && c.text(i).toLowerCase().includes(word)));
  }
  return {unknown, passes: tests.length ? i => tests.every(test => test(i)) : null};
}

function comparison(column, relation, value) {
  if (column.category) {
    return i => column.text(i).toLowerCase() === value.toLowerCase();
  }
  const limit = Number(value);
  const slack = 1e-9 * Math.abs(limit);
  switch (relation) {
    case '<': return i => column.values[i] < limit;
    case '>': return i => column.values[i] > limit;
    case '<=': case '≤': return i => column.values[i] <= limit + slack;
    case '>=': case '≥': return i => column.values[i] >= limit - slack;
    default: return i => Math.abs(column.values[i] - limit) <= slack;
  }
}

function drawTable(state, rows, draw) {
  const columnsShown = state.all ? [...objectives, ...columns.filter(c => c.role === 'metric'), ...parameters] : principal;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  state.page = Math.min(state.page, pages - 1);
  const part = rows.slice(state.page * PAGE, (state.page + 1) * PAGE);
  const table = simpleTable([el('th', {}, 'design'), ...columnsShown.map(c => head(c, state, draw))], part.map(i => designRow(i, columnsShown)));
  table.prepend(caption('', doubtNote(columnsShown, part)));
  const turn = by => () => { state.page += by; draw(); };
  table.addEventListener('keydown', event => {
    const by = {PageDown: 1, PageUp: -1}[event.key];
    if (by && state.page + by >= 0 && state.page + by < pages) {
      event.preventDefault();
      turn(by)();
      byId('design-table').querySelector('tbody tr').focus();
    }
  });
  byId('design-table').replaceChildren(table);
  byId('pager').replaceChildren(el('button', {type: 'button', disabled: state.page === 0, click: turn(-1)}, 'Previous'),
      el('span', {id: 'rows', role: 'status'}, rows.length ? `${whole(state.page * PAGE + 1)}–${whole(state.page * PAGE + part.length)} of ${whole(rows.length)}`
          : 'no design passes the filters'),
      el('button', {type: 'button', disabled: state.page >= pages - 1, click: turn(1)}, 'Next'));
}

function caption(part, doubt) {
  return el('caption', {}, el('b', {}, 'Table 1. '), `${selection.active ? 'Selected designs' : 'Designs'} of the front`
      + (run.front > designs ? ` (${whole(designs)} of ${whole(run.front)}, spread evenly; front.csv holds all)` : '') + `${part}. Empty where a parameter is not active. ${doubt}`.trim());
}

/** The table as far as paper holds it. */
function printTable({sort}) {
  const shownColumns = principal.slice(0, PRINTED_COLUMNS);
  const table = simpleTable([el('th', {}, 'design'), ...shownColumns.map(c => el('th', {class: c.category ? 'text' : ''}, c.name, el('small', {}, c.unit || '\u00a0')))],
      order.slice(0, PRINTED).map(i => designRow(i, shownColumns)));
  table.prepend(caption(order.length > PRINTED ? `, the first ${PRINTED} of ${whole(order.length)} by ${sort.name}; front.csv holds all` : '',
      doubtNote(shownColumns, order.slice(0, PRINTED))));
  byId('design-table').replaceChildren(table);
}

function head(column, state, draw) {
  const sort = () => {
    state.down = state.sort === column ? !state.down : column.better === 'more';
    state.sort = column;
    state.page = 0;
    draw();
    byId('design-table').querySelector('th[aria-sort] button')?.focus();
  };
  return el('th', {scope: 'col', title: [column.key, column.description].filter(Boolean).join(': '), class: [column.role === 'objective' && 'objective', column.category && 'text'].filter(Boolean).join(' '),
    'aria-sort': state.sort === column ? state.down ? 'descending' : 'ascending' : null},
  el('button', {type: 'button', click: sort}, column.name), el('small', {}, column.unit || '\u00a0'));
}

/** A row that opens its design by click, Enter or Space; arrows, Home and End move the focus, which Tab finds in one row of a table. */
function designRow(design, cells, before = []) {
  const move = to => {
    if (to && to !== row) {
      row.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    }
  };
  const keys = event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openCard(design);
    }
    const aims = {ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling, Home: row.parentElement.firstElementChild,
      End: row.parentElement.lastElementChild};
    if (event.key in aims) {
      event.preventDefault();
      move(aims[event.key]);
    }
  };
  const row = el('tr', {tabindex: 0, 'data-design': run.ids[design], 'aria-label': 'Open design ' + run.ids[design], click: () => openCard(design), keydown: keys},
      before, el('td', {class: 'id text'}, run.ids[design]), cells.map(c => el('td', {class: c.category ? 'text' : ''}, c.text(design) + c.doubt(design))));
  return row;
}
