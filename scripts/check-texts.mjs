// @ts-check
/** What the checks say, as data: the views show it and run no check. */
import { join } from 'node:path';
import { normalizePath, runnerImport } from 'vite';
import { root } from './setup.mjs';

const file = normalizePath(join(root, 'src/checks/texts.ts'));

/**
 * Puts the texts of the checks in the place of the module that gathers them.
 * @returns {import('vite').Plugin}
 */
export function checkTexts() {
  return {
    name: 'check-texts',
    async load(id) {
      if (id !== file) return undefined;
      /** @type {{ readonly module: { readonly checkTexts: ReadonlyMap<string, unknown> } }} */
      const { module } = await runnerImport(file, { configFile: false, root });
      return `export const checkTexts = new Map(${JSON.stringify([...module.checkTexts])});`;
    },
  };
}
