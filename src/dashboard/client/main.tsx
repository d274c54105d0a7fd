import { render } from 'preact';
import './dashboard.css';
import './search.css';
import { App } from './app.tsx';
import { listen } from './data.ts';
import { applyTheme, setting } from './settings.ts';

listen();
applyTheme(setting('theme') ?? 'system');
const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
