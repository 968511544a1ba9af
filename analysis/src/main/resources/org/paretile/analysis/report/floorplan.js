const DRAWING = 300;

/** Tiers of a design side by side, all to one scale, over their temperature maps. */
function floorplan(tiers) {
  const widest = Math.max(...tiers.map(t => t.width_mm));
  const highest = Math.max(...tiers.map(t => t.height_mm));
  const scale = DRAWING / Math.max(widest, highest);
  const heats = tiers.flatMap(t => t.heat ? [t.heat.coolest_c, t.heat.hottest_c] : t.blocks.map(b => Number(b.temperature_c)).filter(Number.isFinite));
  const span = heats.length ? [Math.min(...heats), Math.max(...heats)] : null;
  return el('div', {class: 'floor'}, tiers.map(tier => tierView(tier, scale, span)), scaleBar(widest, scale), span ? heatLegend(span) : null);
}

function tierView(tier, scale, span) {
  const [width, height] = [tier.width_mm * scale, tier.height_mm * scale];
  const drawing = svg('svg', {width: width + 2, height: height + 20, viewBox: `-1 -1 ${width + 2} ${height + 20}`});
  drawing.append(svg('rect', {width, height, fill: ink('panel'), stroke: ink('soft')}));
  if (tier.heat) {
    drawing.append(svg('image', {href: heatImage(tier.heat, span), width, height, preserveAspectRatio: 'none', style: 'image-rendering: auto'}));
  }
  tier.blocks.forEach(block => drawing.append(...blockView(block, tier, scale, span)));
  drawing.append(svg('text', {x: 0, y: height + 15}, `${tier.name}, ${digits(tier.width_mm)} × ${digits(tier.height_mm)} mm`));
  return drawing;
}

function blockView(block, tier, scale, span) {
  const [x, y] = [block.x_mm * scale, (tier.height_mm - block.y_mm - block.height_mm) * scale];
  const [width, height] = [block.width_mm * scale, block.height_mm * scale];
  const hot = Number(block.temperature_c);
  const known = Number.isFinite(hot);
  const fill = tier.heat ? 'none' : known && span ? shade(INFERNO, 0.15 + 0.7 * (hot - span[0]) / (span[1] - span[0] || 1)) : ink('paper');
  const dark = tier.heat || known;
  const box = svg('rect', {x, y, width, height, fill, stroke: dark ? '#ffffff' : ink('ink'), 'stroke-width': 1.2});
  box.append(svg('title', {}, `${block.name} (${block.kind}), ${digits(block.width_mm)} × ${digits(block.height_mm)} mm, ${digits(Number(block.power_w))} W`
      + (known ? `, hottest point ${digits(hot)} °C` : '')));
  const fits = width > 8 * 6 && height > 14;
  const words = svg('text', {x: x + width / 2, y: y + height / 2 + 4, 'text-anchor': 'middle',
    style: dark ? 'fill:#fff;paint-order:stroke;stroke:#0009;stroke-width:2.5px' : ''}, fits ? fitting(block.name, width) : '');
  return [box, words];
}

function fitting(text, width) {
  const letters = Math.floor(width / 6.4);
  return text.length <= letters ? text : text.slice(0, Math.max(1, letters - 1)) + '…';
}

/** The map as a small picture, its first row at the bottom. */
function heatImage(heat, span) {
  const canvas = el('canvas', {width: heat.columns, height: heat.rows});
  const context = canvas.getContext('2d');
  const cells = atob(heat.cells);
  for (let row = 0; row < heat.rows; row++) {
    for (let column = 0; column < heat.columns; column++) {
      const celsius = heat.coolest_c + cells.charCodeAt(row * heat.columns + column) / 255 * (heat.hottest_c - heat.coolest_c);
      context.fillStyle = shade(INFERNO, 0.1 + 0.85 * (celsius - span[0]) / (span[1] - span[0] || 1));
      context.fillRect(column, heat.rows - 1 - row, 1, 1);
    }
  }
  return canvas.toDataURL();
}

function scaleBar(widest, scale) {
  const rough = widest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const length = [5, 2, 1].map(m => m * power).find(l => l <= rough);
  return svg('svg', {width: length * scale + 4, height: 26}, svg('path', {d: `M1 4v6M1 7H${length * scale + 1}M${length * scale + 1} 4v6`, stroke: ink('ink'), fill: 'none'}),
      svg('text', {x: 0, y: 23}, digits(length) + ' mm'));
}

function heatLegend(span) {
  const ramp = el('span', {class: 'ramp'});
  ramp.style.background = `linear-gradient(90deg, ${[0, 1, 2, 3, 4].map(i => shade(INFERNO, 0.1 + 0.85 * i / 4)).join(',')})`;
  return el('span', {class: 'legend'}, el('span', {class: 'scale'}, digits(span[0]) + ' °C', ramp, digits(span[1]) + ' °C'));
}
