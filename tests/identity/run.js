/** `npm run test:identity [-- --issuer embedded|keycloak] [options of jest]`: the identity suite against one kind of issuer. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, tokens } = parseArgs({ options: { issuer: { type: 'string' } }, strict: false, allowPositionals: true, tokens: true });
const issuer = values.issuer ?? process.env.LIENCONG_IDENTITY_ISSUER ?? 'embedded';
if (issuer !== 'embedded' && issuer !== 'keycloak') {
  process.stderr.write(`--issuer ${String(issuer)}: embedded | keycloak\n`);
  process.exit(2);
}
const own = new Set(
  tokens.filter((each) => each.kind === 'option' && each.name === 'issuer').flatMap((each) => [each.index, each.inlineValue ? -1 : each.index + 1]),
);
const rest = process.argv.slice(2).filter((_, index) => !own.has(index));
// A log-in at Keycloak is many requests and a slow hash of the password: patience, and not two specs at once on two cores.
const more = issuer === 'keycloak' ? ['--testTimeout=180000', '--maxWorkers=1'] : [];
const child = spawn('npm', ['test', '--', '--testPathPatterns=tests/identity/', ...more, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, LIENCONG_FIGURES: 'identity', LIENCONG_IDENTITY_ISSUER: issuer },
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
