'use strict';
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const root = document.documentElement;

  // One view at a time; without this script all of them are shown, one below the other.
  const tabs = all('[role="tab"]');
  const show = (tab) => {
    for (const other of tabs) {
      const chosen = other === tab;
      other.setAttribute('aria-selected', String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      document.getElementById(other.getAttribute('aria-controls')).hidden = !chosen;
    }
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => show(tab));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = tabs[(to + tabs.length) % tabs.length];
      show(next);
      next.focus();
    });
  });
  if (tabs.length > 0) show(tabs[0]);

  // Light or dark, as the reader's system prefers until the button says otherwise.
  const button = document.getElementById('paper');
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.paper ? root.dataset.paper === 'dark' : system.matches);
  const label = () => { button.textContent = dark() ? 'Light' : 'Dark'; };
  button.hidden = false;
  button.addEventListener('click', () => { root.dataset.paper = dark() ? 'light' : 'dark'; label(); });
  system.addEventListener('change', label);
  label();

  // A picture fits the window or has its own size.
  for (const size of all('.tools button')) {
    const figure = document.getElementById(size.getAttribute('aria-controls'));
    size.addEventListener('click', () => {
      const fits = figure.classList.toggle('fit');
      size.setAttribute('aria-pressed', String(fits));
    });
  }

  // Whatever is pointed at, or has the focus, stands out with all that it may talk to.
  for (const svg of all('figure svg')) {
    const nodes = all('.node', svg);
    const flows = all('.flow', svg);
    const clear = () => {
      svg.classList.remove('lit');
      all('.on', svg).forEach((part) => part.classList.remove('on'));
    };
    const light = (node) => {
      clear();
      const id = node.dataset.id;
      const near = new Set([id]);
      for (const flow of flows) {
        const { from, to } = flow.dataset;
        if (from === id || to === id) {
          flow.classList.add('on');
          near.add(from).add(to);
        }
      }
      nodes.filter((other) => near.has(other.dataset.id)).forEach((other) => other.classList.add('on'));
      svg.classList.add('lit');
    };
    for (const node of nodes) {
      node.addEventListener('mouseenter', () => light(node));
      node.addEventListener('mouseleave', clear);
      node.addEventListener('focus', () => light(node));
      node.addEventListener('blur', clear);
      node.addEventListener('keydown', (event) => { if (event.key === 'Escape') node.blur(); });
    }
  }
})();
