/** The parts of the page that are words and plain tables. */
function startHeader() {
  byId('study').textContent = run.study;
  const goals = objectives.map(c => `${c.better === 'less' ? 'least' : 'most'} ${c.name}`);
  const listed = goals.length > 1 ? goals.slice(0, -1).join(', ') + ' and ' + goals.at(-1) : goals[0];
  byId('abstract').textContent = `A search of ${run.family} designs for ${listed}`
      + (limits.length ? `, subject to ${limits.map(l => l.text).join(', ')}` : '') + `. ${count(parameters.length, 'parameter')} varied.`;
  const facts = [['designs on the front', whole(run.front)], ['designs evaluated', whole(run.evaluations)],
    ['of them feasible', run.evaluations ? percent(run.feasible / run.evaluations) : '–'], [run.courses.length === 1 ? 'search' : 'searches', whole(run.courses.length)],
    ['time of the searches', duration(run.seconds)], ...(run.courses.length === 1 ? [['hypervolume, own box', digits(run.courses[0].search.hypervolume)]] : [])];
  byId('facts').append(...facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value))));
  byId('colophon').textContent = `${run.provenance.facts.Program}. Charts by Apache ECharts (Apache-2.0). The page is self-contained.`;
}

function startPicks() {
  if (run.approach) {
    startApproach(run.approach);
    return;
  }
  if (!run.picks.length) {
    byId('picks').querySelector('.lead').textContent = 'None: some objective of a design is not finite.';
    return;
  }
  const rows = run.picks.map(p => {
    const row = designRow(p.design, objectives, [el('td', {class: 'text'}, p.name)]);
    row.append(el('td', {class: 'words'}, p.why || against(p.design)));
    return row;
  });
  byId('pick-table').append(simpleTable(['pick', el('th', {class: 'text'}, 'design'), ...objectives.map(c => el('th', {}, c.name, el('small', {}, c.unit || '\u00a0'))), el('th', {class: 'text'}, 'why')], rows));
}

/** A run without a feasible design: the nearest to one, instead of picks. */
function startApproach({violation, reason}) {
  const host = byId('picks');
  host.querySelector('h2').textContent = 'Nearest design';
  document.querySelector('nav a[href="#picks"]').textContent = 'Nearest design';
  const often = reason ? ` Of the evaluated designs that cannot be built, the most frequent reason: ${reason}.` : '';
  host.querySelector('.lead').textContent = 'The run has no feasible design, so there is no front to show. '
      + (designs ? `The nearest one is beyond ${limits.length === 1 ? `its limit by ${percent(violation)} of it` : `its limits by ${percent(violation)}, shares of the limits added up`}.` : 'None of the evaluated designs can be built.') + ' What rejects them is said under Constraints.' + often;
  if (designs) {
    host.append(el('h3', {}, 'Design ', el('span', {class: 'id'}, run.ids[0])), ...cardBody(0));
  }
}

/** A design beside the first pick, in its objectives. */
function against(design) {
  const first = run.picks[0];
  if (!first || first.design === design) {
    return '';
  }
  const changes = objectives.map(c => [c, c.values[design] / c.values[first.design] - 1]).filter(([, r]) => Number.isFinite(r) && Math.abs(r) >= 5e-4);
  const words = changes.map(([c, r]) => `${c.name} ${r < 1 ? signed(r) : '×' + digits(r + 1, 2)}`);
  return words.length ? `Against the ${first.name.split(' · ')[0].toLowerCase()}: ${words.join(', ')}.` : '';
}

function startLessons() {
  const more = open => () => byId('lessons').querySelectorAll('details').forEach(d => { d.open = open; });
  onPrint(more(true), more(false));
  const topics = Object.entries(run.lessons.topics);
  const sentence = raw => {
    const text = prose(raw);
    const at = text.indexOf(' (');
    return at < 0 ? el('li', {}, text) : el('li', {}, text.slice(0, at), el('span', {class: 'numbers'}, text.slice(at)));
  };
  byId('lessons').append(el('p', {class: 'lead'}, topics.length ? run.lessons.basis : 'Nothing that the evaluated designs support. ' + run.lessons.basis),
      el('div', {class: 'lessons'}, topics.map(([topic, sentences]) => section(topic,
          el('ul', {}, sentences.slice(0, 6).map(sentence)),
          sentences.length > 6 ? el('details', {}, el('summary', {}, `${sentences.length - 6} more`), el('ul', {}, sentences.slice(6).map(sentence))) : null))));
}

/** How near a search came to a feasible design. */
const least = course => course.violation.length ? digits(Number(course.violation.at(-1)), 3) : '0';

function startSearches() {
  const infeasible = run.courses.some(c => c.violation.length);
  const row = c => [c.search.name, el('td', {class: 'text'}, c.search.algorithm), whole(c.search.seed), el('td', {class: 'text'}, c.search.stage), whole(c.search.evaluations),
    c.search.evaluations ? percent(c.search.feasible / c.search.evaluations) : '–', ...(infeasible ? [least(c)] : []), ...(run.approach ? [] : [whole(c.search.front), digits(c.search.hypervolume)]), duration(c.search.elapsed_s)];
  const table = simpleTable(['search', el('th', {class: 'text'}, 'algorithm'), 'seed', el('th', {class: 'text'}, 'state'), 'evaluations', 'feasible', ...(infeasible ? ['least violation'] : []), ...(run.approach ? [] : ['front', 'hypervolume, own box']), 'time'], run.courses.map(row));
  byId('search-table').append(run.courses.length > 10 ? el('details', {}, el('summary', {}, count(run.courses.length, 'search')), table) : table);
  const host = byId('comparison');
  if (!run.standing) {
    host.append(el('p', {class: 'note'}, run.no_standing));
    return;
  }
  host.append(section('Comparison', el('p', {class: 'lead'}, prose(run.standing.frame)), ...run.standing.notes.map(n => el('p', {class: 'note'}, 'Note: ' + n + '.'))),
      ...run.standing.indicators.map((table, i) => i === 0 ? standingTable(table) : el('details', {}, el('summary', {}, 'By ' + standingName(table)), standingTable(table))));
  const paths = Object.keys(run.standing.figures).filter(name => name.startsWith('anytime') || name.startsWith('attainment-'));
  if (paths.length) {
    host.append(el('details', {}, el('summary', {}, 'Against evaluations, and where on the front they differ'), standingFigures(...paths)));
  }
  const more = open => () => host.querySelectorAll('details').forEach(d => { d.open = open; });
  onPrint(more(true), more(false));
}

const INDICATORS = {hypervolume: 'Hypervolume', igd_plus: 'IGD+', epsilon: 'Additive epsilon'};

const standingName = table => INDICATORS[table.indicator] ?? table.indicator;

function standingTable(table) {
  const numbers = ['median', 'iqr', 'least', 'most'];
  const print = numbers.map(key => printer(table.rows.map(r => Number(r[key]))));
  const rows = table.rows.map(r => [r.algorithm, whole(r.seeds), ...numbers.map((key, i) => print[i](Number(r[key]))), r.mean_rank === null ? '–' : r.mean_rank.toFixed(2)]);
  return section(`${standingName(table)}, ${table.more_is_better ? 'more' : 'less'} is better`,
      el('div', {class: 'scroll'}, simpleTable(['algorithm', 'seeds', 'median', 'IQR', 'least', 'most', 'mean rank'], rows)),
      table.friedman ? el('p', {class: 'note'}, prose(table.friedman)) : null, el('ul', {class: 'sentences'}, table.sentences.map(s => el('li', {}, prose(s)))),
      standingFigures('box-' + table.indicator, 'ranks-' + table.indicator));
}

/** Figures that came as SVG documents; they are parsed as such, never as HTML. */
function standingFigures(...names) {
  const parser = new DOMParser();
  const parse = text => document.importNode(parser.parseFromString(text, 'image/svg+xml').documentElement, true);
  return el('div', {class: 'figures'}, names.filter(name => run.standing.figures[name]).map(name => el('figure', {}, parse(run.standing.figures[name]))));
}

function startLimits() {
  const host = byId('limits');
  if (!limits.length) {
    host.append(el('p', {class: 'note'}, 'The study has no constraints.'));
    return;
  }
  const {looked, impossible} = run.limits;
  const share = n => looked ? percent(n / looked) : '–';
  host.append(el('p', {class: 'lead'}, `A run keeps no metrics of the designs it rejects, so ${count(looked, 'evaluated design')}, chosen evenly over the run, `
      + `${looked === 1 ? 'was' : 'were'} evaluated once more. For ${share(impossible)} of them the model says that there can be no such design.`),
  el('div', {class: 'scroll'}, simpleTable(['constraint', 'reject', 'reject alone', run.approach ? 'closest' : 'binding on the front'],
      limits.map((l, i) => [l.text, bar(looked ? l.rejected / looked : 0, share(l.rejected)), share(l.alone), run.approach ? prose(run.approach.closest[i] ?? '–') : binding(l)]))),
  el('p', {class: 'note'}, 'Reject: designs that break the constraint. Reject alone: those that break no other. '
      + (run.approach ? 'Closest: the value nearest to being allowed, or furthest inside, of all designs looked at.' : 'Binding: designs of the front within 5% of the limit.')));
}

/** A share as a bar with its number. */
function bar(share, text) {
  const fill = el('i', {class: 'fill'});
  fill.style.width = 100 * share + '%';
  return el('span', {class: 'meter'}, el('span', {class: 'track'}, fill), text);
}

function binding(limit) {
  const near = limit.column.values.reduce((n, v) => n + (Math.abs(v - limit.limit) <= 0.05 * Math.abs(limit.limit) ? 1 : 0), 0);
  return designs ? percent(near / designs) : '–';
}

function startProvenance() {
  const {commands, facts, study} = run.provenance;
  byId('repeat').append(el('p', {class: 'lead'}, 'The same study and seeds give the same front, bit for bit, whatever the number of threads. RUN is the run directory:'),
      el('pre', {}, commands), el('div', {class: 'scroll'}, el('table', {class: 'hash'}, el('tbody', {}, Object.entries(facts).map(([k, v]) => el('tr', {}, el('td', {}, k), el('td', {}, v)))))),
      el('details', {}, el('summary', {}, 'The study with every default'), el('pre', {}, study)));
}
