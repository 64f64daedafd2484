const { is } = require('../model');

/** No code in a model: no script task, no class name, no method call in an expression. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:ScriptTask')) {
      reporter.report(node.id, 'script tasks are not allowed');
    }
    if (is(node, 'bpmn:ServiceTask')) {
      const delegate = node.get('camunda:delegateExpression') || '';
      if (!/^\$\{[a-z][A-Za-z0-9]*Delegate}$/.test(delegate)) {
        reporter.report(node.id, 'service task must name a bean: camunda:delegateExpression="${…Delegate}"');
      }
      if (node.get('camunda:class') || node.get('camunda:expression')) {
        reporter.report(node.id, 'service task must use camunda:delegateExpression only');
      }
    }
  },
});
