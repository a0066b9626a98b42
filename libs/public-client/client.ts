/** A document with the types of its answer and of its variables. */
export interface TypedDocument<Data, Variables> {
  toString(): string;
  readonly __apiType?: ((variables: Variables) => Data) | undefined;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Partial<Pick<PublicFault, 'code' | 'messageEn' | 'details'>> }[];
}

/** The schema refused a question; `code` is stable, `message` says in Vietnamese what to do, `messageEn` in English, `details` what stands in them. */
export class PublicFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly messageEn: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'PublicFault';
  }
}

/** Asks the public schema. Needs nothing but `fetch`. */
export class PublicClient {
  private readonly url: string;

  /** @param origin where the schema answers, e.g. `https://xa.example.vn` */
  constructor(
    origin: string,
    private readonly send: typeof fetch = fetch,
  ) {
    this.url = new URL('/graphql', origin).href;
  }

  /** @throws PublicFault when the question is refused, Error when no answer comes */
  async ask<Data, Variables>(document: TypedDocument<Data, Variables>, variables: Variables): Promise<Data> {
    const response = await this.send(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const answer = (await response.json().catch(() => null)) as Answer | null;
    const error = answer?.errors?.[0];
    if (error) throw new PublicFault(error.extensions?.code ?? '', error.message, error.extensions?.messageEn ?? '', error.extensions?.details);
    if (!answer?.data) throw new Error(`no answer from ${this.url} (${String(response.status)})`);
    return answer.data as Data;
  }
}
