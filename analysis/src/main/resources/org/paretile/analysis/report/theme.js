/** Colours of data: anchors of viridis (the part that shows on the paper) and inferno, and the eight of Okabe and Ito. */
const VIRIDIS = ['#440154', '#482878', '#3e4989', '#31688e', '#26828e', '#1f9e89', '#35b779', '#6ece58', '#b5de2b', '#fde725'];
const INFERNO = ['#000004', '#1b0c41', '#4a0c6b', '#781c6d', '#a52c60', '#cf4446', '#ed6925', '#fb9b06', '#f7d13d', '#fcffa4'];
const OKABE_ITO = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#8a8a8a', '#b8a800'];
const BINS = 24;

const themed = [];
const onTheme = draw => themed.push(draw);
const ink = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/** Pixels a length of one; two at least, for paper, unless that is too much to draw. */
function pixelRatio() {
  return designs > 5000 ? devicePixelRatio || 1 : Math.max(2, devicePixelRatio || 1);
}

function newChart(host) {
  return echarts.init(host, null, {devicePixelRatio: pixelRatio()});
}

/** Fits a chart to its place and paints it at once: paper does not wait for the next frame. */
function fitChart(chart, host) {
  chart.resize({width: host.clientWidth, height: host.clientHeight});
  chart.getZr().flush();
}

function startTheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const button = byId('theme');
  const apply = isDark => {
    root.dataset.theme = isDark ? 'dark' : 'light';
    button.textContent = isDark ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark ? 'Use light colours' : 'Use dark colours');
    themed.forEach(draw => draw());
  };
  dark.addEventListener('change', () => apply(dark.matches));
  button.addEventListener('click', () => apply(root.dataset.theme !== 'dark'));
  let wasDark = false;
  onPrint(() => { wasDark = root.dataset.theme === 'dark'; apply(false); }, () => apply(wasDark));
  apply(dark.matches);
}

/** The colour at a share, 0 to 1, of a ramp. */
function shade(ramp, share) {
  const at = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const below = Math.min(ramp.length - 2, Math.floor(at));
  const part = at - below;
  const channel = (colour, c) => parseInt(colour.slice(1 + 2 * c, 3 + 2 * c), 16);
  const mixed = [0, 1, 2].map(c => Math.round(channel(ramp[below], c) * (1 - part) + channel(ramp[below + 1], c) * part));
  return `rgb(${mixed.join(',')})`;
}

/** Colours of the designs by a column: a bin a design, so that each colour is drawn at once. */
function colouring(column) {
  if (column.category) {
    return {bins: column.categories.map((_, i) => OKABE_ITO[i % OKABE_ITO.length]), bin: i => Number.isNaN(column.values[i]) ? 0 : column.values[i], log: false};
  }
  const [low, high] = column.range;
  const log = spreads(column);
  const scale = log ? Math.log : v => v;
  const span = scale(high) - scale(low) || 1;
  const [first, last] = document.documentElement.dataset.theme === 'dark' ? [0.28, 1] : [0, 0.93];
  const bins = Array.from({length: BINS}, (_, b) => shade(VIRIDIS, first + (last - first) * (b + 0.5) / BINS));
  return {bins, log, bin: i => Number.isNaN(column.values[i]) ? 0 : Math.min(BINS - 1, Math.floor(BINS * (scale(column.values[i]) - scale(low)) / span))};
}

function showLegend(column) {
  const host = byId('legend');
  const colours = colouring(column);
  host.replaceChildren(el('span', {}, 'Colour: ', el('b', {}, column.label), colours.log ? ', logarithmic' : ''));
  if (column.category) {
    column.categories.forEach((c, i) => {
      const swatch = el('i', {class: 'swatch'});
      swatch.style.background = colours.bins[i];
      host.append(el('span', {}, swatch, c));
    });
  } else {
    const ramp = el('span', {class: 'ramp'});
    ramp.style.background = `linear-gradient(90deg, ${colours.bins.join(',')})`;
    host.append(el('span', {class: 'scale'}, digits(column.range[0]), ramp, digits(column.range[1])));
  }
}
