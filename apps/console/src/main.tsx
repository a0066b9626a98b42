import './styles/mantine.css';
// after the kit's own defaults, which it replaces
import 'virtual:theme.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/parts.css';
import './styles/door.css';
import './styles/lists.css';
import './styles/writing.css';
import './styles/item.css';
import './styles/article.css';
import './styles/board.css';
import './styles/imports.css';
import './styles/portals.css';
import './styles/audit.css';
import './styles/staff.css';
import './styles/directives.css';
import './styles/targets.css';
import './styles/look.css';
import './styles/connections.css';
import './styles/files.css';
import './styles/placements.css';
import './styles/editorial.css';
import './styles/kinds.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
