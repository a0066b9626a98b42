import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { useGraphiQL } from '@graphiql/react';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import { createRoot } from 'react-dom/client';
import { useEffect, useState } from 'react';
import { examples } from './examples.js';

const fetcher: GraphiQLProps['fetcher'] = async (params) => {
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) });
  return (await response.json()) as ExecutionResult;
};
interface ReadyProps {
  readonly onReady: () => void;
}

/** Tells when both editors stand: pressed before that, GraphiQL's button does nothing and says nothing. */
function Ready({ onReady }: ReadyProps) {
  const isReady = useGraphiQL(({ queryEditor, responseEditor }) => queryEditor !== undefined && responseEditor !== undefined);
  useEffect(() => {
    if (isReady) onReady();
  }, [isReady, onReady]);
  return null;
}

interface TrialProps {
  readonly query: string;
  readonly host: string;
}

/** GraphiQL with one document, out of reach until it can run it. */
function Trial({ query, host }: TrialProps) {
  const [isReady, setReady] = useState(false);
  return (
    <>
      <p role="status" className="opening">
        {isReady ? '' : 'Đang mở khung thử…'}
      </p>
      <div id="khung-thu" inert={!isReady}>
        <GraphiQL fetcher={fetcher} initialQuery={query} initialVariables={JSON.stringify({ host }, null, 2)} forcedTheme="light">
          <GraphiQL.Footer>
            <Ready
              onReady={() => {
                setReady(true);
              }}
            />
          </GraphiQL.Footer>
        </GraphiQL>
      </div>
    </>
  );
}

/** The explorer with examples above it; one of them is opened by its button. */
function Explorer({ host }: { readonly host: string }) {
  const [chosen, setChosen] = useState(0);
  return (
    <>
      <p className="examples">
        {examples.map(({ name }, index) => (
          <button
            key={name}
            type="button"
            aria-pressed={index === chosen}
            onClick={() => {
              setChosen(index);
            }}
          >
            {name}
          </button>
        ))}
      </p>
      <Trial key={chosen} query={examples[chosen]?.query ?? ''} host={host} />
    </>
  );
}

/** Shows the explorer in a place of the page. @param host of the portal that it begins with */
export function showExplorer(place: Element, host: string): void {
  createRoot(place).render(<Explorer host={host} />);
}
