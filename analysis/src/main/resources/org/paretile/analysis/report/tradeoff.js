/** What the figures show. */
const shown = {
  x: objectives[0], y: objectives[1] || columns[1] || objectives[0], colour: objectives[2] || parameters[0] || objectives[0],
  logX: false, logY: false, others: true,
};
shown.logX = spreads(shown.x ?? columns[0]);
shown.logY = spreads(shown.y ?? columns[0]);

function startTradeoffs() {
  const solid = objectives.length >= 3;
  byId('cube-figure').hidden = !solid;
  byId('cube-figure').parentElement.classList.toggle('single', !solid);
  const scatter = scatterPlot(byId('scatter'));
  const box = solid ? cube(byId('cube')) : null;
  const lines = parallelPlot(byId('parallel'));
  byId('parallel').parentElement.hidden = lines.axes.length < 2;
  const drawAll = () => {
    shown.logX = shown.logX && shown.x.range[0] > 0;
    shown.logY = shown.logY && shown.y.range[0] > 0;
    scatter.draw();
    box?.draw();
    lines.draw();
    showLegend(shown.colour);
    captions(lines);
  };
  const changed = () => { scatter.forget(); drawAll(); };
  axisControls(changed, () => { scatter.forget(); lines.forget(); selection.clear(); });
  const views = [scatter.draw, ...(box ? [box.draw] : []), () => lines.update()];
  selection.listeners.push(() => soon(...views));
  onTheme(drawAll);
  onResize(() => { scatter.resize(); lines.resize(); box?.draw(); captions(lines); });
}

function axisControls(changed, clear) {
  const choice = (name, key) => {
    const options = c => el('option', {value: c.index, selected: c === shown[key]}, c.label);
    const group = (label, members) => members.length ? el('optgroup', {label}, members.map(options)) : null;
    return el('label', {}, name, el('select', {change: e => { shown[key] = columns[e.target.value]; relog(key); changed(); }},
        group('Objectives', objectives), group('Metrics', columns.filter(c => c.role === 'metric')), group('Parameters', parameters)));
  };
  const tick = (name, key) => el('label', {}, el('input', {type: 'checkbox', id: key, checked: shown[key], change: e => { shown[key] = e.target.checked; changed(); }}), name);
  const relog = key => {
    const log = {x: 'logX', y: 'logY'}[key];
    if (log) {
      shown[log] = spreads(shown[key]);
      byId(log).checked = shown[log];
    }
  };
  const status = el('span', {class: 'status', role: 'status'});
  const button = el('button', {type: 'button', id: 'clear', click: clear}, 'Clear');
  const tell = () => {
    status.textContent = selection.active ? `${whole(selection.size)} of ${whole(designs)} selected` : count(designs, 'design');
    button.disabled = !selection.active;
  };
  selection.listeners.push(tell);
  tell();
  byId('axes').append(choice('Horizontal', 'x'), tick('log', 'logX'), choice('Vertical', 'y'), tick('log', 'logY'), choice('Colour', 'colour'),
      tick('others', 'others'), el('span', {class: 'push'}, status, ' ', button));
}

/** What the pointer does; not for paper. */
const hint = text => el('span', {class: 'no-paper'}, text);

function captions(lines) {
  const better = c => c.better === 'less' ? ', less is better' : c.better === 'more' ? ', more is better' : '';
  const direction = `${shown.x.name}${better(shown.x)}; ${shown.y.name}${better(shown.y)}`;
  const grey = shown.others && objectives.includes(shown.x) && objectives.includes(shown.y) && run.others[0].length
    ? ` Grey: ${whole(run.others[0].length)} other feasible designs the searches met.` : '';
  byId('scatter-caption').replaceChildren(el('b', {}, 'Figure 1. '), `The front (${direction}).${grey} Circled: the picks.`, hint(' Drag to select, click for a design.'));
  byId('cube-caption').replaceChildren(el('b', {}, 'Figure 2. '), 'The front in ' + objectives.slice(0, 3).map(c => c.name).join(', ')
      + (objectives.length > 3 ? ' (the first three objectives)' : '') + '.', hint(' Drag, or use the arrow keys, to turn it.'));
  const part = designs > lines.drawn ? ` Of ${whole(designs)} designs ${whole(lines.drawn)} lines are drawn, evenly chosen.` : '';
  byId('parallel-caption').replaceChildren(el('b', {}, `Figure ${objectives.length >= 3 ? 3 : 2}. `),
      `Objectives, limited metrics and parameters of each design.${part}`
      + (lines.left > 0 ? ` ${count(lines.left, 'more column')} in the table.` : ''),
      hint(' Drag along an axis to select a span, click beside it to let go.'));
}
