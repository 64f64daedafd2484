/** What several rules ask of an element of a model. */

/** True when the element is of the given BPMN type or of a subtype of it. */
function is(node, type) {
  return Boolean(node.$instanceOf && node.$instanceOf(type));
}

/** The process that holds the element, or undefined for what lives outside one. */
function processOf(node) {
  let current = node;
  while (current && !is(current, 'bpmn:Process')) {
    current = current.$parent;
  }
  return current;
}

/** The only event definition of an event, if it has one. */
function eventDefinition(node) {
  return (node.eventDefinitions || [])[0];
}

/** The extension elements of one Camunda type. */
function extensions(node, type) {
  const values = (node.extensionElements && node.extensionElements.values) || [];
  return values.filter((value) => value.$type === type);
}

/** The variable in `${variable}`, or undefined when the expression is anything else. */
function variableOf(expression) {
  const match = /^\$\{([a-z][A-Za-z0-9]*)}$/.exec((expression && expression.body) || '');
  return match ? match[1] : undefined;
}

const KEBAB = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';

module.exports = { is, processOf, eventDefinition, extensions, variableOf, KEBAB };
