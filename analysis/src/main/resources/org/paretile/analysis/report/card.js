/** Picked designs that are printed in full. */
const PRINTED_CARDS = 3;

/** Opens all that is known of a design. Escape closes; the arrow keys go along the table. */
function openCard(design) {
  hideTooltip();
  const dialog = byId('card');
  const pick = picks.get(design);
  const at = order.indexOf(design);
  const go = (name, to) => el('button', {type: 'button', 'data-go': name, disabled: at < 0 || to < 0 || to >= order.length, click: () => openCard(order[to])}, name);
  dialog.replaceChildren(
      el('div', {class: 'card-head'}, el('h2', {id: 'card-title'}, 'Design ', el('span', {class: 'id'}, run.ids[design])),
          el('span', {class: 'note'}, [pick?.name, 'found by ' + (run.courses[run.found_by[design]]?.search.name ?? 'a search')].filter(Boolean).join(' · ')),
          el('span', {class: 'push'}, go('Previous', at - 1), go('Next', at + 1), el('button', {type: 'button', id: 'close', click: () => dialog.close()}, 'Close'))),
      el('div', {class: 'card-body'}, ...cardBody(design), ...neighbours(design)));
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
  byId('close').focus();
}

function startCard() {
  const dialog = byId('card');
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  dialog.addEventListener('keydown', event => {
    const name = {ArrowLeft: 'Previous', ArrowRight: 'Next'}[event.key];
    if (name) {
      event.preventDefault();
      dialog.querySelector(`[data-go=${name}]`).click();
    }
  });
  onPrint(() => byId('dossier').replaceChildren(...(run.picks.length ? [el('h2', {}, 'Picked designs')] : []), ...run.picks.slice(0, PRINTED_CARDS).map(dossier)),
      () => byId('dossier').replaceChildren());
}

/** A design on paper. */
function dossier({design, name}) {
  return el('article', {}, el('h3', {}, name + ' ', el('span', {class: 'id'}, run.ids[design])), ...cardBody(design));
}

function cardBody(design) {
  const why = picks.get(design)?.why || against(design);
  return [el('div', {class: 'scores'}, objectives.map(c => score(c, design))), why ? el('p', {class: 'lead'}, why) : null,
    el('div', {class: 'columns'}, parameterTable(design), limitTable(design)), ...anatomy(design), metricTable(design)].filter(Boolean);
}

/** An objective in large figures, and where it lies between the best and the worst of the front. */
function score(column, design) {
  const [low, high] = column.range;
  const mark = el('i');
  mark.style.left = (high > low ? 100 * (column.values[design] - low) / (high - low) : 50) + '%';
  const end = v => digits(v, 3);
  return el('div', {}, el('div', {class: 'note'}, column.name), el('div', {class: 'large'}, column.text(design), el('small', {}, ' ' + column.unit + column.doubt(design))),
      ...(run.approach ? [] : [el('div', {class: 'span', role: 'img', 'aria-label': `${rank(column, design)} on the front`}, mark),
      el('div', {class: 'ends'}, el('span', {}, end(low)), el('span', {}, rank(column, design)), el('span', {}, end(high)))]));
}

function section(title, ...content) {
  return el('div', {}, el('h3', {}, title), ...content);
}

/** The metrics that are no objectives. */
function metricTable(design) {
  const others = columns.filter(c => c.role === 'metric');
  const row = c => [el('td', {title: c.description}, c.name), c.text(design), el('td', {class: 'text'}, (c.unit + c.doubt(design)).trim())];
  return others.length ? el('div', {class: 'ledger-block'}, el('h3', {}, 'Other metrics'), el('div', {class: 'ledger'}, inParts(others, 3).map(part => simpleTable([], part.map(row)))),
      el('p', {class: 'note'}, doubtNote(columns, [design]))) : null;
}

/** A list in so many consecutive parts of about one length. */
function inParts(list, parts) {
  const length = Math.ceil(list.length / parts);
  return Array.from({length: parts}, (_, p) => list.slice(p * length, (p + 1) * length)).filter(part => part.length);
}

function rank(column, design) {
  const sign = column.better === 'more' ? -1 : 1;
  const better = column.values.reduce((n, v) => n + (sign * v < sign * column.values[design] ? 1 : 0), 0);
  return `rank ${whole(better + 1)} of ${whole(designs)}`;
}

function parameterTable(design) {
  const fixed = Object.entries(run.fixed);
  return el('div', {}, section('Parameters', simpleTable(['parameter', 'value', el('th', {class: 'text'}, 'unit')],
      parameters.map(c => [c.name, c.text(design) || el('span', {class: 'note'}, 'not active'), el('td', {class: 'text'}, c.text(design) && c.unit)]))),
  fixed.length ? el('details', {}, el('summary', {}, count(fixed.length, 'fixed parameter')), simpleTable(['parameter', 'value'], fixed)) : null);
}

function limitTable(design) {
  if (!limits.length) {
    return null;
  }
  const row = limit => {
    const value = limit.column.values[design];
    const inside = limit.at_most ? limit.limit - value : value - limit.limit;
    const state = inside < 0 ? 'violated' : inside <= 0.05 * (Math.abs(limit.limit) || 1) ? 'binding' : '';
    return [limit.text, limit.column.textWithUnit(design), `${digits(inside, 3)} ${limit.column.unit}`.trim(), el('td', {class: 'state'}, state)];
  };
  return section('Constraints', simpleTable(['constraint', 'value', 'margin', ''], limits.map(row)));
}

/** Breakdown and floorplan, where they were worked out. */
function anatomy(design) {
  const detail = details.get(design);
  const command = el('code', {}, `paretile explain RUN ${run.ids[design]}`);
  if (!detail) {
    return details.size ? [el('p', {class: 'note'}, `Where the metrics come from is kept for ${whole(details.size)} designs of the page; `, command, ' shows it for this one.')] : [];
  }
  return [
    detail.accounts.length ? section('Where it comes from', breakdownView(detail)) : null,
    detail.tiers.length ? section(detail.tiers.length > 1 ? 'Stack' : 'Floorplan, to scale', floorplan(detail.tiers)) : null,
  ].filter(Boolean);
}

/** Designs of the front that differ in fewest parameters. */
function neighbours(design) {
  const differing = i => parameters.filter(p => !Object.is(p.values[i], p.values[design]));
  let fewest = Infinity;
  let near = [];
  for (let i = 0; i < designs; i++) {
    const n = i === design ? Infinity : differing(i).length;
    if (n < fewest) {
      fewest = n;
      near = [];
    }
    if (n === fewest && n < Infinity && near.length < 8) near.push(i);
  }
  if (!near.length) {
    return [];
  }
  const change = (c, i) => {
    const relative = (c.values[i] - c.values[design]) / Math.abs(c.values[design]);
    return Number.isFinite(relative) ? signed(relative) : c.text(i);
  };
  const row = i => {
    const changes = differing(i).map(p => `${p.name} ${p.text(design)} → ${p.textWithUnit(i)}`).join(', ');
    const made = designRow(i, []);
    made.append(el('td', {class: 'words'}, changes), ...objectives.map(c => el('td', {}, change(c, i))));
    return made;
  };
  return [section(`Nearest designs on the front (${count(fewest, 'parameter')} changed)`,
      el('div', {class: 'scroll'}, simpleTable(['design', el('th', {class: 'text'}, 'change'), ...objectives.map(c => c.name)], near.map(row))))];
}
