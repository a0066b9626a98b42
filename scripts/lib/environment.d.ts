type Variables = Readonly<Record<string, string>>;

export function environments(given: {
  readonly ports: Readonly<Record<string, number>>;
  readonly secrets: { readonly sessionSecret: string; readonly personalDataKey: string; readonly clients: Readonly<Record<string, string>> };
  readonly urlOf: (role: string) => string;
  readonly owner: string;
  readonly roles: readonly string[];
  readonly issuerClients: { readonly console: string; readonly cli: string; readonly system: string };
  readonly mailFolder: string;
  readonly mediaFolder: string;
}): Readonly<Record<'api' | 'worker' | 'site' | 'issuer' | 'cli' | 'tools', Variables>> & { readonly addresses: Variables };
