import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);

/** The models of this folder: one per sub-folder, named after it. */
export function models() {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/${entry.name}.bpmn`, ROOT)))
    .map(({ name }) => ({
      key: name,
      bpmn: fileURLToPath(new URL(`${name}/${name}.bpmn`, ROOT)),
      svg: fileURLToPath(new URL(`${name}/${name}.svg`, ROOT)),
      readme: fileURLToPath(new URL(`${name}/README.md`, ROOT)),
    }))
    .sort((a, b) => a.key.localeCompare(b.key));
}

/** The BPMN files that are not where `models` looks for them. */
export function strays() {
  const found = new Set(models().map((model) => model.bpmn));
  return readdirSync(ROOT, { recursive: true })
    .filter((path) => path.endsWith('.bpmn') && !path.startsWith('node_modules'))
    .map((path) => fileURLToPath(new URL(path, ROOT)))
    .filter((path) => !found.has(path));
}

/** The file's text with the line ends of the repository. */
export function read(path) {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
}

export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

const SEAL = /<!-- model sha256:([0-9a-f]{64}), picture sha256:([0-9a-f]{64}) -->\n$/;

/** The picture with a last line that says which model it shows, and what it looked like. */
export function seal(svg, model) {
  return `${svg}<!-- model sha256:${sha256(model)}, picture sha256:${sha256(svg)} -->\n`;
}

/** Why the sealed picture is not a picture of the model, or undefined when it is. */
export function brokenSeal(sealed, model) {
  const found = SEAL.exec(sealed);
  if (!found) return 'the picture carries no seal';
  const [, modelHash, pictureHash] = found;
  if (modelHash !== sha256(model)) return 'the model has changed since the picture was made';
  if (pictureHash !== sha256(sealed.slice(0, found.index))) return 'the picture was changed by hand';
  return undefined;
}
