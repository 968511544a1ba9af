/** Shows a design beside the pointer. */
function showTooltip(design, x, y) {
  const tooltip = byId('tooltip');
  tooltip.replaceChildren(el('div', {class: 'id'}, run.ids[design], picks.has(design) ? ' · ' + picks.get(design).name : ''),
      ...tooltipColumns().map(c => el('div', {}, c.name + ' ', el('b', {}, c.textWithUnit(design)))));
  tooltip.hidden = false;
  const box = tooltip.getBoundingClientRect();
  tooltip.style.left = Math.max(4, x + 16 + box.width > innerWidth ? x - box.width - 12 : x + 16) + 'px';
  tooltip.style.top = Math.max(4, Math.min(innerHeight - box.height - 4, y + 12)) + 'px';
}

function tooltipColumns() {
  return [...new Set([...objectives, shown.x, shown.y, shown.colour])];
}

function hideTooltip() {
  byId('tooltip').hidden = true;
}
