/** Designs in two quantities; a drag selects, a click opens a design. */
function scatterPlot(host) {
  const chart = echarts.init(host);
  const brush = dragSelection(host, chart);
  chart.on('click', event => Array.isArray(event.data) && event.data.length === 3 && openCard(event.data[2]));
  chart.on('mouseover', event => Array.isArray(event.data) && event.data.length === 3
      && showTooltip(event.data[2], event.event.event.clientX, event.event.event.clientY));
  chart.on('mouseout', hideTooltip);
  return {
    draw: () => chart.setOption(scatterOption(), true),
    resize: () => { chart.resize(); brush.hide(); },
    forget: () => { brush.hide(); selection.filter('scatter', null); },
  };
}

function scatterOption() {
  return {
    animation: false,
    grid: {left: 66, right: 18, top: 14, bottom: 52},
    xAxis: plotAxis(shown.x, shown.logX, 32),
    yAxis: plotAxis(shown.y, shown.logY, 50),
    series: [otherPoints(), ...frontPoints(), pickedPoints()],
  };
}

function plotAxis(column, log, gap) {
  const quiet = {color: ink('soft'), fontSize: 12};
  return {
    type: column.category ? 'category' : log ? 'log' : 'value', data: column.category ? column.categories : undefined, scale: true, ...plotRange(column, log),
    name: column.label, nameLocation: 'middle', nameGap: gap, nameTextStyle: {color: ink('ink'), fontSize: 13},
    axisLine: {show: true, onZero: false, lineStyle: {color: ink('soft')}}, axisTick: {show: true},
    axisLabel: {...quiet, formatter: column.category ? undefined : v => digits(v), hideOverlap: true, showMinLabel: log ? false : null, showMaxLabel: log ? false : null},
    splitLine: {lineStyle: {color: ink('rule'), opacity: 0.6}}, splitNumber: 5,
  };
}

/** The front fills the plot; others are seen as far as they lie near it. */
function plotRange(column, log) {
  const [low, high] = column.range;
  const span = high - low || Math.abs(high) || 1;
  const room = shown.others && column.role === 'objective' ? 0.3 : 0.05;
  const [below, above] = column.better === 'more' ? [room, 0.05] : [0.05, room];
  const ends = log ? [low / 1.15, high * (1 + room)] : niceTicks(low - below * span, high + above * span, 6).filter((_, i, all) => i === 0 || i === all.length - 1);
  return column.category ? {} : {min: log || low < 0 ? ends[0] : Math.max(0, ends[0]), max: ends[1]};
}

/** Feasible designs off the front; only their objectives are known. */
function otherPoints() {
  const x = objectives.indexOf(shown.x);
  const y = objectives.indexOf(shown.y);
  const data = shown.others && x >= 0 && y >= 0 ? run.others[x].map((v, i) => [Number(v), Number(run.others[y][i])]) : [];
  return {type: 'scatter', silent: true, large: true, largeThreshold: 500, data, symbolSize: 2.5, itemStyle: {color: ink('faint')}, z: 1};
}

/** One series a colour: large sets are drawn in one go. */
function frontPoints() {
  const colours = colouring(shown.colour);
  const size = designs > 5000 ? 3.5 : designs > 800 ? 5 : 7;
  const points = colours.bins.map(() => []);
  const rest = [];
  for (let i = 0; i < designs; i++) {
    (selection.mask[i] ? points[colours.bin(i)] : rest).push([shown.x.values[i], shown.y.values[i], i]);
  }
  const series = (data, color, opacity, z) => ({type: 'scatter', large: true, largeThreshold: 1500, data, symbolSize: size, z, emphasis: {scale: 1.4},
    itemStyle: {color, opacity}});
  return [series(rest, ink('faint'), 0.7, 2), ...points.map((data, b) => series(data, colours.bins[b], 0.9, 3))];
}

function pickedPoints() {
  return {
    type: 'scatter', z: 5, symbol: 'circle', symbolSize: 13, itemStyle: {color: 'transparent', borderColor: ink('warm'), borderWidth: 2},
    data: run.picks.map(p => [shown.x.values[p.design], shown.y.values[p.design], p.design]),
    label: {show: true, position: 'right', distance: 7, color: ink('ink'), fontSize: 11.5, textBorderColor: ink('paper'), textBorderWidth: 3,
      formatter: p => ['knee', 'ideal'].find(word => picks.get(p.data[2]).name.toLowerCase().includes(word)) || ''},
  };
}

/** A rectangle that the pointer draws; what lies in it is selected. */
function dragSelection(host, chart) {
  const box = el('div', {class: 'brush', hidden: true});
  host.append(box);
  let start = null;
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
  addEventListener('pointermove', event => start && far(start, place(event)) && (hideTooltip(), show(start, place(event))));
  addEventListener('pointerup', event => {
    if (start && far(start, place(event))) {
      select(chart.convertFromPixel('grid', start), chart.convertFromPixel('grid', place(event)));
    }
    start = null;
  });
  return {hide: () => { box.hidden = true; }};
}

function select(a, b) {
  const {x, y} = shown;
  const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  selection.filter('scatter', i => x.values[i] >= left && x.values[i] <= right && y.values[i] >= low && y.values[i] <= high);
}
