import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../output.js';

/** A running Liên Cổng on this machine, as `npm start` has written it down. */
export interface Installation {
  readonly apiUrl: string;
  /** Where the site answers, whatever host is asked for. */
  readonly siteUrl: string;
  readonly tokenUrl: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Stands for the second factor of every account there. */
  readonly oneTimeCode: string;
  readonly accounts: readonly { readonly username: string; readonly password: string }[];
}

const cliClient = 'liencong-cli';
const portsFile = z.object({ api: z.number(), site: z.number(), issuer: z.number() });
const secretsFile = z.object({ clients: z.object({ [cliClient]: z.string() }), oneTimeCode: z.string() });
const accountsFile = z.array(z.object({ username: z.string(), password: z.string() }));

/** Reads the data folder of `npm start`. User names and passwords open the API on such a machine only. @throws Refusal */
export function readInstallation(folder: string): Installation {
  const ports = read(path.join(folder, 'ports.json'), portsFile);
  const secrets = read(path.join(folder, 'secrets.json'), secretsFile);
  return {
    apiUrl: `http://127.0.0.1:${ports.api}`,
    siteUrl: `http://127.0.0.1:${ports.site}`,
    tokenUrl: `http://localhost:${ports.issuer}/realms/liencong/protocol/openid-connect/token`,
    client: { id: cliClient, secret: secrets.clients[cliClient] },
    oneTimeCode: secrets.oneTimeCode,
    accounts: read(path.join(folder, 'accounts.json'), accountsFile),
  };
}

function read<T>(file: string, form: z.ZodType<T>): T {
  if (!existsSync(file))
    throw new Refusal(
      `Không có ${file}. Hãy chạy npm start trước, hoặc chỉ thư mục dữ liệu bằng --data.\n(The file is missing: run npm start first, or name the data folder.)`,
      2,
    );
  const result = form.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Refusal(`${file} không đúng dạng (unexpected form): ${result.error.issues[0]?.path.join('.') ?? ''}`, 2);
  return result.data;
}
