import { createServer } from 'node:http';
import express from 'express';

/**
 * The least that any such service does, in a process of its own: reads the same JSON and answers a constant.
 * `node bare.js BYTES` listens on any free port and says so as `cmic serve` does; the answer has that many bytes.
 */
const answer = { told: '' };
answer.told = 'x'.repeat(Math.max(0, Number(process.argv[2] ?? 0) - JSON.stringify(answer).length));

const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.post('/api/v1/pretrade-checks', express.json(), (_request, response) => {
  response.json(answer);
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  console.log(JSON.stringify({ event: 'listening', url: `http://127.0.0.1:${port}` }));
});
