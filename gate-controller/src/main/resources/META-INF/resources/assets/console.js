// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
// Keeps a page of the console live: the wall as it is, the clocks, and a loud word when the controller falls silent.
'use strict';
(() => {
  const SILENT_AFTER_MILLIS = 3000;
  const page = document.body.dataset;
  const live = document.getElementById('live');
  const stale = document.getElementById('stale');
  const closed = document.getElementById('closed');
  const form = document.querySelector('form.decision');
  let clockOffset = Number(page.now) - Date.now();
  let lastHeard = performance.now();
  let lastHtml = '';
  let sent = false;
  let source;

  function words(millis) {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const two = (number) => String(number).padStart(2, '0');
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
      ? `${minutes}:${two(seconds % 60)}`
      : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
  }

  function tick() {
    const now = Date.now() + clockOffset;
    for (const time of document.querySelectorAll('time[data-since]')) {
      time.textContent = words(now - Number(time.dataset.since));
    }
    for (const time of document.querySelectorAll('time[data-until]')) {
      const left = Number(time.dataset.until) - now;
      time.textContent = words(left + 999);
      time.classList.toggle('short', left < 10000);
    }
    if (page.stream) {
      const silent = performance.now() - lastHeard > SILENT_AFTER_MILLIS;
      stale.hidden = !silent;
      document.body.classList.toggle('is-stale', silent);
      // A browser gives up by itself after an error answer: begin again.
      if (silent && source.readyState === EventSource.CLOSED) {
        listen();
      }
    }
  }

  function showWall(html) {
    if (html === lastHtml) {
      return;
    }
    lastHtml = html;
    const focused = live.contains(document.activeElement) ? document.activeElement.id : '';
    const said = document.getElementById('announcement');
    const fresh = document.createElement('template');
    fresh.innerHTML = html;
    // The announcement stays the same element, so that a screen reader speaks only when its words change.
    const saying = fresh.content.getElementById('announcement');
    if (said.textContent !== saying.textContent) {
      said.textContent = saying.textContent;
    }
    saying.remove();
    live.replaceChildren(said, fresh.content);
    if (focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  function hear(message) {
    const event = JSON.parse(message.data);
    lastHeard = performance.now();
    clockOffset = event.now - Date.now();
    if (live) {
      showWall(event.html);
      const waiting = event.openCases.length;
      document.title = `${waiting > 0 ? `(${waiting}) ` : ''}Lanes · Gatehouse`;
    }
    if (page.case && !sent) {
      const gone = !event.openCases.includes(page.case);
      closed.hidden = !gone;
      for (const button of form.querySelectorAll('button')) {
        button.disabled = gone;
      }
    }
    tick();
  }

  function listen() {
    source = new EventSource(page.stream);
    source.onmessage = hear;
  }

  form?.addEventListener('submit', () => {
    sent = true;
  });
  document.querySelector('.error-summary')?.focus();
  if (page.stream) {
    listen();
    setInterval(tick, 500);
    tick();
  }
})();
