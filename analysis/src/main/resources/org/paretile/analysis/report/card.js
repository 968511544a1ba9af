/** Opens all that is known of a design. Escape closes; the arrow buttons go along the front. */
function openCard(design) {
  hideTooltip();
  const dialog = byId('card');
  const pick = picks.get(design);
  const go = to => el('button', {type: 'button', disabled: to < 0 || to >= designs, click: () => openCard(to)}, to < design ? 'Previous' : 'Next');
  dialog.replaceChildren(
      el('div', {class: 'card-head'}, el('h2', {id: 'card-title'}, 'Design ', el('span', {class: 'id'}, run.ids[design])),
          el('span', {class: 'note'}, [pick?.name, 'found by ' + (run.courses[run.found_by[design]]?.search.name ?? 'a search')].filter(Boolean).join(' · ')),
          el('span', {class: 'push'}, go(design - 1), go(design + 1), el('button', {type: 'button', id: 'close', click: () => dialog.close()}, 'Close'))),
      el('div', {class: 'card-body'}, pick?.why ? el('p', {class: 'lead'}, pick.why) : null,
          el('div', {class: 'columns'}, el('div', {}, metricTable(design), limitTable(design)), parameterTable(design)),
          ...anatomy(design), ...neighbours(design)));
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
  byId('close').focus();
}

function startCard() {
  const dialog = byId('card');
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
}

function section(title, ...content) {
  return el('div', {}, el('h3', {}, title), ...content);
}

function metricTable(design) {
  const row = c => [el('td', {class: c.role === 'objective' ? 'objective' : '', title: c.description}, c.name), c.text(design), el('td', {class: 'text'}, c.unit),
    el('td', {class: 'share'}, c.role === 'objective' ? rank(c, design) : '')];
  return section('Metrics', simpleTable(['metric', 'value', el('th', {class: 'text'}, 'unit'), 'rank on the front'],
      [...objectives, ...columns.filter(c => c.role === 'metric')].map(row)));
}

function rank(column, design) {
  const sign = column.better === 'more' ? -1 : 1;
  const better = column.values.reduce((n, v) => n + (sign * v < sign * column.values[design] ? 1 : 0), 0);
  return `${whole(better + 1)} of ${whole(designs)}`;
}

function parameterTable(design) {
  const fixed = Object.entries(run.fixed);
  return el('div', {}, section('Parameters', simpleTable(['parameter', 'value', el('th', {class: 'text'}, 'unit')],
      parameters.map(c => [c.name, c.text(design), el('td', {class: 'text'}, c.unit)]))),
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
    detail.tiers.length ? section(detail.tiers.length > 1 ? 'Stack, to scale' : 'Floorplan, to scale', floorplan(detail.tiers)) : null,
    detail.accounts.length ? section('Where it comes from', breakdownView(detail)) : null,
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
    return Number.isFinite(relative) ? (relative > 0 ? '+' : relative < 0 ? '−' : '') + percent(Math.abs(relative)) : c.text(i);
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
