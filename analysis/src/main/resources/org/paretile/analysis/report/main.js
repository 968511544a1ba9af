startHeader();
startPicks();
startCard();
if (designs && !run.approach) {
  startTradeoffs();
  startTable();
} else {
  ['tradeoffs', 'designs'].forEach(id => {
    byId(id).hidden = true;
    document.querySelector(`nav a[href="#${id}"]`).hidden = true;
  });
}
startLessons();
startConvergence();
startSearches();
startLimits();
startProvenance();
startTheme();
startPrint();
