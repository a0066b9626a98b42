import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import { createRoot } from 'react-dom/client';
import { useState } from 'react';
import { examples, hostOf, snippets } from './examples.js';

const host = hostOf(location);
for (const [name, text] of Object.entries(snippets(location.origin, host))) {
  const place = document.querySelector(`[data-example="${name}"]`);
  if (place) place.textContent = text;
}

const fetcher: GraphiQLProps['fetcher'] = async (params) => {
  const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) });
  return (await response.json()) as ExecutionResult;
};
const variables = JSON.stringify({ host }, null, 2);

/** GraphiQL with examples above it; one of them is opened by its button. */
function Explorer() {
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
      <div id="khung-thu">
        <GraphiQL key={chosen} fetcher={fetcher} initialQuery={examples[chosen]?.query ?? ''} initialVariables={variables} />
      </div>
    </>
  );
}

const root = document.querySelector('#explorer');
if (root) createRoot(root).render(<Explorer />);
