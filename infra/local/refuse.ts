/**
 * Stops the parts that exist for one machine only (embedded database, embedded issuer) from ever serving production.
 * @param part what refuses, in words for the operator
 * @param environment variables by name; looked at directly, because these parts also run without a complete configuration
 * @throws Error saying what to use instead
 */
export function refuseProduction(part: string, environment: Record<string, string | undefined> = process.env): void {
  for (const name of ['LIENCONG_MODE', 'NODE_ENV']) {
    if (environment[name] !== 'production') continue;
    throw new Error(
      `${part}: không chạy khi ${name}=production. Hãy dùng PostgreSQL và máy chủ đăng nhập thật (xem docs/operations).\n` +
        `${part}: refuses to run with ${name}=production. Use a real PostgreSQL and a real OpenID Connect issuer (see docs/operations).`,
    );
  }
}
