/** Where a part for one machine may run. */
export type LocalMode = 'local' | 'test';

const guide = 'docs/operations/production.md';

/**
 * Stops the parts that exist for one machine only (embedded database, embedded issuer) from ever serving production. As
 * everywhere, a mode that nobody states is production.
 * @param part what refuses, in words for the operator
 * @param stated mode given by the program that starts the part; LIENCONG_MODE says it louder
 * @param environment variables by name; looked at directly, because these parts also run without a complete configuration
 * @throws Error saying what to use instead
 */
export function refuseProduction(part: string, stated: string | undefined, environment: Record<string, string | undefined> = process.env): void {
  const mode = environment['LIENCONG_MODE'] || (stated ?? '');
  const isNodeProduction = environment['NODE_ENV'] === 'production';
  if ((mode === 'local' || mode === 'test') && !isNodeProduction) return;
  const found = isNodeProduction ? 'NODE_ENV=production' : mode === '' ? 'LIENCONG_MODE chưa đặt (not set)' : `LIENCONG_MODE=${mode}`;
  throw new Error(
    `${part}: chỉ chạy khi LIENCONG_MODE là local hoặc test; đang là ${found}. Hãy dùng PostgreSQL và máy chủ đăng nhập thật (xem ${guide}).\n` +
      `${part}: refuses to run unless LIENCONG_MODE is local or test; found ${found}. Use a real PostgreSQL and a real OpenID Connect issuer (see ${guide}).`,
  );
}
