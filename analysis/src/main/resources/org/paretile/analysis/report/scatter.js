/** Designs up to which the views follow a selection while it is drawn. */
const LIVE = 3000;

/** Designs in two quantities; a drag selects, a click opens a design. */
function scatterPlot(host) {
  const chart = newChart(host);
  const brush = dragSelection(host, chart);
  chart.on('click', event => Array.isArray(event.data) && event.data.length === 3 && openCard(event.data[2]));
  chart.on('mouseover', event => Array.isArray(event.data) && event.data.length === 3
      && showTooltip(event.data[2], event.event.event.clientX, event.event.event.clientY));
  chart.on('mouseout', hideTooltip);
  return {
    draw: () => chart.setOption(scatterOption(), true),
    resize: () => { fitChart(chart, host); brush.follow(); },
    forget: () => { brush.hide(); selection.filter('scatter', null); },
  };
}

/** Where a value of a column lies on its axis: a logarithm where the axis is logarithmic. */
const onX = v => shown.logX ? Math.log10(v) : v;
const onY = v => shown.logY ? Math.log10(v) : v;

function scatterOption() {
  return {
    animation: false,
    grid: {left: 74, right: 18, top: 14, bottom: 52},
    xAxis: plotAxis(shown.x, shown.logX, 32),
    yAxis: plotAxis(shown.y, shown.logY, 58),
    series: [logLines(), otherPoints(), ...frontPoints(), pickedPoints()],
  };
}

function plotAxis(column, log, gap) {
  const soft = ink('soft');
  return {
    type: column.category ? 'category' : 'value', data: column.category ? column.categories : undefined, scale: true, ...plotRange(column, log),
    name: column.label, nameLocation: 'middle', nameGap: gap, nameTextStyle: {color: ink('ink'), fontSize: 13},
    axisLine: {show: true, onZero: false, lineStyle: {color: soft}}, axisTick: {show: !log},
    axisLabel: {show: !log, color: soft, fontSize: 12, formatter: column.category ? undefined : v => digits(v, Math.max(4, tickDigits(...column.range, 6))), hideOverlap: true},
    splitLine: {show: !log, lineStyle: {color: ink('rule'), opacity: 0.6}},
  };
}

/** The front fills the plot; others are seen as far as they lie near it. */
function plotRange(column, log) {
  const [low, high] = column.range;
  const span = high - low || Math.abs(high) || 1;
  const room = roomForOthers(column, span);
  const [below, above] = column.better === 'more' ? [room, 0.05] : [0.05, room];
  if (column.category) {
    return {};
  }
  if (log) {
    return {min: Math.log10(low / (1 + below)), max: Math.log10(high * (1 + above))};
  }
  const ticks = niceTicks(low < 0 ? low - below * span : Math.max(0, low - below * span), high + above * span, 6);
  return {min: ticks[0], max: ticks.at(-1), interval: ticks[1] - ticks[0]};
}

/** The part of the span that is kept beyond the worst of the front: as far as others lie, up to a third. */
function roomForOthers(column, span) {
  const others = shown.others && column.role === 'objective' ? run.others[objectives.indexOf(column)] : [];
  const beyond = v => column.better === 'more' ? column.range[0] - v : v - column.range[1];
  return others.reduce((room, v) => Math.max(room, Math.min(0.3, beyond(Number(v)) / span)), 0.05);
}

/** Grid and numbers of logarithmic axes, at 1, 2 and 5. */
function logLines() {
  const ticks = (axis, column, place, log) => log ? logTicks(...column.range).filter(t => place(t) >= plotRange(column, log).min && place(t) <= plotRange(column, log).max)
      .map(t => ({[axis]: place(t), label: {formatter: digits(t)}})) : [];
  return {type: 'scatter', data: [], zlevel: -1, silent: true, markLine: {silent: true, animation: false, symbol: 'none', zlevel: -1,
    lineStyle: {color: ink('rule'), type: 'solid', width: 1}, label: {position: 'start', distance: 7, color: ink('soft'), fontSize: 12},
    data: [...ticks('xAxis', shown.x, onX, shown.logX), ...ticks('yAxis', shown.y, onY, shown.logY)]}};
}

/** Feasible designs off the front; only their objectives are known. */
function otherPoints() {
  const x = objectives.indexOf(shown.x);
  const y = objectives.indexOf(shown.y);
  const data = shown.others && x >= 0 && y >= 0 ? run.others[x].map((v, i) => [onX(Number(v)), onY(Number(run.others[y][i]))]) : [];
  return {type: 'scatter', silent: true, large: true, largeThreshold: 500, progressive: 0, data, symbolSize: 2.5, itemStyle: {color: ink('faint')}, z: 1};
}

/** One series a colour: large sets are drawn in one go. */
function frontPoints() {
  const colours = colouring(shown.colour);
  const size = designs > 5000 ? 3.5 : designs > 800 ? 5 : 7;
  const points = colours.bins.map(() => []);
  const rest = [];
  for (let i = 0; i < designs; i++) {
    (selection.mask[i] ? points[colours.bin(i)] : rest).push([onX(shown.x.values[i]), onY(shown.y.values[i]), i]);
  }
  const series = (data, color, opacity, z) => ({type: 'scatter', large: designs > 2000, largeThreshold: 1, progressive: 0, data, symbolSize: size, z, emphasis: {scale: 1.4},
    itemStyle: {color, opacity}});
  return [series(rest, ink('faint'), 0.7, 2), ...points.map((data, b) => series(data, colours.bins[b], 0.9, 3)).filter(s => s.data.length)];
}

function pickedPoints() {
  return {
    type: 'scatter', z: 5, symbol: 'circle', symbolSize: 13, itemStyle: {color: 'transparent', borderColor: ink('warm'), borderWidth: 2},
    data: run.picks.map(p => [onX(shown.x.values[p.design]), onY(shown.y.values[p.design]), p.design]),
    label: {show: true, position: 'right', distance: 7, color: ink('ink'), fontSize: 12, fontWeight: 600, textBorderColor: ink('paper'), textBorderWidth: 3,
      formatter: p => ['knee', 'ideal'].filter(word => picks.get(p.data[2]).name.toLowerCase().includes(word)).join(', ')},
    labelLayout: {hideOverlap: true},
  };
}

/** A rectangle that the pointer draws; what lies in it is selected. */
function dragSelection(host, chart) {
  const box = el('div', {class: 'brush', hidden: true});
  host.append(box);
  /** Corners of the selection on the axes. */
  let held = null;
  let start = null;
  let end = null;
  const follow = () => start && select(chart.convertFromPixel('grid', start), chart.convertFromPixel('grid', end));
  const place = event => {
    const frame = host.getBoundingClientRect();
    return [event.clientX - frame.left, event.clientY - frame.top];
  };
  const show = (a, b) => {
    box.hidden = false;
    Object.assign(box.style, {left: Math.min(a[0], b[0]) + 'px', top: Math.min(a[1], b[1]) + 'px', width: Math.abs(a[0] - b[0]) + 'px',
      height: Math.abs(a[1] - b[1]) + 'px'});
  };
  const far = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) > 5;
  host.addEventListener('pointerdown', event => {
    start = event.button === 0 && chart.containPixel('grid', place(event)) ? place(event) : null;
  });
  addEventListener('pointermove', event => {
    if (start && far(start, place(event))) {
      end = place(event);
      hideTooltip();
      show(start, end);
      designs <= LIVE && soon(follow);
    }
  });
  addEventListener('pointerup', event => {
    if (start && far(start, place(event))) {
      held = [start, place(event)].map(at => chart.convertFromPixel('grid', at));
      select(...held);
    }
    start = null;
  });
  return {
    hide: () => {
      held = null;
      box.hidden = true;
    },
    follow: () => held && show(...held.map(corner => chart.convertToPixel('grid', corner))),
  };
}

const inside = (v, low, high) => v >= low && v <= high;

function select(a, b) {
  const {x, y} = shown;
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  selection.filter('scatter', i => inside(onX(x.values[i]), left, right) && inside(onY(y.values[i]), low, high));
}
