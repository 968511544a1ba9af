/** Where the metrics of a design come from, as bars; a metric and a view at a time. */
function breakdownView(detail) {
  const host = el('div');
  const state = {account: 0, view: null};
  const draw = () => {
    const account = detail.accounts[state.account];
    const views = Object.keys(account.views);
    state.view = views.includes(state.view) ? state.view : views[0];
    const button = (text, pressed, click) => el('button', {type: 'button', 'aria-pressed': String(pressed), click}, text);
    host.replaceChildren(
        el('div', {class: 'tabs'}, detail.accounts.map((a, i) => button(a.metric.replaceAll('_', ' '), i === state.account, () => { state.account = i; draw(); })),
            views.length > 1 ? el('span', {}, '\u2003') : null,
            views.length > 1 ? views.map(v => button('by ' + v, v === state.view, () => { state.view = v; draw(); })) : null),
        parts(account.views[state.view], printed(account.unit)));
  };
  draw();
  return host;
}

function parts(view, unit) {
  const total = view.amounts.reduce((a, b) => a + b, 0) || 1;
  const largest = Math.max(...view.amounts) || 1;
  return el('div', {class: 'parts'}, view.parts.flatMap((part, i) => {
    const fill = el('div', {class: 'fill'});
    fill.style.width = 100 * Math.max(0, view.amounts[i]) / largest + '%';
    return [el('span', {}, run.details.names[part]), el('div', {class: 'track'}, fill),
      el('span', {class: 'amount'}, digits(view.amounts[i]) + (unit ? ' ' + unit : '')), el('span', {class: 'share'}, percent(view.amounts[i] / total))];
  }));
}
