/** What the page holds: see the records of experiments.report. */
const run = JSON.parse(byId('data').textContent);
const designs = run.ids.length;
const MOST_STEPS = 10;

/** Metrics and parameters, all of one form: a number a design, and its text. */
const columns = run.columns.map((column, index) => {
  const [values, categories] = occurring(numbers(column), column.categories);
  const name = column.name.replace(/[._]/g, ' ');
  const unit = printed(column.unit);
  const category = categories.length > 0;
  const print = category ? null : printer(values);
  return {
    index, name, unit, category, values, key: column.name, role: column.role, better: column.better, description: column.description,
    categories,
    label: unit ? `${name} [${unit}]` : name,
    range: extent(values),
    steps: category || column.role !== 'parameter' ? null : steps(values),
    text: i => Number.isNaN(values[i]) ? '' : category ? categories[values[i]] : print(values[i]),
    textWithUnit(i) { return this.text(i) + (unit && !Number.isNaN(values[i]) ? ' ' + unit : '') + this.doubt(i); },
    /** Marks a number outside the range that its model was compared with. */
    doubt: i => column.valid_if && columns.find(c => c.key === column.valid_if)?.values[i] === 0 ? ' ?' : '',
  };
});
/** What the mark says, if one of these columns has it in one of these designs. */
function doubtNote(shown, rows) {
  return shown.some(c => rows.some(i => c.doubt(i))) ? '? outside the range that the model was compared with: such values order designs, no more.' : '';
}
const objectives = columns.filter(c => c.role === 'objective');
const parameters = columns.filter(c => c.role === 'parameter');
const limits = run.limits.constraints.map(l => ({...l, text: prose(l.text), column: columns[l.column]}));
const limited = [...new Set(limits.map(l => l.column))].filter(c => c.role !== 'objective');
/** Columns that a reader wants first. */
const principal = [...objectives, ...limited, ...parameters];
const details = new Map(run.details.designs.map(d => [d.design, d]));
const picks = new Map(run.picks.map(p => [p.design, p]));

/** The values of a column: one a design, or, where they are few, levels and a byte a design that numbers its level. */
function numbers({values, levels, codes}) {
  return codes === null ? Float64Array.from(values, Number) : Float64Array.from(atob(codes), byte => Number(levels[byte.charCodeAt(0)]));
}

/** Leaves out the categories that no design has. */
function occurring(values, categories) {
  const kept = categories.map((_, c) => c).filter(c => values.includes(c));
  return [categories.length ? values.map(v => Number.isNaN(v) ? v : kept.indexOf(v)) : values, kept.map(c => categories[c])];
}

/** Whether a column is better seen on a logarithmic scale. */
function spreads(column) {
  return !column.category && column.range[0] > 0 && column.range[1] / column.range[0] > 12;
}

/**
 * Prints the numbers of a column with one number of decimals: four digits of the middle one, no more than the five that are known of the
 * largest. Where that would leave the smallest with one digit, each number has its own.
 */
function printer(values) {
  const sizes = [...values].map(Math.abs).filter(v => v > 0).sort((a, b) => a - b);
  const place = v => Math.floor(Math.log10(v));
  if (!sizes.length || values.every(v => Number.isNaN(v) || Number.isInteger(v))) {
    return v => digits(v);
  }
  const decimals = Math.max(0, Math.min(3 - place(sizes[sizes.length >> 1]), 4 - place(sizes.at(-1))));
  if (decimals < 1 - place(sizes[0]) || sizes.at(-1) >= 1e7) {
    return v => digits(v);
  }
  const format = new Intl.NumberFormat('en', {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
  return v => minus(format.format(v));
}

/** The different values in order if they are few. */
function steps(values) {
  const different = new Set();
  for (const v of values) {
    if (!Number.isNaN(v)) different.add(v);
    if (different.size > MOST_STEPS) return null;
  }
  return [...different].sort((a, b) => a - b);
}

function extent(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    if (Number.isFinite(v) && v < low) low = v;
    if (Number.isFinite(v) && v > high) high = v;
  }
  return low <= high ? [low, high] : [0, 0];
}
