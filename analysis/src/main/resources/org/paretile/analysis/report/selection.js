/** Drawing that may wait: a piece a frame, so that the page stays at hand; a piece that waits already is not done twice. */
const waiting = new Set();
let drawing = false;

function soon(...pieces) {
  pieces.forEach(piece => waiting.add(piece));
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(drawNext);
  }
}

function drawNext() {
  const [piece] = waiting;
  waiting.delete(piece);
  piece();
  drawing = waiting.size > 0;
  if (drawing) requestAnimationFrame(drawNext);
}

/** Which designs are selected: those that pass the filter of every view. */
const selection = {
  mask: new Uint8Array(designs).fill(1),
  size: designs,
  filters: new Map(),
  listeners: [],

  /** Replaces the filter of a view; null takes it away. */
  filter(view, passes) {
    if (passes === null && !this.filters.has(view)) {
      return;
    }
    passes === null ? this.filters.delete(view) : this.filters.set(view, passes);
    this.update();
  },

  clear() {
    this.filters.clear();
    this.update();
  },

  get active() {
    return this.filters.size > 0;
  },

  update() {
    const filters = [...this.filters.values()];
    this.size = 0;
    for (let i = 0; i < designs; i++) {
      this.mask[i] = filters.every(passes => passes(i)) ? 1 : 0;
      this.size += this.mask[i];
    }
    this.listeners.forEach(listener => listener());
  },
};
