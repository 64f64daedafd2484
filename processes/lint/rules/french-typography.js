const { is } = require('../model');

const FAULTS = [
  [/'/, 'use the apostrophe ’'],
  [/[^\u00a0\u202f][;:!?%»]/, 'put a no-break space before ; : ! ? % »'],
  [/«[^\u00a0\u202f]/, 'put a no-break space after «'],
  [/"/, 'use « »'],
  [/\.\.\./, 'use …'],
  [/ {2}|\s$|^\s/, 'remove the superfluous space'],
  [/\n/, 'write the text on one line'],
];

/** Labels and documentation are shown on the screen: they follow French typography. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:FlowElement') && !is(node, 'bpmn:Process')) return;
    const texts = [node.name, ...(node.documentation || []).map((part) => part.text)].filter(Boolean);
    for (const text of texts) {
      for (const [fault, advice] of FAULTS) {
        const found = fault.exec(text);
        if (found) {
          reporter.report(node.id, `${advice} (near « ${text.slice(Math.max(0, found.index - 12), found.index + 12)} »)`);
        }
      }
    }
  },
});
