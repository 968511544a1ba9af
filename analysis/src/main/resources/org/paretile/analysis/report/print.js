/** Events of the window, and the page made ready for paper before it is printed. */
const resizers = [];
const printers = [];
const onResize = resize => resizers.push(resize);
const onPrint = (before, after) => printers.push({before, after});

function startPrint() {
  const root = document.documentElement;
  const resize = () => resizers.forEach(f => f());
  const set = printing => {
    if (root.classList.contains('printing') === printing) {
      return;
    }
    root.classList.toggle('printing', printing);
    printers.forEach(p => printing ? p.before() : p.after());
    resize();
  };
  addEventListener('resize', () => root.classList.contains('printing') || resize());
  addEventListener('beforeprint', () => set(true));
  addEventListener('afterprint', () => set(false));
  matchMedia('print').addEventListener('change', event => set(event.matches));
}
