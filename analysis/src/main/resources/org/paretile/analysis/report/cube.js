const MANY = 5000;

/** The front in three objectives: a box that turns with the pointer or the arrow keys. */
function cube(canvas) {
  const view = {yaw: -0.65, pitch: 0.42};
  const axes = objectives.slice(0, 3).map(cubeAxis);
  const cloud = {points: axes.map(axis => Float32Array.from(axis.column.values, axis.place)), x: new Float32Array(designs), y: new Float32Array(designs)};
  const draw = () => drawCube(canvas, view, axes, cloud);
  const turn = (yaw, pitch) => {
    view.yaw += yaw;
    view.pitch = Math.min(1.5, Math.max(-0.2, view.pitch + pitch));
    soon(draw);
  };
  let last = null;
  let moved = 0;
  canvas.addEventListener('pointerdown', event => { last = event; moved = 0; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener('pointermove', event => {
    if (last) {
      moved += Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY);
      turn((event.clientX - last.clientX) * 0.01, (event.clientY - last.clientY) * 0.01);
      last = event;
      hideTooltip();
    } else {
      const design = nearest(canvas, cloud, event);
      design >= 0 ? showTooltip(design, event.clientX, event.clientY) : hideTooltip();
    }
  });
  canvas.addEventListener('pointerleave', hideTooltip);
  canvas.addEventListener('pointerup', event => {
    last = null;
    const design = nearest(canvas, cloud, event);
    if (moved < 5 && design >= 0) {
      openCard(design);
    }
  });
  const keys = {ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1]};
  canvas.addEventListener('keydown', event => {
    if (keys[event.key]) {
      event.preventDefault();
      turn(...keys[event.key]);
    }
  });
  return {draw};
}

/** The selected design at the pointer; −1 if there is none. */
function nearest(canvas, {x, y}, event) {
  const frame = canvas.getBoundingClientRect();
  let best = 9;
  let design = -1;
  for (let i = 0; i < designs; i++) {
    const distance = selection.mask[i] ? Math.hypot(x[i] - event.clientX + frame.left, y[i] - event.clientY + frame.top) : Infinity;
    if (distance < best) {
      best = distance;
      design = i;
    }
  }
  return design;
}

/** Orthographic projection of a point of the box, coordinates from −½ to ½, third axis up: place on the canvas, and nearness. */
function projection(canvas, view) {
  const size = Math.min((canvas.clientWidth - 70) * 0.64, canvas.clientHeight * 0.644);
  const [cosYaw, sinYaw, cosPitch, sinPitch] = [Math.cos(view.yaw), Math.sin(view.yaw), Math.cos(view.pitch), Math.sin(view.pitch)];
  return (x, y, z) => {
    const across = x * cosYaw - y * sinYaw;
    const deep = x * sinYaw + y * cosYaw;
    return [canvas.clientWidth / 2 + size * across, canvas.clientHeight / 2 - 4 - size * (z * cosPitch - deep * sinPitch) * 0.92,
      deep * cosPitch + z * sinPitch];
  };
}

function drawCube(canvas, view, axes, cloud) {
  const context = canvas.getContext('2d');
  const ratio = pixelRatio();
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  context.scale(ratio, ratio);
  const project = projection(canvas, view);
  drawWalls(context, project, axes);
  drawCloud(context, project, cloud);
}

function cubeAxis(column) {
  const [low, high] = column.range;
  const log = spreads(column);
  const ticks = log ? logTicks(low, high, 60) : niceTicks(low, high, 4);
  const scale = log ? Math.log : v => v;
  const from = scale(Math.min(low, ticks[0]));
  const to = scale(Math.max(high, ticks.at(-1)));
  return {column, label: column.label + (log ? ', log' : ''), ticks: ticks.filter(t => scale(t) >= from && scale(t) <= to), place: v => (scale(v) - from) / (to - from || 1) - 0.5};
}

/** Ticks of a logarithmic axis from the last at or below {@code low} to the first at or above {@code high}: powers of ten; 1, 2 and 5 of each
 * up to a ratio of {@code dense}. */
function logTicks(low, high, dense = 1000) {
  const mantissas = high / low > dense ? [1] : [1, 2, 5];
  const all = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    all.push(...mantissas.map(m => m * 10 ** power));
  }
  const first = all.findLastIndex(t => t <= low * 1.001);
  const last = all.findIndex(t => t >= high / 1.001);
  return all.slice(Math.max(0, first), last < 0 ? all.length : last + 1);
}

function niceTicks(low, high, about) {
  const rough = (high - low || Math.abs(high) || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(m => m * power).find(s => s >= rough);
  const ticks = [];
  for (let t = Math.floor(low / step); t <= Math.ceil(high / step); t++) {
    ticks.push(t * step);
  }
  return ticks;
}

/** Digits that tell one such tick from the next, three at least. */
function tickDigits(low, high, about) {
  const ticks = niceTicks(low, high, about);
  if (ticks.length < 2) {
    return 3;
  }
  const place = v => Math.floor(Math.log10(v));
  return Math.max(3, 1 + place(Math.max(...ticks.map(Math.abs))) - place(ticks[1] - ticks[0]));
}

/** The three far walls with a grid, and numbers along the near edges. */
function drawWalls(context, project, axes) {
  const far = [0, 1, 2].map(d => unitPoint(project, d, 0.5)[2] > unitPoint(project, d, -0.5)[2] ? -0.5 : 0.5);
  far[2] = -0.5;
  context.lineWidth = 1;
  for (let wall = 0; wall < 3; wall++) {
    const [u, v] = [0, 1, 2].filter(d => d !== wall);
    for (const [along, across] of [[u, v], [v, u]]) {
      const ends = axes[along].ticks.map(axes[along].place);
      [...ends, -0.5, 0.5].forEach(t => {
        const point = end => project(...[0, 1, 2].map(d => d === wall ? far[wall] : d === along ? t : end));
        context.strokeStyle = Math.abs(t) === 0.5 ? ink('faint') : ink('rule');
        line(context, point(-0.5), point(0.5));
      });
    }
  }
  cubeNumbers(context, project, axes, far);
}

function unitPoint(project, d, at) {
  return project(...[0, 1, 2].map(k => k === d ? at : 0));
}

function cubeNumbers(context, project, axes, far) {
  context.font = '11.5px ' + ink('sans');
  const corner = [[0.5, -0.5], [-0.5, 0.5], [0.5, 0.5], [-0.5, -0.5]].map(([x, y]) => [x, y, project(x, y, 0)[0]]).sort((a, b) => a[2] - b[2])[0];
  axes.forEach((axis, d) => {
    const at = t => d === 0 ? project(t, -far[1], -0.5) : d === 1 ? project(-far[0], t, -0.5) : project(corner[0], corner[1], t);
    const middle = at(0);
    const outward = d === 2 ? [-1, 0] : [middle[0] < project(0, 0, 0)[0] ? -0.75 : 0.75, 0.75];
    context.textAlign = d === 2 || outward[0] < 0 ? 'right' : 'left';
    context.textBaseline = 'middle';
    context.fillStyle = ink('soft');
    axis.ticks.forEach(t => {
      const [x, y] = at(axis.place(t));
      context.fillText(digits(t, 3), x + 8 * outward[0], y + 10 * outward[1]);
    });
    context.fillStyle = ink('ink');
    if (d === 2) {
      const [x, y] = at(0.5);
      context.textAlign = 'center';
      context.fillText(axis.label, Math.max(x, context.measureText(axis.label).width / 2 + 2), y - 20);
    } else {
      context.textAlign = 'center';
      context.fillText(axis.label, middle[0] + 62 * outward[0], middle[1] + 54 * outward[1]);
    }
  });
}

function line(context, from, to) {
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0], to[1]);
  context.stroke();
}

/** Draws the designs, those that are not selected first, then the far ones first, and notes their places. */
function drawCloud(context, project, {points, x, y}) {
  const colours = colouring(shown.colour);
  const radius = designs > MANY ? 1.6 : designs > 800 ? 2.3 : 3.2;
  const near = new Float32Array(designs);
  for (let i = 0; i < designs; i++) {
    [x[i], y[i], near[i]] = project(points[0][i], points[1][i], points[2][i]);
  }
  const order = Uint32Array.from(near.keys()).sort((a, b) => selection.mask[a] - selection.mask[b] || near[a] - near[b]);
  const faint = ink('faint');
  for (const i of order) {
    context.fillStyle = selection.mask[i] ? colours.bins[colours.bin(i)] : faint;
    if (designs > MANY) {
      context.fillRect(x[i] - radius, y[i] - radius, 2 * radius, 2 * radius);
    } else {
      disc(context, x[i], y[i], radius);
      context.fill();
    }
  }
  context.strokeStyle = ink('warm');
  context.lineWidth = 2;
  for (const i of picks.keys()) {
    disc(context, x[i], y[i], radius + 4);
    context.stroke();
  }
}

function disc(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 7);
}
