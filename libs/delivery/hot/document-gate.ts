import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { limitsOf, type Limits } from '#platform/http';

/** Lets through what the GraphQL server would: the schema allows it, and it keeps to the limits. */
export class DocumentGate {
  private readonly rules: Parameters<typeof validate>[2];
  private readonly tokens: number;

  constructor(
    private readonly schema: GraphQLSchema,
    limits: Limits,
  ) {
    this.rules = [...specifiedRules, ...limitsOf(limits).validationRules];
    this.tokens = limits.tokens;
  }

  /** The document, parsed; null when the server would refuse it, which then says why. */
  allowed(text: string): DocumentNode | null {
    try {
      const document = parse(text, { maxLexicalTokens: this.tokens });
      return validate(this.schema, document, this.rules).length === 0 ? document : null;
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }
}
