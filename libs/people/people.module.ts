import { Module, RequestMethod, type FactoryProvider, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { TokenVerifier } from '#platform/auth';
import { need, type Config } from '#platform/config';
import { CONFIG } from '#platform/nest';
import { Clock } from '#platform/time';
import { AuthController } from './auth.controller.js';
import { Authenticator } from './authenticate.js';
import { BoardResolver } from './board/board.resolver.js';
import { LoginCookies } from './cookies.js';
import { CsrfSecret } from './csrf.js';
import { ExemptionResolver } from './exemption.resolver.js';
import { settleAccepted } from './invitation/settle-accepted.js';
import { IssuerClient } from './issuer-client.js';
import { ManageGate } from './manage-gate.js';
import { PeopleDeskResolver } from './people-desk.resolver.js';
import { PeopleResolver } from './people.resolver.js';
import { PersonalDataKey } from './personal-data.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';

const signin = getDataSourceToken('signin');
const editing = getDataSourceToken('editing');

const doorProviders: FactoryProvider[] = [
  { provide: TokenVerifier, inject: [CONFIG, Clock], useFactory: (config: Config, clock: Clock) => new TokenVerifier(config, clock) },
  { provide: IssuerClient, inject: [CONFIG, TokenVerifier], useFactory: (config: Config, verifier: TokenVerifier) => new IssuerClient(config, verifier) },
  { provide: CsrfSecret, inject: [CONFIG], useFactory: (config: Config) => new CsrfSecret(secret(config, 'SESSION_SECRET')) },
  { provide: LoginCookies, inject: [CONFIG], useFactory: (config: Config) => new LoginCookies(secret(config, 'SESSION_SECRET')) },
  {
    provide: SecondFactor,
    inject: [signin, Clock, CONFIG],
    useFactory: (source: DataSource, clock: Clock, config: Config) => new SecondFactor(source, clock, config),
  },
  {
    provide: Sessions,
    inject: [signin, IssuerClient, Clock, SecondFactor, CONFIG],
    useFactory: (source: DataSource, issuer: IssuerClient, clock: Clock, secondFactor: SecondFactor, config: Config) =>
      new Sessions(source, issuer, clock, secondFactor, config),
  },
  {
    provide: SignIn,
    inject: [signin, IssuerClient, Sessions, LoginCookies, SecondFactor, Clock, CONFIG, editing],
    useFactory: (
      source: DataSource,
      issuer: IssuerClient,
      sessions: Sessions,
      logins: LoginCookies,
      secondFactor: SecondFactor,
      clock: Clock,
      config: Config,
      desk: DataSource,
    ) => new SignIn(source, issuer, sessions, logins, secondFactor, clock, config, (token) => settleAccepted(source, desk, clock, token)),
  },
  {
    provide: Authenticator,
    inject: [signin, TokenVerifier, Sessions, CsrfSecret, SecondFactor, CONFIG],
    useFactory: (source: DataSource, verifier: TokenVerifier, sessions: Sessions, csrf: CsrfSecret, secondFactor: SecondFactor, config: Config) =>
      new Authenticator(source, verifier, sessions, csrf, secondFactor, config),
  },
];

function secret(config: Config, name: 'SESSION_SECRET' | 'PERSONAL_DATA_KEY'): Buffer {
  return Buffer.from(need(config, name), 'base64');
}

/** People at the door (log-in, sessions, tokens) and their grants. Needs the data sources `editing` and `signin`. */
@Module({
  controllers: [AuthController],
  providers: [
    ...doorProviders,
    ManageGate,
    PeopleResolver,
    ExemptionResolver,
    PeopleDeskResolver,
    BoardResolver,
    { provide: PersonalDataKey, inject: [CONFIG], useFactory: (config: Config) => new PersonalDataKey(secret(config, 'PERSONAL_DATA_KEY')) },
  ],
  exports: [Authenticator, ManageGate, TokenVerifier, PersonalDataKey],
})
export class PeopleModule implements NestModule {
  /** Everything under /manage goes through the gate, however the address is spelt. */
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ManageGate).forRoutes({ path: 'manage{/*rest}', method: RequestMethod.ALL });
  }
}
