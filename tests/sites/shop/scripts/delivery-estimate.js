requestAnimationFrame(() => {
  setTimeout(() => {
    const start = performance.now();
    let days = 2;
    while (performance.now() - start < 1000) days = 2 + Math.sqrt(days) * 1e-9;
    document.documentElement.dataset.days = String(Math.round(days));
  }, 120);
});
