'use strict';

/* Dropping a file, and following a screening. Everything works without this script, with a click more. */

const drop = document.getElementById('drop');
const file = document.getElementById('file');
const form = document.getElementById('upload');

if (drop && file && form) {
  for (const name of ['dragenter', 'dragover']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0) file.files = event.dataTransfer.files;
  });
  form.addEventListener('submit', () => {
    form.querySelector('button').disabled = true;
    document.getElementById('working').hidden = false;
  });
  window.addEventListener('pageshow', () => {
    form.querySelector('button').disabled = false;
    document.getElementById('working').hidden = true;
  });
}

const progress = document.querySelector('[data-screening]');

function show(screening) {
  document.getElementById('state').textContent = screening.state === 'running' ? 'Being screened' : 'Waiting';
  if (screening.rowsRead !== null) {
    document.getElementById('rows').textContent = `${screening.rowsRead.toLocaleString('en-US')} rows read`;
  }
}

async function look(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  const screening = await answer.json();
  if (screening.state === 'queued' || screening.state === 'running') show(screening);
  else window.location.reload();
}

async function poll() {
  await look(progress.dataset.screening).catch(() => undefined);
  setTimeout(poll, 1000);
}

/* The browser connects again by itself unless it was refused; then, and where it cannot, the page asks now and then. */
function listen() {
  const events = new EventSource(`${progress.dataset.screening}/events`);
  events.addEventListener('progress', (event) => show(JSON.parse(event.data)));
  events.addEventListener('end', () => {
    events.close();
    window.location.reload();
  });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) void poll();
  });
}

if (progress) {
  if ('EventSource' in window) listen();
  else setTimeout(poll, 700);
}
