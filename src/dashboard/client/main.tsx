import { render } from 'preact';
import './dashboard.css';
import './search.css';
import './live.css';
import { App } from './app.tsx';
import { isLive, listen } from './data.ts';
import { connect } from './live.ts';
import { applyTheme, setting } from './settings.ts';

listen();
applyTheme(setting('theme') ?? 'system');
const root = document.getElementById('app');
const draw = (): void => {
  if (root === null) return;
  root.replaceChildren();
  render(<App />, root);
};
// The address may hold the token of a server instead of a place in the pages: it is taken out first.
if (isLive()) void connect().finally(draw);
else draw();
