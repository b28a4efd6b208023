import { html } from '../html.mjs';
import { trail } from '../layout.mjs';
import { texts } from './texts.mjs';

const part = ([title, ...paragraphs]) =>
  html`<h2>${title}</h2>${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}`;

/** A page of text: policies and the like; undefined where there is none at this path. */
export function article({ path }) {
  const text = texts[path];
  if (text === undefined) return undefined;
  return {
    title: text.title,
    description: text.description,
    main: html`<div class="narrow">${trail([[text.title]])}<article class="prose"><h1>${text.title}</h1><p class="lead">${text.lead}</p>${text.parts.map(part)}</article></div>`,
  };
}
