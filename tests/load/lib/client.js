import http from 'node:http';

/** The request was not answered: it may have been done, or not. */
export class Unanswered extends Error {
  /** @param {string} message @param {boolean} arrived false when the server was not even there */
  constructor(message, arrived = true) {
    super(message);
    this.arrived = arrived;
  }
}

/** The server said no. */
class Refused extends Error {
  constructor(status, errors) {
    super(`${status}: ${JSON.stringify(errors).slice(0, 600)}`);
    this.codes = errors.map((error) => error.extensions?.code ?? error.code);
  }
}

/** A connection that lay idle for so long is not used again, in ms: the server ends it after five seconds, maybe just when the next question is sent. */
const idle = 2_000;
const agent = new http.Agent({ keepAlive: true, maxSockets: 200, timeout: idle });

/**
 * Sends a document to the management schema.
 * @param {string} url of the api
 * @returns {Promise<any>} its data
 * @throws Unanswered, Refused
 */
export async function manage(url, token, query, variables) {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` };
  const { status, text } = await send(`${url}/manage/graphql`, headers, body);
  if (status === 502 || status === 503) throw new Unanswered(`${status}`);
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Refused(status, [{ message: text.slice(0, 200) }]);
  }
  if (answer.errors) throw new Refused(status, answer.errors);
  return answer.data;
}

function send(url, headers, body) {
  return new Promise((resolve, reject) => {
    const lost = (error) => reject(new Unanswered(error.message, error.code !== 'ECONNREFUSED'));
    const request = http.request(url, { method: 'POST', agent, headers, timeout: 30_000 }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', lost);
      response.on('close', () => !response.complete && lost(new Error('cut off')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }));
    });
    request.on('timeout', () => request.destroy(new Error('no answer for 30 s')));
    request.on('error', lost);
    request.end(body);
  });
}
