import { brokenSeal } from './models.js';

const NAMED_IN_THE_PAGE = [
  ['user task', /<bpmn:userTask id="([^"]+)"/g],
  ['form', /camunda:formKey="([^"]+)"/g],
  ['message', /<bpmn:message id="[^"]+" name="([^"]+)"/g],
  ['delegate', /camunda:delegateExpression="\$\{([^}]+)}"/g],
  ['called process', /calledElement="([^"]+)"/g],
  ['end', /<bpmn:endEvent id="([^"]+)"/g],
  ['label', /<bpmn:(?:userTask|endEvent) id="[^"]+" name="([^"]+)"/g],
  ['variable', /\$\{([a-z][A-Za-z0-9]*)}<\/bpmn:(?:conditionExpression|timeDate)>/g],
];

/**
 * Where picture, page and index part from the model.
 *
 * @param {{ key: string, bpmn: string, svg: string, readme: string, index: string }} texts contents of the files,
 *     empty when a file is missing
 * @returns {string[]} one sentence per disagreement
 */
export function disagreements({ key, bpmn, svg, readme, index }) {
  const faults = [];
  const process = /<bpmn:process id="([^"]+)"/.exec(bpmn)?.[1];
  if (process !== key) faults.push(`the process id is « ${process} », the folder « ${key} »`);

  if (!svg) {
    faults.push('there is no picture (npm run render)');
  } else {
    const broken = brokenSeal(svg, bpmn);
    if (broken) faults.push(`${broken} (npm run render)`);
    for (const id of matches(bpmn, /bpmnElement="([^"]+)"/g)) {
      if (id !== process && !svg.includes(`data-element-id="${id}"`)) faults.push(`the picture lacks ${id}`);
    }
  }

  if (!readme) {
    faults.push('there is no README.md');
  } else {
    if (!readme.includes(`(${key}.svg)`)) faults.push('the page does not show the picture');
    for (const [kind, pattern] of NAMED_IN_THE_PAGE) {
      for (const name of matches(bpmn, pattern)) {
        if (!readme.includes(name)) faults.push(`the page does not name the ${kind} ${name}`);
      }
    }
  }

  if (!index.includes(`(${key}/README.md)`)) faults.push('the index does not link to the page');
  return faults;
}

function matches(text, pattern) {
  return new Set([...text.matchAll(pattern)].map((match) => match[1]));
}
