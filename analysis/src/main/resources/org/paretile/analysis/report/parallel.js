const MOST_LINES = 2000;
const MOST_AXES = 13;
/** Pixels an axis needs for its name. */
const AXIS = 80;

/** One line a design over parallel axes; a drag along an axis selects. */
function parallelPlot(host) {
  const varied = principal.filter(c => c.range[1] > c.range[0]);
  const fitting = () => varied.slice(0, Math.max(3, Math.min(MOST_AXES, Math.floor(host.clientWidth / AXIS))));
  let axes = fitting();
  const chart = newChart(host);
  const intervals = new Map();
  chart.on('axisareaselected', event => {
    const chosen = event.batch ? event.batch[0] : event;
    const axis = Number(String(chosen.parallelAxisId).replace('axis', ''));
    chosen.intervals && chosen.intervals.length ? intervals.set(axis, chosen.intervals) : intervals.delete(axis);
    const held = [...intervals].map(([a, spans]) => [i => position(axes[a], i), spans]);
    selection.filter('parallel', held.length === 0 ? null
        : i => held.every(([at, spans]) => spans.some(([from, to]) => at(i) >= from && at(i) <= to)));
  });
  return {
    get axes() { return axes; },
    get left() { return varied.length - axes.length; },
    drawn: Math.min(designs, MOST_LINES),
    draw: () => axes.length > 1 && chart.setOption({...parallelOption(axes), series: parallelSeries(axes)}),
    update: () => axes.length > 1 && chart.setOption({series: parallelSeries(axes)}),
    resize() {
      fitChart(chart, host);
      if (fitting().length !== axes.length) {
        axes = fitting();
        selection.filter('parallel', null);
        this.forget();
      }
    },
    forget() {
      intervals.clear();
      chart.clear();
      this.draw();
    },
  };
}

function parallelOption(axes) {
  return {
    animation: false,
    parallel: {left: 46, right: 64, top: 62, bottom: 22},
    parallelAxis: axes.map((column, dim) => ({
      id: 'axis' + dim, dim, name: broken(column), ...axisScale(column),
      nameTextStyle: {color: column.role === 'parameter' ? ink('soft') : ink('ink'), fontSize: 11.5, lineHeight: 14}, nameGap: 10, realtime: false,
      areaSelectStyle: {width: 16, borderColor: ink('accent'), color: ink('accent'), opacity: 0.18},
      axisLine: {lineStyle: {color: ink('soft')}}, axisTick: {alignWithLabel: true, lineStyle: {color: ink('soft')}},
      axisLabel: {color: ink('ink'), fontSize: 11, textBorderColor: ink('paper'), textBorderWidth: 3, hideOverlap: true, rotate: 0,
        formatter: column.category || column.steps ? shortened : v => digits(v, tickDigits(...column.range, 5))},
    })),
  };
}

/** Few values are steps at even distances, many lie on a scale. */
function axisScale(column) {
  if (column.category || column.steps) {
    return {type: 'category', data: column.category ? column.categories : column.steps.map(v => digits(v)), boundaryGap: true};
  }
  if (spreads(column)) {
    return {type: 'log', min: column.range[0], max: column.range[1]};
  }
  const ticks = niceTicks(...column.range, 5);
  return {type: 'value', min: ticks[0], max: ticks.at(-1), splitNumber: 5};
}

/** Where a design lies on the scale of an axis. */
function position(column, i) {
  return column.steps ? column.steps.indexOf(column.values[i]) : column.values[i];
}

function shortened(text) {
  return text.length > 12 ? text.slice(0, 11) + '…' : text;
}

/** A label in lines of about ten letters. */
function broken(column) {
  const lines = [''];
  for (const word of column.name.split(' ')) {
    const last = lines.length - 1;
    (lines[last] + ' ' + word).trim().length <= 10 ? lines[last] = (lines[last] + ' ' + word).trim() : lines.push(word);
  }
  return [...lines.filter(l => l), ...(column.unit ? ['[' + column.unit + ']'] : [])].join('\n');
}

function parallelSeries(axes) {
  const colours = colouring(shown.colour);
  const values = i => axes.map(a => Number.isNaN(a.values[i]) ? '-' : position(a, i));
  const rest = [];
  const chosen = [];
  const stride = Math.max(1, designs / MOST_LINES);
  for (let n = 0; n < Math.min(designs, MOST_LINES); n++) {
    const i = Math.floor(n * stride);
    if (!selection.mask[i]) {
      rest.push({value: values(i)});
    }
  }
  const step = Math.max(1, selection.size / MOST_LINES);
  for (let i = 0, seen = 0, next = 0; i < designs; i++) {
    if (selection.mask[i] && seen++ >= next) {
      chosen.push({value: values(i), lineStyle: {color: colours.bins[colours.bin(i)]}});
      next += step;
    }
  }
  const opacity = chosen.length > 800 ? 0.25 : chosen.length > 150 ? 0.45 : 0.75;
  const series = (id, data, alpha, z) => ({id, type: 'parallel', data, z, silent: true, progressive: 400, inactiveOpacity: alpha, activeOpacity: alpha,
    lineStyle: {width: 1, opacity: alpha, color: ink('faint')}});
  return [series('rest', rest, 0.18, 1), series('chosen', chosen, opacity, 2)];
}
