/**
 * The two bounds, as bare Node servers that do one thing. `f`: one prepared statement whose JSON is made by PostgreSQL, planned
 * once, sent as it comes. `g`: a buffer that was ready before. Started with a channel: told where to listen, then what to hold ready.
 */
import http from 'node:http';
import pg from 'pg';
import { questions } from './questions.js';

const { BOUND, DATABASE_URL, DATABASE_POOL_SIZE } = process.env;
const pool =
  BOUND === 'f'
    ? new pg.Pool({
        connectionString: DATABASE_URL,
        max: Number(DATABASE_POOL_SIZE),
        // as the product: the driver's own 10 s end between two turns of a server, and each turn began with new connections
        idleTimeoutMillis: 60_000,
        options: '-c plan_cache_mode=force_generic_plan -c jit=off',
      })
    : undefined;
/** @type {Map<string, Buffer>} */
const ready = new Map();

const answer = pool
  ? async (url) => {
      const { pathname, searchParams } = new URL(url, 'http://bound');
      const name = pathname.slice(1);
      const { text, parameters, values } = questions[name];
      const asked = (parameter) => searchParams.get(parameter);
      const { rows } = await pool.query({ name, text, values: values ? values(asked) : parameters.map(asked) });
      return Buffer.from(rows[0].answer);
    }
  : (url) => ready.get(url);

const send = (response, body) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }).end(body);
const fail = (response, error) => response.writeHead(500).end(String(error));

const server = http.createServer((request, response) => {
  try {
    const body = answer(request.url ?? '/');
    if (body instanceof Promise)
      body.then(
        (made) => send(response, made),
        (error) => fail(response, error),
      );
    else if (body) send(response, body);
    else fail(response, 'not ready');
  } catch (error) {
    fail(response, error);
  }
});

process.on('message', (message) => {
  for (const [url, body] of message.hold ?? []) ready.set(url, Buffer.from(body));
  process.send?.('held');
});
process.once('disconnect', () => process.exit(0));
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
