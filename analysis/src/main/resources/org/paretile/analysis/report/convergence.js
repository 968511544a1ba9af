/** Hypervolume of each search against its evaluations, algorithms apart by colour. */
function startConvergence() {
  const courses = run.courses.filter(c => c.evaluations.length > 1);
  const groups = [...new Set(courses.map(c => c.group))];
  const host = byId('convergence');
  if (!courses.length) {
    host.parentElement.hidden = true;
    return;
  }
  const chart = newChart(host);
  const draw = () => chart.setOption(convergenceOption(courses, groups), true);
  onTheme(draw);
  onResize(() => fitChart(chart, host));
  byId('convergence-caption').replaceChildren(el('b', {}, `Figure ${run.approach ? 1 : objectives.length >= 3 ? 4 : 3}. `),
      (run.approach ? 'Least violation of a design found so far: how far it is beyond its limits, as shares of these, added up; 0 is feasible. Shown '
        : run.common_frame
        ? 'Hypervolume of the front found so far as a share of that of the run’s front, in objectives normalised by its ideal and nadir points, '
        : 'Hypervolume of the front found so far as a share of the box between each search’s own reference point and the best value of each objective, ')
      + `against different designs evaluated; one line a search${courses.length > groups.length * 2 ? ', thick: the median of an algorithm’s searches' : ''}.`);
}

/** What is drawn of a search: hypervolume, or how near to a feasible design it came where there is none. */
const quality = course => run.approach ? course.violation : course.hypervolume;

function convergenceOption(courses, groups) {
  const colour = group => OKABE_ITO[groups.indexOf(group) % OKABE_ITO.length];
  const axis = (name, gap) => ({type: 'value', name, nameLocation: 'middle', nameGap: gap, nameTextStyle: {color: ink('ink'), fontSize: 13},
    axisLine: {show: true, lineStyle: {color: ink('soft')}}, axisLabel: {color: ink('soft'), fontSize: 12, formatter: v => digits(v)},
    splitLine: {lineStyle: {color: ink('rule'), opacity: 0.6}}, scale: true});
  const several = courses.length > groups.length * 2;
  const lines = courses.map(c => ({name: c.group, data: c.evaluations.map((e, i) => [e, Number(quality(c)[i])]), width: several ? 1 : 2, opacity: several ? 0.35 : 1}));
  const medians = several ? groups.map(g => ({name: g, data: median(courses.filter(c => c.group === g)), width: 2.4, opacity: 1})) : [];
  return {
    animation: false,
    grid: {left: 66, right: 32, top: groups.length > 1 ? 34 : 12, bottom: 48},
    legend: {show: groups.length > 1, top: 0, right: 10, data: groups, textStyle: {color: ink('ink'), fontSize: 12}, icon: 'roundRect', itemWidth: 16, itemHeight: 3},
    xAxis: {...axis('evaluations', 30), scale: false},
    yAxis: {...axis(run.approach ? 'least violation' : run.common_frame ? 'share of final hypervolume' : 'hypervolume, own box', 48), ...(run.approach ? {min: 0} : run.common_frame ? {min: v => Math.min(0.95, Math.floor(v.min * 20) / 20), max: 1} : {})},
    series: [...lines, ...medians].map(l => ({type: 'line', name: l.name, silent: true, showSymbol: false, color: colour(l.name), data: l.data,
      lineStyle: {width: l.width, opacity: l.opacity}})),
  };
}

/** Middle of searches at the evaluations of the first, as far as all of them went; a gap where one of them has no value yet. */
function median(courses) {
  const length = Math.min(...courses.map(c => quality(c).length));
  return courses[0].evaluations.slice(0, length).map((e, i) => {
    const values = courses.map(c => Number(quality(c)[i])).sort((a, b) => a - b);
    return [e, values.some(Number.isNaN) ? NaN : (values[(values.length - 1) >> 1] + values[values.length >> 1]) / 2];
  });
}
