import type { Request, Response } from 'express';
import type Provider from 'oidc-provider';
import type { Account, IssuerAccounts } from './issuer-accounts.js';
import { acrLevels } from './issuer-names.js';
import { codePage, loginPage, messagePage } from './issuer-pages.js';

export interface LoginDeskOptions {
  readonly consoleUrl: string;
  readonly demonstration: boolean;
  readonly oneTimeCode: string;
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/**
 * The pages of a log-in: user name and password, then, when the client asked for that level, the one-time code. Who is
 * signed in by password already is asked for the code alone.
 */
export function loginDesk(provider: () => Provider, accounts: IssuerAccounts, options: LoginDeskOptions) {
  const { demonstration } = options;
  return async (request: Request, response: Response): Promise<void> => {
    response.setHeader('Cache-Control', 'no-store');
    const details = await provider()
      .interactionDetails(request, response)
      .catch(() => undefined);
    if (!details) {
      response.status(400).send(messagePage('Trang đăng nhập đã hết hạn', 'Hãy quay lại trang quản trị và đăng nhập lần nữa.', options.consoleUrl));
      return;
    }
    const finish = (account: Account, acr: string, amr: string[]): Promise<void> =>
      provider().interactionFinished(request, response, { login: { accountId: account.subject, acr, amr } }, { mergeWithLastSubmission: false });
    const known = await knownAccount(details, accounts);
    // Asked for what they never set up: the client learns from the token that it stays at the password.
    if (known?.secondFactor === false) return finish(known, acrLevels.password, ['pwd']);
    if (request.method === 'GET') {
      const hint = details.params['login_hint'];
      if (known) response.send(codePage({ failed: false, demonstration }));
      else response.send(loginPage({ demonstration, ...(typeof hint === 'string' ? { username: hint } : {}) }));
      return;
    }
    if (known) {
      if (field(request, 'otp').trim() === options.oneTimeCode) await finish(known, acrLevels.oneTimeCode, ['pwd', 'otp']);
      else response.status(400).send(codePage({ failed: true, demonstration }));
      return;
    }
    const username = field(request, 'username');
    const account = await accounts.check(username, field(request, 'password'));
    if (!account) response.status(400).send(loginPage({ demonstration, failedUsername: username }));
    else if (!wantsCode(details) || account.secondFactor === false) await finish(account, acrLevels.password, ['pwd']);
    else {
      // The interaction itself remembers that the password was right: nothing the browser could make up.
      details.result = { password: { accountId: account.subject } };
      await details.save(Math.max(1, details.exp - Math.floor(Date.now() / 1_000)));
      response.redirect(303, request.originalUrl);
    }
  };
}

function wantsCode({ params }: Interaction): boolean {
  const wanted = params['acr_values'];
  return typeof wanted === 'string' && wanted.split(' ')[0] === acrLevels.oneTimeCode;
}

/** The person whose password is known to be right, when only the code is missing: of this log-in, or of the one it goes on with. */
async function knownAccount(details: Interaction, accounts: IssuerAccounts): Promise<Account | undefined> {
  const answered = (details.result?.['password'] as { accountId: string } | undefined)?.accountId;
  const isStepUp = details.prompt.reasons.length === 1 && details.prompt.reasons[0] === 'level';
  const subject = answered ?? (isStepUp ? details.session?.accountId : undefined);
  return subject === undefined ? undefined : accounts.find(subject);
}

/** A field of the posted form; what is missing or given twice counts as empty. */
function field(request: Request, name: string): string {
  const value = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : '';
}
