/**
 * Labels that mean something else under a province's domain, so no commune takes one without an operator's confirmation
 * . Services first, then abbreviations that departments use for their own hosts.
 */
export const reservedLabels: ReadonlySet<string> = new Set([
  ...[
    'www',
    'mail',
    'email',
    'smtp',
    'webmail',
    'api',
    'cdn',
    'static',
    'assets',
    'media',
    'files',
    'ns1',
    'ns2',
    'ftp',
    'vpn',
    'sso',
    'id',
    'auth',
    'login',
    'admin',
    'quantri',
    'test',
    'localhost',
  ],
  ...['dichvucong', 'dvc', 'motcua', 'congbao', 'hoidap', 'phananh', 'congdan', 'thongke', 'dulieu', 'opendata'],
  ...['ubnd', 'hdnd', 'vpubnd', 'thanhtra', 'snv', 'stc', 'sxd', 'snnmt', 'skhcn', 'sgddt', 'syt', 'sct', 'svhttdl', 'stp', 'sdttg', 'bqlkcn'],
]);
