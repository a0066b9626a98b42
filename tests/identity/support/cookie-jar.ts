/** Cookies of a browser, by origin and path. */
export class CookieJar {
  private readonly kept: { origin: string; name: string; value: string; path: string }[] = [];

  header(origin: string, pathname: string): string {
    return this.kept
      .filter((each) => each.origin === origin && pathname.startsWith(each.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  value(origin: string, name: string): string | undefined {
    return this.kept.find((each) => each.origin === origin && each.name === name)?.value;
  }

  keep(origin: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
    const known = this.kept.findIndex((each) => each.origin === origin && each.name === name && each.path === path);
    if (known >= 0) this.kept.splice(known, 1);
    if (value && !/max-age=0(;|$)/i.test(line)) this.kept.push({ origin, name, value, path });
  }
}
