import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';
import './style/print.css';
import { App } from './app.js';
import { keepFocus } from './parts/page/keep-focus.js';

const root = document.getElementById('root');
if (root) {
  keepFocus();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
