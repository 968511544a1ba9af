/** Pixels that a tier may take, by the number of tiers. */
const drawingSize = tiers => tiers > 8 ? 100 : tiers > 3 ? 190 : 300;
const MOST_IN_A_ROW = 3;

/** Tiers of a design, all to one scale, over their temperature maps; a stack also from the side. */
function floorplan(tiers) {
  const widest = Math.max(...tiers.map(t => t.width_mm));
  const highest = Math.max(...tiers.map(t => t.height_mm));
  const scale = drawingSize(tiers.length) / Math.max(widest, highest);
  const heats = tiers.flatMap(t => t.heat ? [t.heat.coolest_c, t.heat.hottest_c] : t.blocks.map(b => Number(b.temperature_c)).filter(Number.isFinite));
  const span = heats.length ? [Math.min(...heats), Math.max(...heats)] : null;
  const plans = el('div', {class: 'floor'}, tiers.map(tier => tierView(tier, scale, span)), el('div', {class: 'keys'}, scaleBar(widest, scale), span ? heatLegend(span) : null));
  return tiers.length > MOST_IN_A_ROW ? el('div', {class: 'anatomy'}, stackView(tiers, span), plans) : plans;
}

function tierView(tier, scale, span) {
  const [width, height] = [tier.width_mm * scale, tier.height_mm * scale];
  const room = Math.max(width, 84);
  const drawing = svg('svg', {width: room + 2, height: height + 20, viewBox: `-1 -1 ${room + 2} ${height + 20}`});
  drawing.append(...plate(tier, scale, span, true));
  const size = `${digits(tier.width_mm, 3)} × ${digits(tier.height_mm, 3)} mm`;
  drawing.append(svg('title', {}, `${tier.name}, ${size}`), svg('text', {x: 0, y: height + 15}, width > 180 ? `${tier.name}, ${size}` : tier.name));
  return drawing;
}

/** A tier with its map and its dies, seen from above. */
function plate(tier, scale, span, named) {
  const [width, height] = [tier.width_mm * scale, tier.height_mm * scale];
  return [svg('rect', {width, height, fill: ink('panel'), stroke: ink('soft')}),
    ...(tier.heat ? [svg('image', {href: heatImage(tier.heat, span), width, height, preserveAspectRatio: 'none'})] : []),
    ...tier.blocks.flatMap(block => blockView(block, tier, scale, span, named))];
}

function blockView(block, tier, scale, span, named) {
  const [x, y] = [block.x_mm * scale, (tier.height_mm - block.y_mm - block.height_mm) * scale];
  const [width, height] = [block.width_mm * scale, block.height_mm * scale];
  const hot = Number(block.temperature_c);
  const known = Number.isFinite(hot);
  const fill = tier.heat ? 'none' : known && span ? heatColour(hot, span) : ink('paper');
  const dark = tier.heat || known;
  const box = svg('rect', {x, y, width, height, fill, stroke: dark ? '#ffffff' : ink('ink'), 'stroke-width': 1.2});
  box.append(svg('title', {}, blockFacts(block)));
  if (!named || width < 34 || height < 14) {
    return [box];
  }
  return [box, svg('text', {x: x + width / 2, y: y + height / 2 + 4, 'text-anchor': 'middle',
    style: dark ? 'fill:#fff;paint-order:stroke;stroke:#000a;stroke-width:2.5px' : ''}, fitting(block.name, width))];
}

function blockFacts(block) {
  const hot = Number(block.temperature_c);
  return `${block.name} (${block.kind}), ${digits(block.width_mm)} × ${digits(block.height_mm)} mm, ${digits(Number(block.power_w))} W`
      + (Number.isFinite(hot) ? `, hottest point ${digits(hot)} °C` : '');
}

/** The stack drawn apart, seen from the side and above: plans to one scale, the distance of the tiers not. */
function stackView(tiers, span) {
  const widest = Math.max(...tiers.map(t => t.width_mm));
  const highest = Math.max(...tiers.map(t => t.height_mm));
  const scale = 170 / (widest + highest);
  const [across, down] = [0.87, 0.4];
  const pitch = Math.min(46, document.documentElement.classList.contains('printing') ? Math.max(12, 230 / tiers.length) : Math.max(17, 400 / tiers.length));
  const half = highest * scale * across;
  const depth = (widest + highest) * scale * down;
  const height = depth + pitch * (tiers.length - 1) + 16;
  const width = (widest + highest) * scale * across;
  const drawing = svg('svg', {class: 'stack', width: width + 150, height, viewBox: `-4 -8 ${width + 150} ${height}`, role: 'img'});
  tiers.forEach((tier, level) => {
    const top = pitch * (tiers.length - 1 - level);
    const group = svg('g', {transform: `matrix(${across} ${down} ${-across} ${down} ${half} ${top})`});
    group.append(...plate(tier, scale, span, false));
    const hot = Math.max(...tier.blocks.map(b => Number(b.temperature_c)).filter(Number.isFinite));
    const words = `${tier.blocks.length === 1 ? tier.blocks[0].name : tier.name}${Number.isFinite(hot) ? `, ${digits(hot, 3)} °C` : ''}`;
    const y = top + widest * scale * down;
    drawing.append(group, svg('line', {x1: width + 2, x2: width + 9, y1: y, y2: y, stroke: ink('soft')}), svg('text', {x: width + 12, y: y + 4}, words));
  });
  return el('figure', {}, drawing, el('figcaption', {}, 'From the bottom up, with the hottest point of each die. Plans to scale, their distance not.'));
}

function fitting(text, width) {
  const letters = Math.floor(width / 6.4);
  return text.length <= letters ? text : text.slice(0, Math.max(1, letters - 1)) + '…';
}

/** The colour of a temperature between the coolest and the hottest that are shown. */
function heatColour(celsius, span) {
  return shade(INFERNO, 0.1 + 0.85 * (celsius - span[0]) / (span[1] - span[0] || 1));
}

/** The map as a small picture, its first row at the bottom. */
function heatImage(heat, span) {
  const canvas = el('canvas', {width: heat.columns, height: heat.rows});
  const context = canvas.getContext('2d');
  const cells = atob(heat.cells);
  for (let row = 0; row < heat.rows; row++) {
    for (let column = 0; column < heat.columns; column++) {
      const celsius = heat.coolest_c + cells.charCodeAt(row * heat.columns + column) / 255 * (heat.hottest_c - heat.coolest_c);
      context.fillStyle = heatColour(celsius, span);
      context.fillRect(column, heat.rows - 1 - row, 1, 1);
    }
  }
  return canvas.toDataURL();
}

function scaleBar(widest, scale) {
  const rough = widest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const length = [5, 2, 1].map(m => m * power).find(l => l <= rough);
  return svg('svg', {width: Math.max(60, length * scale + 4), height: 26},
      svg('path', {d: `M1 4v6M1 7H${length * scale + 1}M${length * scale + 1} 4v6`, stroke: ink('ink'), fill: 'none'}), svg('text', {x: 0, y: 23}, digits(length) + ' mm'));
}

function heatLegend(span) {
  const ramp = el('span', {class: 'ramp'});
  ramp.style.background = `linear-gradient(90deg, ${[0, 1, 2, 3, 4].map(i => heatColour(span[0] + i / 4 * (span[1] - span[0]), span)).join(',')})`;
  return el('span', {class: 'legend'}, el('span', {class: 'scale'}, digits(span[0]) + ' °C', ramp, digits(span[1]) + ' °C'));
}
