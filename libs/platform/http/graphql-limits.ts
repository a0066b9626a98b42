import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { visit, type OperationDefinitionNode, type ParseOptions, type ValidationRule } from 'graphql';
import { compiledExecution } from './compiled-execution.js';
import { fieldLimits, type FieldLimits } from './field-limits.js';
import { unavailableStatus } from './unavailable-status.js';

export interface Limits {
  readonly depth: number;
  readonly aliases: number;
  readonly tokens: number;
  /** A field counts 1, an object 2, times 1.5 for each level of depth. Sizes do not count, whether they are written out or given as variables: the fields hold them. */
  readonly cost: number;
  readonly fields: FieldLimits;
  /** True where nothing is written: documents asked for again are compiled. */
  readonly compiles: boolean;
}

/** What any honest page needs, several times over; a document beyond it is refused before it runs. */
export const publicLimits: Limits = {
  depth: 8,
  aliases: 10,
  tokens: 1_000,
  cost: 10_000,
  fields: {
    portal: 2,
    portals: 1,
    // each up to a thousand cards
    items: 5,
    item: 1,
    search: 1,
    html: 1,
    text: 1,
    related: 1,
    archive: 2,
    look: 2,
    home: 1,
    links: 4,
    contacts: 2,
    movedAddress: 1,
    visits: 1,
    popular: 1,
    channels: 1,
    editorialBoard: 1,
    tags: 1,
    topics: 1,
  },
  compiles: true,
};
export const manageLimits: Limits = {
  compiles: false,
  depth: 8,
  aliases: 10,
  tokens: 2_000,
  cost: 10_000,
  fields: {
    item: 8,
    items: 5,
    portals: 6,
    board: 1,
    boardPortal: 1,
    figure: 8,
    figureRows: 4,
    sectionGrid: 1,
    provinces: 2,
    auditEntries: 2,
    directives: 2,
    latePortals: 1,
    readers: 2,
    readersBelow: 2,
    advertsBelow: 1,
    advertContracts: 2,
    advertReceipts: 2,
    subtreeReaders: 1,
    deadLinks: 2,
    html: 5,
    body: 5,
    draft: 5,
    history: 5,
  },
};

/** Plugins and validation rules that hold the limits, for `ApolloServer`. */
export function limitsOf({ depth, aliases, tokens, cost, fields, compiles }: Limits): {
  plugins: ApolloServerPlugin[];
  validationRules: ValidationRule[];
  parseOptions: ParseOptions;
  includeStacktraceInErrorResponses: false;
  allowBatchedHttpRequests: false;
  persistedQueries: false;
} {
  const armor = new ApolloArmor({
    maxDepth: { n: depth, ignoreIntrospection: true, flattenFragments: true },
    maxAliases: { n: aliases },
    // graphql-js counts tokens itself; this plugin's own parser turns every syntax error into a fault of the server.
    maxTokens: { enabled: false },
    costLimit: { maxCost: cost, ignoreIntrospection: true, flattenFragments: true },
    maxDirectives: { n: 20 },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  // The same types twice: the package is typed against the CommonJS declarations of the server, we against the ESM ones.
  const armour: unknown = armor.plugins;
  return {
    plugins: [
      ...(armour as ApolloServerPlugin[]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      unavailableStatus(),
      ...(compiles ? [compiledExecution()] : []),
    ],
    validationRules: [...armor.validationRules.map(withoutSizes), fieldLimits(fields)],
    parseOptions: { maxLexicalTokens: tokens },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
  };
}

/** A rule that sees operations without `first`: the armour multiplies by what is written out, and does not know what a variable says. */
function withoutSizes(rule: ValidationRule): ValidationRule {
  return (context) => {
    const visitor = rule(context) as { OperationDefinition?: { enter?: (operation: OperationDefinitionNode) => void } };
    const enter = visitor.OperationDefinition?.enter;
    if (!enter) return visitor;
    visitor.OperationDefinition = {
      ...visitor.OperationDefinition,
      enter: (operation) => {
        enter.call(visitor, visit(operation, { Argument: ({ name }) => (name.value === 'first' ? null : undefined) }));
      },
    };
    return visitor;
  };
}
