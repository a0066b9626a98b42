import http from 'node:http';
import { quantile, round } from './figures.js';

/**
 * Readers who ask one page after another, each over a connection of its own, and what they got, by phase.
 * @param {{ requests: { port: number, path: string, host: string }[], readers: number }} given
 */
export function startReaders({ requests, readers }) {
  const phases = new Map();
  let phase = 'start';
  let isOver = false;
  let turn = 0;
  const told = () => {
    if (!phases.has(phase)) phases.set(phase, { served: 0, errors: [], latencies: [] });
    return phases.get(phase);
  };
  const reader = async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    while (!isOver) {
      const request = requests[turn++ % requests.length];
      const since = performance.now();
      const fault = await once(agent, request);
      const { errors, latencies } = told();
      if (fault) errors.push(`${request.path}: ${fault}`);
      else latencies.push(performance.now() - since);
      told().served += 1;
    }
    agent.destroy();
  };
  const running = Promise.all(Array.from({ length: readers }, reader));
  return {
    /** What comes from now on counts under this name. @param {string} name */
    enter: (name) => {
      phase = name;
    },
    end: async () => {
      isOver = true;
      await running;
      return [...phases].map(([name, { served, errors, latencies }]) => ({
        name,
        served,
        errors,
        p50: round(quantile(latencies, 0.5), 1),
        p99: round(quantile(latencies, 0.99), 1),
        max: round(quantile(latencies, 1), 1),
      }));
    },
  };
}

/** @returns {Promise<string>} what was wrong; empty when it was answered */
function once(agent, { port, path, host }) {
  return new Promise((resolve) => {
    const request = http.get({ host: '127.0.0.1', port, path, agent, headers: { host, accept: '*/*' }, timeout: 10_000 }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200 ? '' : String(response.statusCode)));
      response.once('error', (error) => resolve(String(error)));
    });
    request.once('timeout', () => request.destroy(new Error('no answer for 10 s')));
    request.once('error', (error) => resolve(String(error)));
  });
}
