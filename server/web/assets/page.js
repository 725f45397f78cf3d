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

async function follow(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } });
  const screening = await answer.json();
  if (screening.state !== 'queued' && screening.state !== 'running') {
    window.location.reload();
    return;
  }
  document.getElementById('state').textContent = screening.state === 'running' ? 'Being screened' : 'Waiting';
  if (screening.rowsRead !== null) {
    document.getElementById('rows').textContent = `${screening.rowsRead.toLocaleString('en-US')} rows read`;
  }
}

if (progress) {
  const poll = () =>
    follow(progress.dataset.screening)
      .catch(() => undefined)
      .then(() => setTimeout(poll, 1000));
  setTimeout(poll, 700);
}
