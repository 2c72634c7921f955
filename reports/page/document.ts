/** The document round a page of ours: one file that asks the network for nothing and runs only its own script. */
import { createHash } from 'node:crypto';
import type { Manifest } from '../../src/experiment/results.ts';
import { shortHash } from '../charts/frame.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { markup, trusted, type Html } from './markup.ts';

export interface DocumentParts {
  /** What stands in the browser's tab. */
  readonly title: Html;
  /** Where the link for keyboards and screen readers leads, in words. */
  readonly skip: string;
  readonly header: Html;
  readonly main: Html;
  readonly style: string;
  readonly manifest: Manifest;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The whole text of the file. Its style and its script are all that it may use, each named by its hash. */
export function documentHtml({ title, skip, header, main, style, manifest }: DocumentParts): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${trusted(hashOf(style))}; script-src ${trusted(hashOf(PAGE_SCRIPT))}; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Stepdown ${manifest.version}">
<meta name="manifest" content="${shortHash(manifest)}">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
<header>${header}</header>
<main id="main">
${main}</main>
<footer><p>Made by Stepdown ${manifest.version}, a simulator of people moving from hospital to home. Manifest ${shortHash(manifest)}.</p></footer>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`.text;
}
