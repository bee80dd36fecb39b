// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
// The traveller's screen: shows the prompt that the lane asks for, in the language that the traveller chose. When the
// controller falls silent the screen calls the officer by itself.
'use strict';
(() => {
  const SILENT_AFTER_MILLIS = 3000;
  const LANGUAGE_TURN_MILLIS = 6000;
  const FIRST = 'LAY_PASSPORT';
  const SILENT = 'OFFICER_COMES';
  const buttons = [...document.querySelectorAll('button[data-language]')];
  const languages = buttons.map((button) => button.dataset.language);
  let prompt = document.body.dataset.prompt;
  let language = languages[0];
  let chosen = false;
  let lastHeard = performance.now();
  let lastTurn = performance.now();
  let source;

  function draw() {
    document.body.dataset.prompt = prompt;
    for (const section of document.querySelectorAll('.prompt')) {
      section.hidden = section.dataset.prompt !== prompt;
    }
    for (const words of document.querySelectorAll('.words')) {
      words.hidden = words.lang !== language;
    }
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    }
    document.documentElement.lang = language;
    document.documentElement.dir = buttons[languages.indexOf(language)].dir;
  }

  function show(next) {
    if (next === prompt || !document.querySelector(`.prompt[data-prompt="${CSS.escape(next)}"]`)) {
      return;
    }
    // The next traveller chooses anew.
    if (next === FIRST) {
      chosen = false;
      language = languages[0];
      lastTurn = performance.now();
    }
    prompt = next;
    draw();
  }

  function tick() {
    const now = performance.now();
    if (now - lastHeard > SILENT_AFTER_MILLIS) {
      show(SILENT);
      if (source.readyState === EventSource.CLOSED) {
        listen();
      }
    }
    if (prompt === FIRST && !chosen && now - lastTurn >= LANGUAGE_TURN_MILLIS) {
      lastTurn = now;
      language = languages[(languages.indexOf(language) + 1) % languages.length];
      draw();
    }
  }

  function listen() {
    source = new EventSource(`${location.pathname.replace(/\/$/, '')}/stream`);
    source.onmessage = (message) => {
      lastHeard = performance.now();
      show(JSON.parse(message.data).prompt);
    };
  }

  for (const button of buttons) {
    button.addEventListener('click', () => {
      chosen = true;
      language = button.dataset.language;
      draw();
    });
  }
  listen();
  draw();
  setInterval(tick, 250);
})();
