import { connect, createServer } from 'node:net';

/**
 * A line to a server that breaks again and again: after so many bytes of what is sent, the connection is destroyed.
 * @param {string} url of the server
 * @param {() => number} after how many bytes the next connection breaks
 */
export async function cuttingLine(url, after) {
  const { hostname, port } = new URL(url);
  const open = new Set();
  let cuts = 0;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let left = after();
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => open.delete(socket));
    }
    near.on('data', (chunk) => {
      left -= chunk.length;
      if (left > 0) {
        if (!far.write(chunk)) {
          near.pause();
          far.once('drain', () => near.resume());
        }
        return;
      }
      cuts += 1;
      // half of the last part still arrives
      far.end(chunk.subarray(0, chunk.length >> 1));
      near.destroy();
    });
    far.pipe(near);
    near.on('close', () => far.end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
