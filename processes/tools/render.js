/**
 * Draws each model into the SVG beside it, with the same library as the product (bpmn-js) in a Chromium without
 * window. `CHROMIUM` names the browser's program when it is not on the path; `--png <folder>` also writes a PNG of
 * each picture there, to look at it.
 */
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { models, read, seal } from './models.js';

const MARGIN = 12;
const VIEWER = createRequire(import.meta.url).resolve('bpmn-js/dist/bpmn-viewer.production.min.js');

const { values: options } = parseArgs({ options: { png: { type: 'string' } } });
const browser = await chromium.launch({ executablePath: browserProgram(), args: ['--no-sandbox'] });
try {
  for (const model of models()) {
    const xml = read(model.bpmn);
    const svg = tidy(await draw(xml), xml);
    writeFileSync(model.svg, seal(svg, xml));
    if (options.png) await photograph(svg, options.png, model.key);
    console.log(`${model.key}: drawn`);
  }
} finally {
  await browser.close();
}

function browserProgram() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const program = ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
  if (!program) throw new Error('No Chromium on the path: set CHROMIUM to its program');
  return program;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function draw(xml) {
  const page = await browser.newPage();
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
  await page.addScriptTag({ path: VIEWER });
  const { svg, warnings } = await page.evaluate(async (source) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    const imported = await viewer.importXML(source);
    const saved = await viewer.saveSVG();
    return { svg: saved.svg, warnings: imported.warnings.map((warning) => warning.message) };
  }, xml);
  await page.close();
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return svg;
}

/** The picture on white, with a margin, a name for screen readers, and ids that are the same at each run. */
function tidy(svg, xml) {
  const [, x, y, width, height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg).map(Number);
  const left = Math.floor(x) - MARGIN;
  const top = Math.floor(y) - MARGIN;
  const right = Math.ceil(x + width) + MARGIN;
  const bottom = Math.ceil(y + height) + MARGIN;
  const name = /<bpmn:process [^>]*name="([^"]*)"/.exec(xml)[1];
  const box = `width="${right - left}" height="${bottom - top}"`;
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1).trimEnd();
  return stableIds(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="${left} ${top} ${right - left} ${bottom - top}" role="img">` +
      `<title>${name}</title>` +
      `<rect x="${left}" y="${top}" ${box} fill="#ffffff"/>` +
      `${body}\n`,
  );
}

function stableIds(svg) {
  const names = new Map();
  for (const [, id] of svg.matchAll(/<marker id="([^"]+)"/g)) {
    if (!names.has(id)) names.set(id, `marker-${names.size + 1}`);
  }
  return [...names].reduce((text, [id, name]) => text.replaceAll(id, name), svg);
}

async function photograph(svg, folder, key) {
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  await page.setContent(`<body style="margin: 0; display: inline-block">${svg.replace(/^<\?xml[^>]*>\n/, '')}</body>`);
  await page.locator('svg').first().screenshot({ path: join(folder, `${key}.png`) });
  await page.close();
}
