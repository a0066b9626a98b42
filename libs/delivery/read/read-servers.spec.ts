import { DataSource } from 'typeorm';
import { ReadServers } from './read-servers.js';

const look = (xmax: number) => ({ xmin: 1n, xmax: BigInt(xmax), shared: 1, portals: [] });
/** Sources that are never opened: who asks them is told that they do not answer. */
const pairOf = (): ReadServers => new ReadServers(['replica', 'primary'].map((host) => new DataSource({ type: 'postgres', host })));

describe('the preferred of two servers', () => {
  test('is asked while it is at most a second behind the other', () => {
    const servers = pairOf();
    const [replica, primary] = servers.all;
    servers.looked(primary!, look(100), 0, 5);
    servers.looked(replica!, look(90), 900, 905);
    expect(servers.isOnSpare(905)).toBe(false);
    servers.looked(replica!, look(100), 1_100, 1_105);
    expect(servers.isOnSpare(1_105)).toBe(false);
  });

  test('is left once it lacks what the other had a second ago, and asked again when it has it', () => {
    const servers = pairOf();
    const [replica, primary] = servers.all;
    servers.looked(primary!, look(100), 0, 5);
    servers.looked(replica!, look(99), 1_006, 1_010);
    expect(servers.isOnSpare(1_010)).toBe(true);
    servers.looked(primary!, look(120), 1_020, 1_025);
    servers.looked(replica!, look(101), 1_250, 1_255);
    expect(servers.isOnSpare(1_255)).toBe(false);
  });

  test('is left when a look fails, though the other is behind it is better than nothing, and asked again after a look that succeeds', () => {
    const servers = pairOf();
    const [replica, primary] = servers.all;
    servers.looked(replica!, null, 0, 100);
    expect(servers.isOnSpare(100)).toBe(true);
    servers.looked(replica!, look(5), 250, 255);
    expect(servers.isOnSpare(255)).toBe(false);
    servers.looked(primary!, look(9), 300, 305);
    servers.looked(replica!, look(5), 1_400, 1_405);
    servers.looked(primary!, null, 1_500, 1_505);
    expect(servers.isOnSpare(1_505)).toBe(false);
  });

  test('that did not answer a question is left alone for a while, and the error is that of the last one asked', async () => {
    const servers = pairOf();
    await expect(servers.rows({ text: 'select 1' })).rejects.toThrow('Driver not Connected');
    expect(servers.isOnSpare(performance.now())).toBe(true);
    expect(servers.isOnSpare(performance.now() + 2_100)).toBe(false);
  });

  test('is not behind any more once the servers are others', () => {
    const servers = pairOf();
    const [replica, primary] = servers.all;
    servers.looked(primary!, look(100), 0, 5);
    servers.looked(replica!, look(50), 1_100, 1_105);
    servers.forget();
    expect(servers.isOnSpare(1_105)).toBe(false);
    servers.looked(replica!, look(51), 1_200, 1_205);
    expect(servers.isOnSpare(1_205)).toBe(false);
  });
});
