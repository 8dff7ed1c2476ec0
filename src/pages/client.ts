const SCRIPT = `'use strict';
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const byId = (id) => document.getElementById(id);
  const dock = byId('dock'), pane = byId('pane'), where = byId('where'), reason = byId('reason'), help = byId('help');
  const shown = (element) => element.getClientRects().length > 0;
  let now = null, lit = null;

  const copy = (element) => {
    const twin = element.cloneNode(true);
    for (const part of [twin, ...all('[id]', twin)]) part.removeAttribute('id');
    twin.hidden = false;
    return twin;
  };

  const drawn = (mark) => shown(mark) && getComputedStyle(mark).textDecorationLine !== 'none';
  const passagesOf = (marks) => new Set(marks.flatMap((mark) => mark.dataset.p.split(' ')));

  const explain = (sentence) => {
    if (lit === sentence) return;
    lit = sentence;
    for (const element of all('.on')) element.classList.remove('on');
    const own = all('.m', sentence).filter(drawn);
    const passages = passagesOf(own), met = new Set();
    for (const mark of all('.m')) {
      const same = mark.dataset.p.split(' ').filter((passage) => passages.has(passage));
      if (!same.length || !drawn(mark)) continue;
      mark.classList.add('on');
      if (mark.closest('.col') !== sentence.closest('.col')) same.forEach((passage) => met.add(passage.split('.')[0]));
    }
    const styles = new Set(own.map((mark) => getComputedStyle(mark).textDecorationStyle));
    const kinds = [['double', 'altered'], ['dashed', 'translated'], ['solid', 'identical']].filter(([style]) => styles.has(style));
    const words = kinds.length ? kinds.map(([, kind]) => kind) : ['notShared'];
    const links = [...met].slice(0, 2).map((link) => byId('link-' + link)).filter(Boolean);
    reason.replaceChildren(...words.map((word) => copy(byId('word-' + word))), ...links.map(copy));
  };

  const reveal = (sentence) => {
    const column = sentence.closest('.col'), single = sentence.closest('details');
    if (single) single.open = true;
    if (column && !shown(column)) byId(column.id.replace('article', 'show')).checked = true;
  };

  const go = (sentence) => {
    reveal(sentence);
    if (now) now.classList.remove('now');
    now = sentence;
    now.classList.add('now');
    now.focus({ preventScroll: true });
    now.scrollIntoView({ block: 'center', inline: 'nearest' });
    explain(now);
    if (now.id) history.replaceState(null, '', '#' + now.id);
    if (!pane.hidden) open(now);
  };

  const open = (sentence) => {
    const id = sentence.dataset.s;
    const place = byId('raw-' + id);
    if (!place) return;
    const source = place.closest('.source');
    const twin = copy(source.querySelector('pre'));
    pane.replaceChildren(twin);
    where.replaceChildren(source.querySelector('h3 bdi').cloneNode(true), ' ' + sentence.dataset.at.replace('-', '\\u2013'));
    const marked = all('[data-s]', twin).filter((part) => part.dataset.s.split(' ').includes(id));
    for (const part of marked) part.classList.add('here');
    byId('whole').href = '#raw-' + id;
    expand(true);
    if (marked[0]) pane.scrollTop = marked[0].offsetTop - pane.clientHeight / 3;
  };

  const expand = (on) => {
    for (const part of [pane, where, byId('whole'), byId('close')]) part.hidden = !on;
    document.body.classList.toggle('docked', on);
  };

  const close = () => {
    expand(false);
    if (now) now.focus({ preventScroll: true });
  };

  const step = (by) => {
    const home = (now && now.closest('.col, details.single')) || document;
    const list = all('.s', home).filter(shown);
    const next = list[now ? list.indexOf(now) + by : 0];
    if (next) go(next);
  };

  const stepPassage = (by) => {
    const home = (now && now.closest('.col')) || document;
    const list = [...new Set(all('.m', home).filter(drawn).map((mark) => mark.closest('.s')))].filter(Boolean);
    const place = now ? list.findIndex((sentence) => sentence === now || now.compareDocumentPosition(sentence) & 4) : 0;
    const from = place < 0 ? list.length : place;
    const next = list[by < 0 ? from - 1 : list[from] === now ? from + 1 : from];
    if (next) go(next);
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    n: () => stepPassage(1),
    p: () => stepPassage(-1),
    Enter: () => open(now),
    '?': () => help.showModal(),
    Escape: close,
  };

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const act = keys[event.key];
    if (!act || (event.key === 'Enter' && event.target !== now)) return;
    event.preventDefault();
    act();
  });

  addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (link && link.matches('.at')) {
      const sentence = all('.s', link.parentNode)[0];
      if (!sentence) return;
      event.preventDefault();
      go(sentence);
      open(sentence);
      return;
    }
    const sentence = event.target.closest('.s');
    if (link || !sentence || !getSelection().isCollapsed) return;
    go(sentence);
    open(sentence);
  });

  addEventListener('mouseover', (event) => {
    const sentence = event.target.closest && event.target.closest('.s');
    if (sentence) explain(sentence);
    else if (now) explain(now);
  });

  const follow = () => {
    const target = byId(location.hash.slice(1));
    if (!target) return;
    if (target.matches('.s')) go(target);
    else if (target.matches('.col')) {
      reveal(target);
      target.scrollIntoView();
    } else if (target.matches('details')) target.open = true;
  };

  const speak = () => {
    document.documentElement.lang = all('[name=language]:checked')[0].id.slice(9);
  };

  byId('close').addEventListener('click', close);
  dock.hidden = false;
  byId('help-button').hidden = false;
  byId('help-button').addEventListener('click', () => help.showModal());
  addEventListener('hashchange', follow);
  addEventListener('change', speak);
  speak();
  follow();
})();
`

/**
 * The script of the report, as text, without the indentation: embedded as it stands, so that its hash can be given
 * in the policy.
 * It only adds to a page that works without it: keys, the raw source beside the text, the reason line.
 */
export const CLIENT = SCRIPT.replace(/\n +/g, '\n')
