import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request } from 'node:http';

/**
 * Sends a file to be screened and waits for its end, in a process of its own, so that the client that measures is not held
 * up by it. `node upload.js URL FILE [KEY]` prints the seconds until it was taken in and until it was done.
 */
const [, , url = '', path = '', key = ''] = process.argv;
const authorization = key === '' ? {} : { Authorization: `Bearer ${key}` };
const began = performance.now();
const { location } = await send();
const received = secondsSince(began);
let state = 'queued';
while (state !== 'done' && state !== 'failed') {
  await new Promise((resolve) => {
    setTimeout(resolve, 250);
  });
  const answer = await fetch(new URL(location, url), { headers: authorization });
  ({ state } = JSON.parse(await answer.text()));
}
console.log(JSON.stringify({ state, received, done: secondsSince(began) }));

function secondsSince(then: number): number {
  return (performance.now() - then) / 1000;
}

async function send(): Promise<{ readonly location: string }> {
  const { size } = await stat(path);
  const headers = { ...authorization, 'Content-Type': 'text/csv', 'Content-Length': size };
  return new Promise((resolve, reject) => {
    const going = request(new URL('/api/v1/screenings?name=load.csv', url), { method: 'POST', headers });
    going.once('error', reject);
    going.once('response', (response) => {
      response.resume();
      const { location } = response.headers;
      if (location === undefined) reject(new Error(`the upload was answered with ${response.statusCode}`));
      else resolve({ location });
    });
    createReadStream(path, { highWaterMark: 1024 * 1024 }).pipe(going);
  });
}
