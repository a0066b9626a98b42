import { getArgumentValues, getNamedType, getVariableValues, Kind, OperationTypeNode, parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { AppError } from '#platform/errors';
import { normaliseHost } from '#units';
import { mostRows } from '../public/rows-asked.js';
import type { Root, RootValues } from './root-field.js';
import { rootFields } from './root-fields.js';
import { documentStatement, type DocumentStatement } from './document-statement.js';
import { NotCompilable, selectionOf, type Source } from './selection.js';

/** Forms of one document: arguments that may be left out each make another statement. */
const mostForms = 16;

/** A statement with everything that decides its answer. */
export interface Question {
  readonly statement: DocumentStatement;
  readonly values: readonly (string | number)[];
  readonly host: string;
  /** Does to the answer what the statement cannot; null: it is the answer as it is. */
  readonly finish: ((body: string) => string) | null;
}

/** A document that was compiled: from its variables to the one statement that answers it. */
export class CompiledDocument {
  private readonly forms = new Map<string, DocumentStatement>();

  /** Name of its operation; null when it has none. */
  readonly operationName: string | null;

  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly roots: readonly Root[],
    private readonly name: string,
    private readonly most: number,
  ) {
    this.operationName = operation.name?.value ?? null;
  }

  /**
   * @param text a document that the schema allows
   * @param name short, of no other document: prepared statements are named after it
   * @param most forms that are made of it
   * @throws NotCompilable when no statement can answer it
   */
  static of(schema: GraphQLSchema, text: string, name: string, most = mostForms): CompiledDocument {
    const { definitions } = parse(text);
    const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
    const [operation] = operations;
    const query = schema.getQueryType();
    if (!operation || !query || operations.length > 1 || operation.operation !== OperationTypeNode.QUERY) throw new NotCompilable('not one query');
    if (operation.directives?.length) throw new NotCompilable('a directive');
    const source: Source = {
      schema,
      fragments: new Map(definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : []))),
    };
    const selected = selectionOf(source, getNamedType(query), [operation.selectionSet])[query.name] ?? [];
    const roots = selected.map((each): Root => {
      if (each.name === '__typename') return { selected: each, field: null, type: query };
      const field = rootFields[each.name];
      const type = query.getFields()[each.name]?.type;
      if (!field || !type) throw new NotCompilable(each.name);
      return { selected: each, field, type };
    });
    if (roots.every(({ field }) => field === null)) throw new NotCompilable('nothing to read');
    return new CompiledDocument(schema, operation, roots, name, most);
  }

  /**
   * The question that variables make of the document.
   * @param day civil day of now
   * @returns null when the generic path must answer: with an error, or for what no statement finds
   */
  question(variables: Readonly<Record<string, unknown>>, day: string): Question | null {
    const { coerced, errors } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    if (errors) return null;
    const query = this.schema.getQueryType();
    const read: (RootValues | null)[] = [];
    const finishes: [key: string, finish: (answer: unknown) => unknown][] = [];
    let host: string | null = null;
    try {
      for (const { selected, field } of this.roots) {
        const definition = query?.getFields()[selected.name];
        if (!field || !definition) {
          read.push(null);
          continue;
        }
        const args = getArgumentValues(definition, selected.node, coerced);
        const asked = normaliseHost(args['host'] as string);
        const values = field.read(args, day);
        if (asked === null || values === null || (host !== null && asked !== host)) return null;
        host = asked;
        read.push(values);
        const finish = field.finish?.(selected.selection, args);
        if (finish) finishes.push([selected.key, finish]);
      }
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
    if (host === null || rowsOf(read) > mostRows) return null;
    const statement = this.form(read);
    return statement && { statement, values: statement.values({ host, day, read }), host, finish: finishes.length === 0 ? null : finished(finishes) };
  }

  private form(read: readonly (RootValues | null)[]): DocumentStatement | null {
    const key = read.map((values) => Object.keys(values ?? {}).join()).join('|');
    const known = this.forms.get(key);
    if (known) return known;
    if (this.forms.size >= this.most) return null;
    const made = documentStatement(`${this.name}.${String(this.forms.size)}`, this.roots, read);
    this.forms.set(key, made);
    return made;
  }
}

/** What all lists of a question ask for together. */
const rowsOf = (read: readonly (RootValues | null)[]): number => read.reduce((sum, values) => sum + Number(values?.['first'] ?? 0), 0);

function finished(finishes: readonly (readonly [key: string, finish: (answer: unknown) => unknown])[]): (body: string) => string {
  return (body) => {
    const { data } = JSON.parse(body) as { data: Record<string, unknown> };
    for (const [key, finish] of finishes) data[key] = finish(data[key]);
    return JSON.stringify({ data });
  };
}
