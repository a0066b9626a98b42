import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { mediaErrors } from '../errors.js';

const patience = 120_000;

/**
 * Lets clamd look at a file (INSTREAM).
 * @param address setting CLAMD_ADDRESS
 * @throws FILE_INFECTED; SCANNER_UNREACHABLE for every answer that is not plainly "clean": what is not known to be clean is not clean
 */
export async function scan(address: string, path: string): Promise<void> {
  const answer = await ask(socketTo(address), path).catch((error: unknown) => {
    throw Object.assign(mediaErrors.SCANNER_UNREACHABLE(), { cause: error });
  });
  if (answer.endsWith(' FOUND')) throw mediaErrors.FILE_INFECTED();
  if (answer !== 'stream: OK') throw mediaErrors.SCANNER_UNREACHABLE();
}

function socketTo(address: string): Socket {
  if (address.startsWith('unix:')) return connect(address.slice('unix:'.length));
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname);
}

async function ask(socket: Socket, path: string): Promise<string> {
  socket.setTimeout(patience, () => socket.destroy(new Error('no answer in time')));
  const answer = new Promise<string>((resolve, reject) => {
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('end', () => {
      resolve(Buffer.concat(parts).toString('utf8').replace(/\0+$/, '').trim());
    });
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('the connection was closed'));
    });
  });
  // clamd may answer before everything is sent, e.g. that it is too large
  const sending = send(socket, path);
  sending.catch(() => undefined);
  try {
    return await answer;
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
