/** Fails when a picture, a page or the index no longer says what the model says. Needs no browser. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { disagreements } from './agreement.js';
import { models, read, strays } from './models.js';

const index = read(fileURLToPath(new URL('../README.md', import.meta.url)));
const all = models();
const faults = [
  ...strays().map((path) => `${path}: a model lives in <key>/<key>.bpmn`),
  ...all.flatMap((model) => {
    const text = (path) => (existsSync(path) ? read(path) : '');
    const texts = { key: model.key, bpmn: read(model.bpmn), svg: text(model.svg), readme: text(model.readme), index };
    return disagreements(texts).map((fault) => `${model.key}: ${fault}`);
  }),
];

if (all.length === 0) faults.push('no model found');
faults.forEach((fault) => console.error(fault));
console.log(`${all.length} models, ${faults.length} disagreements`);
process.exitCode = faults.length === 0 ? 0 : 1;
