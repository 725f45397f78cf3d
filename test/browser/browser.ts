import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const knownPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine (CHROMIUM_PATH, or a known place), or null where it has none. */
export function browserPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  return named ?? knownPlaces.find((path) => existsSync(path)) ?? null;
}

export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}
